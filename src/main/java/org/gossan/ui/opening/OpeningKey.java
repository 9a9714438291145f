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
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says of what a picture of the map was made: what the window remembers, the store, the shipped data, the program and
/// the year against which facts age. The same text means the same picture.
///
/// Files are told by size, times and, where there is one, their number and time of change of the file system, which no
/// program can set. They are not opened: closing a file of which this process holds a lock would give up the lock
/// (fcntl(2), POSIX), and H2's is such a one.
public final class OpeningKey {

    private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

    private OpeningKey() {}

    /// Returns the text. Asks the file system for some dozens of files.
    ///
    /// @param settings all values that the window remembers, see [org.gossan.ui.Settings#values]
    /// @param store the store's file; what is read from it must not be newer than this
    /// @param data  folder of the shipped data
    public static String of(Map<String, String> settings, Path store, Path data) {
        StringBuilder key = new StringBuilder();
        key.append("program ").append(program()).append('\n');
        key.append("platform ").append(System.getProperty("glass.platform", "")).append('\n');
        key.append("year ").append(Year.now(ZoneId.systemDefault())).append('\n');
        key.append("store ")
                .append(store.toAbsolutePath())
                .append(' ')
                .append(file(store))
                .append('\n');
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    key.append(file).append(' ').append(file(file)).append('\n');
                }
            }
        } catch (IOException | UncheckedIOException e) {
            key.append("no data: ").append(e.getMessage()).append('\n');
        }
        new TreeMap<>(settings)
                .forEach((name, value) ->
                        key.append(name).append('=').append(value).append('\n'));
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
