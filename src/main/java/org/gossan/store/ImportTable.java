package org.gossan.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gossan.transfer.BlockRows;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.OriginalRow;
import org.gossan.transfer.RowBlock;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// The tables `imports` and `import_blocks`.
///
/// Where two imports that are shown have the same id, as after one came back from the trash, the newer one counts.
final class ImportTable {

    /// Sees rows, one after the other; the same object each time.
    interface Rows {
        void row(ImportedFile file, BlockRows row);
    }

    private static final int KEYS = 0;
    private static final int BODY = 1;
    private static final int ORIGINALS = 2;

    private static final String FILES =
            """
            SELECT id, file_name, sha256, source_id, headings, row_count, rejected, made_at, deleted_at FROM imports
            """;

    private ImportTable() {}

    /// Returns all imports, newest first, also those in the trash.
    static List<ImportedFile> all(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FILES + "ORDER BY made_at DESC, id")) {
            List<ImportedFile> files = new ArrayList<>();
            while (result.next()) {
                files.add(read(result));
            }
            return List.copyOf(files);
        }
    }

    private static ImportedFile read(ResultSet result) throws SQLException {
        Object[] headings = (Object[]) result.getArray(5).getArray();
        return new ImportedFile(
                result.getObject(1, UUID.class),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                Arrays.stream(headings).map(String::valueOf).toList(),
                result.getLong(6),
                result.getLong(7),
                result.getObject(8, Instant.class),
                result.getObject(9, Instant.class));
    }

    /// Returns the imports that are shown, newest first.
    static List<ImportedFile> shown(Connection connection) throws SQLException {
        return all(connection).stream().filter(file -> file.deletedAt() == null).toList();
    }

    static void insert(Connection connection, ImportedFile file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO imports (id, file_name, sha256, source_id, headings, row_count, rejected, made_at,
                deleted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, file.id());
            insert.setString(2, file.fileName());
            insert.setString(3, file.sha256());
            insert.setString(4, file.sourceId());
            insert.setArray(
                    5, connection.createArrayOf("VARCHAR", file.columns().toArray(String[]::new)));
            insert.setLong(6, file.rows());
            insert.setLong(7, file.rejected());
            insert.setObject(8, file.madeAt());
            insert.setObject(9, file.deletedAt());
            insert.executeUpdate();
        }
    }

    static void count(Connection connection, UUID id, long rows, long rejected) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE imports SET row_count = ?, rejected = ? WHERE id = ?")) {
            update.setLong(1, rows);
            update.setLong(2, rejected);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    static void insert(Connection connection, UUID id, int place, RowBlock block) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO import_blocks (import_id, part, place, row_count, body) VALUES (?, ?, ?, ?, ?)")) {
            byte[][] parts = {block.keys(), block.body(), block.originals()};
            for (int part = 0; part < parts.length; part++) {
                insert.setObject(1, id);
                insert.setInt(2, part);
                insert.setInt(3, place);
                insert.setInt(4, block.rows());
                insert.setBytes(5, parts[part]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Hands over the rows of all imports that are shown, newest import first, each import in the order of its file.
    /// Sites that have become rows of `sites` are left out.
    static void each(Connection connection, Rows rows) throws SQLException {
        List<ImportedFile> shown = shown(connection);
        if (shown.isEmpty()) {
            return;
        }
        Set<String> promoted = promoted(connection);
        Set<String> once = new HashSet<>();
        boolean twice = shown.stream().anyMatch(file -> !once.add(file.sourceId()));
        TextSet seen = new TextSet();
        for (ImportedFile file : shown) {
            blocks(connection, file.id(), (place, body) -> {
                BlockRows block = new BlockRows(body);
                while (block.next()) {
                    String siteId =
                            promoted.isEmpty() && !twice ? "" : SiteRow.siteId(file.sourceId(), block.recordId());
                    if (!promoted.contains(siteId) && (!twice || seen.add(siteId))) {
                        rows.row(file, block);
                    }
                }
            });
        }
    }

    /// Hands over the rows of some sites as [#each] does all; reads only blocks that may hold one of them.
    static void each(Connection connection, Set<String> siteIds, Rows rows) throws SQLException {
        Set<String> promoted = promoted(connection);
        Set<String> seen = new HashSet<>();
        for (ImportedFile file : shown(connection)) {
            String prefix = SiteRow.siteId(file.sourceId(), "");
            Set<Integer> keys = siteIds.stream()
                    .filter(id -> id.startsWith(prefix))
                    .map(id -> RowBlock.keyOf(id.substring(prefix.length())))
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                chosen(connection, file.id(), keys, block -> {
                    String siteId = SiteRow.siteId(file.sourceId(), block.recordId());
                    if (siteIds.contains(siteId) && !promoted.contains(siteId) && seen.add(siteId)) {
                        rows.row(file, block);
                    }
                });
            }
        }
    }

    /// Goes to every row whose id has one of the hashes; the blocks' own hashes tell, so most rows are stepped over.
    private static void chosen(Connection connection, UUID id, Set<Integer> keys, Consumer<BlockRows> consumer)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT body FROM import_blocks WHERE import_id = ? AND part = ? AND place = ?")) {
            int place = 0;
            for (byte[] hashes = part(query, id, KEYS, place);
                    hashes != null;
                    hashes = part(query, id, KEYS, ++place)) {
                BitSet wanted = RowBlock.rowsOf(hashes, keys);
                byte[] body = wanted.isEmpty() ? null : part(query, id, BODY, place);
                if (body != null) {
                    BlockRows block = new BlockRows(body);
                    int at = 0;
                    for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
                        for (; at < row; at++) {
                            block.skip();
                        }
                        if (block.next()) {
                            consumer.accept(block);
                        }
                        at++;
                    }
                }
            }
        }
    }

    private interface Bodies {
        void body(int place, byte[] body) throws SQLException;
    }

    private static void blocks(Connection connection, UUID id, Bodies bodies) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT body FROM import_blocks WHERE import_id = ? AND part = ? AND place = ?")) {
            int place = 0;
            for (byte[] body = part(query, id, BODY, place); body != null; body = part(query, id, BODY, ++place)) {
                bodies.body(place, body);
            }
        }
    }

    /// One block at a time, so that a million rows are never in memory together.
    private static byte @Nullable [] part(PreparedStatement query, UUID id, int part, int place) throws SQLException {
        query.setObject(1, id);
        query.setInt(2, part);
        query.setInt(3, place);
        try (ResultSet result = query.executeQuery()) {
            return result.next() ? result.getBytes(1) : null;
        }
    }

    private static Set<String> promoted(Connection connection) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT id FROM sites WHERE origin LIKE 'import:%'")) {
            while (result.next()) {
                ids.add(result.getString(1));
            }
        }
        return ids;
    }

    /// Returns the ids that imports of a source which are shown have given their rows.
    static TextSet recordIds(Connection connection, String sourceId) throws SQLException {
        TextSet ids = new TextSet();
        for (ImportedFile file : shown(connection)) {
            if (file.sourceId().equals(sourceId)) {
                blocks(connection, file.id(), (place, body) -> {
                    BlockRows rows = new BlockRows(body);
                    while (rows.next()) {
                        ids.add(rows.recordId());
                    }
                });
            }
        }
        return ids;
    }

    /// Where a site stands.
    private record Found(ImportedFile file, int place, int row, SiteRow site) {}

    /// A row with the import that brought it.
    record Imported(ImportedFile file, SiteRow row) {}

    /// Returns the imported row that became a site; empty if there is none that is shown.
    static Optional<Imported> row(Connection connection, String siteId) throws SQLException {
        return find(connection, siteId).map(found -> new Imported(found.file, found.site));
    }

    /// Returns what the file said in that row.
    static Optional<OriginalRow> original(Connection connection, String siteId) throws SQLException {
        Optional<Found> row = find(connection, siteId);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Found found = row.get();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT body FROM import_blocks WHERE import_id = ? AND part = ? AND place = ?")) {
            byte[] body = part(query, found.file.id(), ORIGINALS, found.place);
            if (body == null) {
                throw new IllegalStateException("the original rows of " + found.file.fileName() + " are missing");
            }
            RowBlock.Original original = RowBlock.original(body, found.row);
            double precisionM = found.site.precisionM();
            return Optional.of(new OriginalRow(
                    found.file.fileName(),
                    original.line(),
                    found.file.madeAt(),
                    original.publishedPoint(),
                    found.site.traits().datum(),
                    Double.isNaN(precisionM) ? null : (Double) precisionM,
                    found.file.columns(),
                    original.values()));
        }
    }

    private static Optional<Found> find(Connection connection, String siteId) throws SQLException {
        int colon = siteId.indexOf(SiteRow.OF_SOURCE);
        if (colon < 0) {
            return Optional.empty();
        }
        String sourceId = siteId.substring(0, colon);
        String recordId = siteId.substring(colon + 1);
        for (ImportedFile file : shown(connection)) {
            if (file.sourceId().equals(sourceId)) {
                Optional<Found> found = find(connection, file, recordId);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> find(Connection connection, ImportedFile file, String recordId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT body FROM import_blocks WHERE import_id = ? AND part = ? AND place = ?")) {
            int place = 0;
            for (byte[] keys = part(query, file.id(), KEYS, place);
                    keys != null;
                    keys = part(query, file.id(), KEYS, ++place)) {
                for (int at = RowBlock.find(keys, recordId, 0); at >= 0; at = RowBlock.find(keys, recordId, at + 1)) {
                    SiteRow row = row(part(query, file.id(), BODY, place), at);
                    if (row.recordId().equals(recordId)) {
                        return Optional.of(new Found(file, place, at, row));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static SiteRow row(byte @Nullable [] body, int at) {
        if (body == null) {
            throw new IllegalStateException("a block of imported rows is missing");
        }
        BlockRows rows = new BlockRows(body);
        int row = 0;
        while (row <= at && rows.next()) {
            row++;
        }
        return rows.row();
    }
}
