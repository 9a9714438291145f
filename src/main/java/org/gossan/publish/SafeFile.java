package org.gossan.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gossan.model.Messages;

/// Writes a file as a whole or not at all: beside its place first, then moved over it.
public final class SafeFile {

    /// Produces the bytes.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private SafeFile() {}

    /// Writes a file; a file that stood there is replaced only when all bytes are on the disk.
    ///
    /// @throws SnapshotException if the folder is missing or closed to us or the disk is full
    public static void write(Path file, Messages messages, Content content) throws SnapshotException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new SnapshotException(messages.text("publish.no_folder", whole, String.valueOf(folder)));
        }
        if (Files.isDirectory(whole)) {
            throw new SnapshotException(messages.text("publish.is_folder", whole));
        }
        if (!Files.isWritable(folder)) {
            throw new SnapshotException(messages.text("publish.not_writable", whole, folder));
        }
        Path beside = folder.resolve(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(out);
            }
            move(beside, whole);
        } catch (SnapshotException e) {
            throw e; // it was given up, and says so itself
        } catch (IOException e) {
            throw new SnapshotException(
                    isFull(e)
                            ? messages.text("publish.full", whole)
                            : messages.text("publish.failed", whole, reason(e)),
                    e);
        } finally {
            remove(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left is a hidden file; the error that led here says more.
            file.toFile().deleteOnExit();
        }
    }

    /// The words of Linux and macOS, and of Windows in English; there is no code in Java's exception.
    private static boolean isFull(IOException e) {
        String reason = reason(e);
        return reason.contains("No space left")
                || reason.contains("quota exceeded")
                || reason.contains("not enough space");
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
