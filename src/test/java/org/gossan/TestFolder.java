package org.gossan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders for tests whose window opens before JUnit could make one, and may write until the JVM ends.
public final class TestFolder {

    private TestFolder() {}

    /// Returns a new, empty folder; it is deleted with all that is in it when the JVM ends.
    public static Path create(String name) throws IOException {
        Path folder = Files.createTempDirectory("gossan-" + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException e) {
            if (!(e instanceof NoSuchFileException)) {
                System.err.println("left behind: " + folder + " " + e);
            }
        }
    }
}
