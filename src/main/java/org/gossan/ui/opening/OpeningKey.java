package org.gossan.ui.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.gossan.atlas.IndexCache;

/// Says of what a picture of the map was made: what the window remembers, the store, the shipped data, the program and
/// the year against which facts age. The same text means the same picture.
///
/// The store is told by the state that it was closed in ([IndexCache#closedState]), which backups, lists and checks
/// leave as it is; one that was not closed in order by its content, or its times if it is large. The other files are
/// told by size, times and, where there is one, their number and time of change of the file system, which no program
/// can set.
public final class OpeningKey {

    private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

    private static final long MOST_READ_BYTES = 16 << 20;

    private OpeningKey() {}

    /// Returns what a store's file holds, in a few words. Reads it up to 16 MiB, which takes some milliseconds.
    ///
    /// Not to be called while this process has the file open: closing a file of which a process holds a lock gives up
    /// the
    /// lock (fcntl(2), POSIX), and H2's is such a one.
    public static String store(Path store) {
        Optional<String> closed = new IndexCache(store).closedState();
        if (closed.isPresent()) {
            return state(store, closed.get());
        }
        try {
            if (Files.size(store) > MOST_READ_BYTES) {
                return store.toAbsolutePath() + " " + file(store);
            }
            byte[] bytes = Files.readAllBytes(store);
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return store.toAbsolutePath() + " " + bytes.length + " " + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            return store.toAbsolutePath() + " " + file(store);
        }
    }

    /// Returns what [#store] will say of an open store once it has been closed in a state.
    public static String state(Path store, String closed) {
        return store.toAbsolutePath() + " closed " + closed;
    }

    /// Returns the text. Asks the file system for some dozens of files.
    ///
    /// @param settings all values that the window remembers, see [org.gossan.ui.Settings#values]
    /// @param store    what the store held when it was read, see [#store]
    /// @param data  folder of the shipped data
    public static String of(Map<String, String> settings, String store, Path data) {
        StringBuilder key = new StringBuilder();
        key.append("platform ").append(System.getProperty("glass.platform", "")).append('\n');
        key.append("store ").append(store).append('\n');
        key.append(shipped(data));
        new TreeMap<>(settings)
                .forEach((name, value) ->
                        key.append(name).append('=').append(value).append('\n'));
        return key.toString();
    }

    /// Returns what a picture of the shipped facts alone depends on.
    static String shipped(Path data) {
        StringBuilder key = new StringBuilder();
        key.append("program ").append(program()).append('\n');
        key.append("year ").append(Year.now(ZoneId.systemDefault())).append('\n');
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    key.append(file).append(' ').append(file(file)).append('\n');
                }
            }
        } catch (IOException | UncheckedIOException e) {
            key.append("no data: ").append(e.getMessage()).append('\n');
        }
        return key.toString();
    }

    private static String file(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Map<String, Object> seen = Files.readAttributes(file, UNIX);
                return List.of(seen.get("size"), seen.get("lastModifiedTime"), seen.get("ctime"), seen.get("ino"))
                        .toString();
            }
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(seen.size(), seen.lastModifiedTime(), String.valueOf(seen.fileKey()))
                    .toString();
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            return "unknown " + System.nanoTime();
        }
    }

    private static String program() {
        CodeSource source = OpeningKey.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? "unknown"
                    : file(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
