package org.gossan.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.jspecify.annotations.Nullable;

/// The tables `edits`, `edit_changes` and `edit_sites`.
final class EditRows {

    /// What stands at one place of the log, without what it changed.
    ///
    /// @param undoTop place of the edit that undo acts on after this one; 0 = none
    /// @param redoTop place of the undo that redo acts on after this one; 0 = none
    record Place(
            long place,
            UUID id,
            Edit.Kind kind,
            long clock,
            Instant keptAt,
            @Nullable UUID gesture,
            long undoTop,
            long redoTop) {

        static final Place START = new Place(0, new UUID(0, 0), Edit.Kind.SETTING, 0, Instant.EPOCH, null, 0, 0);
    }

    private EditRows() {}

    /// Returns what stands at a place; the start if there is nothing.
    static Place at(Connection open, long place) throws SQLException {
        String sql =
                """
                SELECT place, id, kind, clock, kept_at, gesture, COALESCE(undo_top, 0), COALESCE(redo_top, 0)
                FROM edits WHERE place = ?
                """;
        try (PreparedStatement query = open.prepareStatement(sql)) {
            query.setLong(1, place);
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? new Place(
                                result.getLong(1),
                                result.getObject(2, UUID.class),
                                kind(result.getString(3)),
                                result.getLong(4),
                                instant(result, 5),
                                result.getObject(6, UUID.class),
                                result.getLong(7),
                                result.getLong(8))
                        : Place.START;
            }
        }
    }

    /// Returns the last place of the log; the start if it is empty.
    static Place last(Connection open) throws SQLException {
        try (PreparedStatement query = open.prepareStatement("SELECT MAX(place) FROM edits");
                ResultSet result = query.executeQuery()) {
            return result.next() ? at(open, result.getLong(1)) : Place.START;
        }
    }

    /// Returns the place of an edit; 0 if it is not in the log.
    static long placeOf(Connection open, UUID id) throws SQLException {
        try (PreparedStatement query = open.prepareStatement("SELECT place FROM edits WHERE id = ?")) {
            query.setObject(1, id);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    static void insert(Connection open, LogEntry entry, long undoTop, long redoTop) throws SQLException {
        Edit edit = entry.edit();
        String sql =
                """
                INSERT INTO edits (place, id, kind, author, clock, made_at, kept_at, label, reverts, gesture, undo_top,
                redo_top) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = open.prepareStatement(sql)) {
            insert.setLong(1, entry.place());
            insert.setObject(2, edit.id());
            insert.setString(3, edit.kind().code());
            insert.setString(4, edit.author());
            insert.setLong(5, edit.clock());
            insert.setObject(6, edit.madeAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, entry.keptAt().atOffset(ZoneOffset.UTC));
            insert.setString(8, edit.label().code());
            insert.setObject(9, edit.reverts());
            insert.setObject(10, edit.gesture());
            place(insert, 11, undoTop);
            place(insert, 12, redoTop);
            insert.executeUpdate();
        }
        insertChanges(open, entry.place(), edit.changes());
        insertSites(open, entry.place(), edit.sites());
    }

    private static void place(PreparedStatement statement, int at, long place) throws SQLException {
        if (place == 0) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, place);
        }
    }

    private static void insertChanges(Connection open, long place, List<Change> changes) throws SQLException {
        String sql =
                """
                INSERT INTO edit_changes (edit_place, place, target, target_id, was, became) VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = open.prepareStatement(sql)) {
            int number = 0;
            for (Change change : changes) {
                insert.setLong(1, place);
                insert.setInt(2, number++);
                insert.setString(3, change.table().code());
                insert.setString(4, change.key());
                insert.setString(5, json(change.before()));
                insert.setString(6, json(change.after()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertSites(Connection open, long place, List<String> sites) throws SQLException {
        String sql = "INSERT INTO edit_sites (site_id, edit_place) VALUES (?, ?)";
        try (PreparedStatement insert = open.prepareStatement(sql)) {
            for (String site : sites) {
                insert.setString(1, site);
                insert.setLong(2, place);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Returns the edits that a condition on `edits` selects, with their changes.
    ///
    /// @param conditionAndOrder SQL with `?` for the arguments
    static List<LogEntry> entries(Connection open, String conditionAndOrder, List<?> arguments) throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        String sql =
                """
                SELECT place, kept_at, id, kind, author, clock, made_at, label, reverts, gesture FROM edits
                """
                        + conditionAndOrder;
        try (PreparedStatement query = open.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    entries.add(entry(open, result));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static LogEntry entry(Connection open, ResultSet result) throws SQLException {
        long place = result.getLong(1);
        return new LogEntry(
                place,
                instant(result, 2),
                new Edit(
                        result.getObject(3, UUID.class),
                        kind(result.getString(4)),
                        result.getString(5),
                        result.getLong(6),
                        instant(result, 7),
                        EditLabel.ofCode(result.getString(8)),
                        sites(open, place),
                        result.getObject(9, UUID.class),
                        result.getObject(10, UUID.class),
                        changes(open, place)));
    }

    private static List<String> sites(Connection open, long place) throws SQLException {
        List<String> sites = new ArrayList<>();
        try (PreparedStatement query = open.prepareStatement("SELECT site_id FROM edit_sites WHERE edit_place = ?")) {
            query.setLong(1, place);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    sites.add(result.getString(1));
                }
            }
        }
        return sites;
    }

    /// Returns what the edit at a place changed, in order.
    static List<Change> changes(Connection open, long place) throws SQLException {
        List<Change> changes = new ArrayList<>();
        eachChange(open, "WHERE edit_place = ? ORDER BY place", List.of(place), changes::add);
        return changes;
    }

    /// Hands over the changes that a condition on `edit_changes` selects.
    static void eachChange(Connection open, String conditionAndOrder, List<?> arguments, Consumer<Change> consumer)
            throws SQLException {
        String sql = "SELECT target, target_id, was, became FROM edit_changes " + conditionAndOrder;
        try (PreparedStatement query = open.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    UserTable table = TABLES.get(result.getString(1));
                    if (table == null) {
                        throw new SQLException("edits of '" + result.getString(1) + "' are not known here");
                    }
                    consumer.accept(
                            new Change(table, result.getString(2), row(result.getString(3)), row(result.getString(4))));
                }
            }
        }
    }

    /// Returns the ids of all edits.
    static Set<UUID> ids(Connection open) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement query = open.prepareStatement("SELECT id FROM edits");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                ids.add(result.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /// Not by the index over tables and keys: of a table there may be a million changes, since a place there are few.
    static Optional<Set<String>> keysSince(Connection open, Set<UserTable> tables, long after, int limit)
            throws SQLException {
        Set<String> keys = new HashSet<>();
        String sql = "SELECT target, target_id FROM edit_changes WHERE edit_place > ? ORDER BY edit_place, place";
        Set<String> wanted = tables.stream().map(UserTable::code).collect(Collectors.toSet());
        try (PreparedStatement query = open.prepareStatement(sql)) {
            query.setMaxRows(limit);
            query.setLong(1, after);
            int read = 0;
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    read++;
                    if (wanted.contains(result.getString(1))) {
                        keys.add(result.getString(2));
                    }
                }
            }
            return read < limit ? Optional.of(keys) : Optional.empty();
        }
    }

    /// Returns the ids of the sites that edits are about.
    static Set<String> sites(Connection open) throws SQLException {
        Set<String> sites = new HashSet<>();
        try (PreparedStatement query = open.prepareStatement("SELECT DISTINCT site_id FROM edit_sites");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                sites.add(result.getString(1));
            }
        }
        return sites;
    }

    /// Returns what edits did to a row, oldest first.
    static List<Write> writes(Connection open, UserTable table, String key) throws SQLException {
        List<Write> writes = new ArrayList<>();
        String sql =
                """
                SELECT edits.id, kind, clock, author, label, was, became
                FROM edit_changes JOIN edits ON edits.place = edit_place
                WHERE target = ? AND target_id = ? ORDER BY edit_place, edit_changes.place
                """;
        try (PreparedStatement query = open.prepareStatement(sql)) {
            query.setString(1, table.code());
            query.setString(2, key);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    writes.add(new Write(
                            result.getObject(1, UUID.class),
                            kind(result.getString(2)),
                            result.getLong(3),
                            result.getString(4),
                            EditLabel.ofCode(result.getString(5)).key(),
                            new Change(table, key, row(result.getString(6)), row(result.getString(7)))));
                }
            }
        }
        return List.copyOf(writes);
    }

    private static final Map<String, UserTable> TABLES = tables();

    private static Map<String, UserTable> tables() {
        Map<String, UserTable> tables = new HashMap<>();
        for (UserTable table : UserTable.values()) {
            tables.put(table.code(), table);
        }
        return Map.copyOf(tables);
    }

    private static void bind(PreparedStatement query, List<?> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            query.setObject(i + 1, arguments.get(i));
        }
    }

    private static Edit.Kind kind(String code) throws SQLException {
        Optional<Edit.Kind> kind = Vocabulary.find(Edit.Kind.class, code);
        return kind.orElseThrow(() -> new SQLException("an edit of the kind '" + code + "' is not known here"));
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Row row(@Nullable String json) {
        return json == null ? null : Row.ofJson(json);
    }

    private static @Nullable String json(@Nullable Row row) {
        return row == null ? null : row.json();
    }
}
