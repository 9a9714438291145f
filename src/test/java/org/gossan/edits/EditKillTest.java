package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that edits at full speed is killed; what it said to be done is done, and nothing is half done.
class EditKillTest {

    /// A log that has grown takes long to compare, but a store must grow older than the 45 s after which its file uses
    /// space again.
    private static final int ROUNDS_OF_ONE_STORE = 60;

    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeStore() throws FormatException {
        file = folder.resolve("atlas.mv.db");
        try (Store store = Store.open(file)) {
            store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
        }
    }

    @Test
    void everyAcknowledgedEditSurvivesFiveKills() throws IOException, InterruptedException, FormatException {
        killAndLook(5);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyAcknowledgedEditSurvivesTwoHundredKills() throws IOException, InterruptedException, FormatException {
        killAndLook(200);
    }

    /// A copy is what a kill would leave. With space used again at once, every place that a commit can go to comes up
    /// within few edits.
    @Test
    void theFileHasEveryEditAsSoonAsItIsAcknowledged() throws IOException, SQLException {
        String url = "jdbc:h2:file:" + file.toString().replace(".mv.db", "");
        try (Connection open = DriverManager.getConnection(url);
                Statement statement = open.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
        Path copy = folder.resolve("copy.mv.db");
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Ana");
            for (int i = 0; i < 80; i++) {
                UUID last = edits.corrections()
                        .correct("mx-azulitas", FieldRef.of(SiteField.NOTE), "visit " + i, "seen", "")
                        .orElseThrow()
                        .edit()
                        .id();
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                try (Store killed = Store.open(copy)) {
                    assertTrue(killed.log().find(last).isPresent(), "edit " + i);
                }
            }
        }
    }

    private void killAndLook(int times) throws IOException, InterruptedException, FormatException {
        Random random = new Random(SEED);
        for (int round = 1; round <= times; round++) {
            if (round % ROUNDS_OF_ONE_STORE == 0) {
                Files.delete(file);
                makeStore();
            }
            List<String> said = editAndKill(random.nextInt(150), random.nextInt(12_000_000));
            look(said, "round " + round + " of seed " + SEED);
        }
    }

    /// Reads some lines, kills at a moment a little later, and returns every line that came.
    private List<String> editAndKill(int lines, int nanos) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        Process editor = EditProcess.start(file);
        try (BufferedReader reader = EditProcess.lines(editor)) {
            assertEquals("open", reader.readLine());
            for (int i = 0; i < lines; i++) {
                said.add(reader.readLine());
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            // Through its handle: the process itself would close the stream, and with it what was said last.
            assertTrue(editor.toHandle().destroyForcibly());
            assertTrue(editor.waitFor(30, TimeUnit.SECONDS));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.length() > 36 && line.lastIndexOf('-') == line.length() - 13) {
                    said.add(line);
                }
            }
        } finally {
            editor.destroyForcibly();
        }
        return said;
    }

    private void look(List<String> said, String where) {
        try (Store store = Store.open(file)) {
            for (String line : said) {
                String[] parts = line.split(" ");
                LogEntry entry =
                        store.log().find(UUID.fromString(parts[1])).orElseThrow(() -> new AssertionError(where));
                assertEquals(Long.parseLong(parts[0]), entry.place(), where);
            }
            assertEquals(Optional.empty(), LogReplay.compare(store), where);
            assertEquals(List.of(), store.check().problems(), where);
        }
    }
}
