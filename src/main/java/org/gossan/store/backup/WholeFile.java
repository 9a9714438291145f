package org.gossan.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a file as a whole or not at all, also through a kill or a power cut: beside its place first, forced to the
/// disk, then moved over it in one step. Any thread.
public final class WholeFile {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Pattern LEFT = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

    /// Produces the bytes.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// Writes a file and makes its folder; a file that stood there is replaced only when all bytes are on the disk.
    ///
    /// @throws IOException if the disk does not allow it; then what stood there is still there
    public static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(folderOf(whole));
        Path beside = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                            beside,
                            Set.of(
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            replace(beside, whole);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Moves a file that is on the disk over another in one step.
    ///
    /// @throws IOException if it cannot be moved; then both are as before
    public static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(folderOf(to.toAbsolutePath()));
    }

    /// Removes a file, or a folder with all it holds; nothing if there is none. Links are removed, not followed.
    public static void removeAll(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    /// Removes what killed programs left of files that they were writing with [#write] into a folder; what a program at
    /// work has there stays. Only for folders of our own: elsewhere a file of somebody else might be named like that.
    ///
    /// @throws IOException if the folder cannot be read, or they cannot be removed
    public static void removeLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        for (Path one : all) {
            Matcher name = LEFT.matcher(String.valueOf(one.getFileName()));
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                Files.deleteIfExists(one);
            }
        }
    }

    /// A name is on the disk when its folder is. Windows opens no folders, and needs not to.
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(WholeFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "the folder cannot be forced to the disk", e);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
