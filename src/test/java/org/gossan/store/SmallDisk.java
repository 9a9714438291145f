package org.gossan.store;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of a few megabytes in memory, mounted for one test; the test is skipped where that is not permitted.
public record SmallDisk(Path folder) implements AutoCloseable {

    private static final String FILLING = "filling";

    public static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            abort("mounting a small disk is not permitted here");
        }
        return new SmallDisk(folder);
    }

    /// Fills the disk but for some kilobytes.
    public void fillBut(int kilobytes) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        Files.write(folder.resolve(FILLING), new byte[(int) disk.getUsableSpace() - kilobytes * 1024]);
    }

    public void empty() throws IOException {
        Files.delete(folder.resolve(FILLING));
    }

    public void makeReadOnly() throws IOException, InterruptedException {
        assertTrue(run("mount", "-o", "remount,ro", folder.toString()));
    }

    @Override
    public void close() throws IOException {
        try {
            assertTrue(run("umount", folder.toString()));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
