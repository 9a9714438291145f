package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gossan.edits.Edits;
import org.gossan.edits.files.Attachments;
import org.gossan.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files larger than the memory of the program go in, out, to a colleague and into backups: they are streamed.
class BigFilesTest {

    private static final String SITE = "mx-azulitas";
    private String heap = "-Xmx64m";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aFileThatDoesNotFitIntoMemoryGoesEverywhere() throws IOException, InterruptedException {
        everywhere(70);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void theLargestFileGoesEverywhere() throws IOException, InterruptedException {
        // With 64 MB one run in ten ends without memory: H2 may have several pieces on their way to a slow disk.
        heap = "-Xmx96m";
        everywhere((int) (Attachments.MOST_BYTES >> 20));
    }

    private void everywhere(int megabytes) throws IOException, InterruptedException {
        Path big = noise(megabytes);
        Path store = folder.resolve("atlas.mv.db");
        run("attach", SITE, big.toString(), "--store", store.toString(), "--author", "Ana");
        assertTrue(Files.size(store) < (megabytes * 5L / 4 + 12) << 20, "kept once: " + Files.size(store));
        String id = attachment(store);
        run("check", "--store", store.toString());
        assertSame(big, store, id, "extracted");

        Path shared = folder.resolve("day.gossan");
        run("share", shared.toString(), "--store", store.toString());
        Path ben = folder.resolve("ben.mv.db");
        run("merge", shared.toString(), "--store", ben.toString());
        run("check", "--store", ben.toString());
        assertSame(big, ben, id, "merged");

        Path backup = folder.resolve("backup.mv.db");
        run("backup", backup.toString(), "--store", store.toString());
        run("undo", "--store", store.toString());
        run("restore", backup.toString(), "--yes", "--store", store.toString());
        assertSame(big, store, id, "restored");

        Path whole = folder.resolve("all.gossan");
        run("share", whole.toString(), "--all", "--store", store.toString());
        assertTrue(Files.size(whole) > 2L * megabytes << 20, "the file and the store that holds it");
    }

    private void assertSame(Path big, Path store, String id, String name) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        run("extract", id, out.toString(), "--store", store.toString());
        assertEquals(-1, Files.mismatch(big, out), name);
        Files.delete(out);
    }

    private static String attachment(Path file) {
        try (Store store = Store.open(file)) {
            return Attachments.of(store, Edits.of(store))
                    .ofSite(SITE)
                    .getFirst()
                    .id()
                    .toString();
        }
    }

    private Path noise(int megabytes) throws IOException {
        Path file = folder.resolve("core.bin");
        Random random = new Random(20261123);
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
        return file;
    }

    /// Runs a command in a program of its own with little memory.
    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Djava.awt.headless=true",
                "-Dgossan.data=" + System.getProperty("gossan.data"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gossan.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String variable : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, folder.resolve("home").toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", arguments) + ": " + said);
    }
}
