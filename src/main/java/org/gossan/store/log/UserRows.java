package org.gossan.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gossan.geo.Box;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// The rows of users, as they are now. Store lane only.
public final class UserRows {

    private static final String SHIPPED = "shipped";

    private final Transactions store;
    private final Map<UserTable, RowTable> tables = new EnumMap<>(UserTable.class);

    public UserRows(Transactions store) {
        this.store = store;
    }

    /// Returns the row with a key, whole; empty if there is none.
    public Optional<Row> row(UserTable table, String key) {
        return store.read(open -> table(open, table).find(open, key));
    }

    /// Returns the rows with a value in a column, such as `site_id`, by key.
    ///
    /// @throws IllegalArgumentException if the table has no such column
    public List<Row> rows(UserTable table, String column, String value) {
        return store.read(open -> {
            RowTable rows = table(open, table);
            if (!rows.hasColumn(column)) {
                throw new IllegalArgumentException(table.code() + " has no column " + column);
            }
            List<Row> found = new ArrayList<>();
            String order = " ORDER BY " + String.join(", ", table.keyColumns());
            rows.each(open, "WHERE " + column + " = ?" + order, List.of(value), found::add);
            return List.copyOf(found);
        });
    }

    /// Returns the columns that a table has in this store.
    public Set<String> columns(UserTable table) {
        return store.read(open -> table(open, table).columns());
    }

    /// Hands over every row of a table, in no order; shipped rows are left out.
    public void each(UserTable table, Consumer<Row> consumer) {
        store.read(open -> {
            String condition = table.hasOrigin() ? "WHERE origin <> 'shipped'" : "";
            table(open, table).each(open, condition, List.of(), consumer);
            return true;
        });
    }

    /// Returns the annotations that are not in the trash and whose shape meets a box. A circle counts with its middle.
    public List<Row> annotationsIn(Box box) {
        String wkt = "SRID=4326;POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(box.west(), box.south(), box.east(), box.north());
        return store.read(open -> {
            List<Row> found = new ArrayList<>();
            // [H2] PostGIS spells the argument ST_GeomFromEWKT(?)
            table(open, UserTable.ANNOTATIONS)
                    .each(open, "WHERE shape && CAST(? AS GEOMETRY) AND deleted_at IS NULL", List.of(wkt), found::add);
            return List.copyOf(found);
        });
    }

    /// Writes rows that come with the program in one transaction; they are no edit and cannot be undone.
    ///
    /// @throws ConflictException if a row is not as a change expects it; nothing is written
    public void load(List<Change> changes) {
        store.write(open -> {
            List<EditConflict> conflicts = new ArrayList<>();
            for (Change change : changes) {
                apply(open, change, conflicts);
            }
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
            return true;
        });
    }

    /// Writes one change.
    ///
    /// @param conflicts gets what is not as the change expects it; then nothing is written
    void apply(Connection open, Change change, List<EditConflict> conflicts) throws SQLException {
        RowTable rows = table(open, change.table());
        Row before = change.before();
        Row after = change.after();
        Row found = rows.find(open, change.key()).orElse(null);
        int known = conflicts.size();
        compare(change, found, conflicts);
        if (conflicts.size() > known) {
            return;
        }
        refuseShipped(change, found, after);
        try {
            if (after == null) {
                rows.delete(open, change.key());
            } else if (before == null) {
                rows.insert(open, after);
            } else {
                rows.update(open, change.key(), after);
            }
        } catch (SQLException e) {
            int code = e.getErrorCode();
            if (code == ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_CHILD_EXISTS_1
                    || code == ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1) {
                conflicts.add(new EditConflict(
                        change.table(), change.key(), "", text(before), String.valueOf(e.getMessage())));
                return;
            }
            throw e;
        }
    }

    /// Compares what a change expects with what is there. A column that the row did not have when the edit was made
    /// is no conflict.
    private static void compare(Change change, @Nullable Row found, List<EditConflict> conflicts) {
        Row before = change.before();
        if (before == null || found == null) {
            if (before != null || found != null) {
                conflicts.add(new EditConflict(change.table(), change.key(), "", text(before), text(found)));
            }
            return;
        }
        Row differing = before.differingFrom(found);
        for (String column : differing.columns()) {
            conflicts.add(new EditConflict(
                    change.table(),
                    change.key(),
                    column,
                    String.valueOf(before.value(column)),
                    String.valueOf(found.value(column))));
        }
    }

    private static void refuseShipped(Change change, @Nullable Row found, @Nullable Row after) {
        boolean shipped = change.table().hasOrigin()
                && ((found != null && SHIPPED.equals(found.value("origin")))
                        || (after != null && SHIPPED.equals(after.value("origin"))));
        if (shipped) {
            throw new IllegalArgumentException(
                    change.table().code() + " " + change.key() + " is published: it is corrected, never overwritten");
        }
    }

    RowTable table(Connection open, UserTable table) throws SQLException {
        RowTable known = tables.get(table);
        if (known == null) {
            known = new RowTable(open, table);
            tables.put(table, known);
        }
        return known;
    }

    private static String text(@Nullable Row row) {
        return row == null ? "" : row.json();
    }
}
