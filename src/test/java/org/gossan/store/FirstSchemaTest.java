package org.gossan.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store made by the first version of the schema opens in this one, with all that people put into it.
class FirstSchemaTest {

    private static final UUID NOTE = new UUID(1, 1);
    private static final UUID PHOTO = new UUID(1, 2);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID UNDO = new UUID(2, 2);
    private static final byte[] BYTES = "core of hole 7".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void editsAttachmentsAndLogOfTheFirstVersionAreHere() throws SQLException, IOException {
        Path file = folder.resolve("atlas.mv.db");
        String sha256 = EditedStore.sha256(BYTES);
        makeWithTheFirstSchema(file, sha256);
        try (Store store = Store.open(file)) {
            store.loadFacts(ShippedFacts.FACTS);
            assertEquals(Migrations.LATEST, store.check().schemaVersion());
            assertEquals(List.of(), store.check().problems());
            assertArrayEquals(BYTES, store.contents().read(sha256, InputStream::readAllBytes));
            assertEquals(
                    "hole 7 🪨.txt",
                    store.userRows()
                            .row(UserTable.ATTACHMENTS, PHOTO.toString())
                            .orElseThrow()
                            .text("file_name"));
            assertEquals(
                    "Bacadéhuachi",
                    store.userRows()
                            .row(UserTable.ANNOTATIONS, NOTE.toString())
                            .orElseThrow()
                            .text("title"));
            List<LogEntry> log = store.log().since(0, 10);
            assertEquals(
                    List.of(FIRST, UNDO),
                    log.stream().map(entry -> entry.edit().id()).toList());
            assertEquals(FIRST, log.getLast().edit().reverts());
            assertEquals(
                    NOTE.toString(), log.getFirst().edit().changes().getFirst().key());
            assertEquals(Optional.empty(), store.log().undoable());
            EditedStore.edit(store, "in this version");
            assertEquals(3, store.log().size());
        }
        try (Store again = Store.open(file)) {
            assertEquals(List.of(), again.check().problems());
            assertEquals(
                    "in this version",
                    again.log().undoable().orElseThrow().edit().label().key());
        }
    }

    private static void makeWithTheFirstSchema(Path file, String sha256) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file.toString().replace(".mv.db", ""));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db")
                .target("1")
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection open = database.getConnection();
                Statement statement = open.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO annotations VALUES ('%s', 'note', 'Bacadéhuachi', 'seen', ARRAY['field'], '{}', NULL,
                    'draft', NULL, NULL, 'Ana', TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05Z',
                    TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05Z', NULL)
                    """
                            .formatted(NOTE));
            statement.execute("INSERT INTO contents (sha256, size_bytes, bytes) VALUES ('%s', %d, X'%s')"
                    .formatted(sha256, BYTES.length, java.util.HexFormat.of().formatHex(BYTES)));
            statement.execute(
                    """
                    INSERT INTO attachments VALUES ('%s', '%s', '%s', NULL, 'hole 7 🪨.txt', 'text/plain', 'Ana',
                    TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:06Z', NULL)
                    """
                            .formatted(PHOTO, sha256, NOTE));
            logged(statement, FIRST, 1, "NULL");
            logged(statement, UNDO, 2, "'" + FIRST + "'");
        }
    }

    private static void logged(Statement statement, UUID id, int clock, String reverts) throws SQLException {
        statement.execute(
                """
                INSERT INTO edits (id, author, clock, made_at, label, site_id, reverts) VALUES ('%s', 'Ana', %d,
                TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05Z', 'note', NULL, %s)
                """
                        .formatted(id, clock, reverts));
        statement.execute("INSERT INTO edit_changes VALUES ('%s', 1, 'annotations', '%s', NULL, '{\"id\":\"%s\"}')"
                .formatted(id, NOTE, NOTE));
    }
}
