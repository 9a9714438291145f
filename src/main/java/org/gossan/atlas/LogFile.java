package org.gossan.atlas;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// The file that warnings and unexpected failures go to, so that people see sentences and no stack traces. Made when
/// the
/// first is written; the one before is kept when it has grown beyond a megabyte. Safe for any thread.
public final class LogFile {

    private static final long FULL_BYTES = 1_000_000;

    private final Path file;

    /// @param file need not exist, nor its folder
    public LogFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// Sends what libraries and the program log as a warning or worse to the file from now on, and nothing to the
    /// console.
    public void install() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Handler() {

            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord entry) {
                if (isLoggable(entry)) {
                    add(
                            entry.getLevel() + " " + entry.getLoggerName() + ": " + formatter.formatMessage(entry),
                            entry.getThrown());
                }
            }

            @Override
            public void flush() {
                // Every entry is written at once.
            }

            @Override
            public void close() {
                // Nothing stays open.
            }
        });
    }

    /// Adds an entry; returns whether it could be written.
    public synchronized boolean add(String message, @Nullable Throwable cause) {
        StringWriter text = new StringWriter();
        text.append(OffsetDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString())
                .append(' ')
                .append(message)
                .append(System.lineSeparator());
        if (cause != null) {
            cause.printStackTrace(new PrintWriter(text, true));
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.exists(file) && Files.size(file) > FULL_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
