package org.gossan.ui.attachments;

import java.nio.file.Path;
import org.gossan.store.backup.CopyProgress;
import org.gossan.ui.files.FileOwner;

/// A file that is being attached, or was not: then it says why until somebody has read it. The lanes report into it,
/// the FX thread looks at it from time to time.
final class AttachJob implements CopyProgress {

    /// Of the whole work, reading and naming the file is this part; taking it in is the rest.
    private static final double READING = 0.4;

    private final FileOwner owner;
    private final Path file;
    private volatile boolean cancelled;
    private volatile boolean taking;
    private volatile double done;
    private String problem = "";

    AttachJob(FileOwner owner, Path file) {
        this.owner = owner;
        this.file = file;
    }

    FileOwner owner() {
        return owner;
    }

    Path file() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /// Told on the lane that works.
    @Override
    public boolean at(long read, long total) {
        double part = total <= 0 ? 1 : Math.min(1, (double) read / total);
        done = taking ? READING + (1 - READING) * part : READING * part;
        return !cancelled;
    }

    /// The file has been read; from now on the store takes it in.
    void taking() {
        taking = true;
        done = READING;
    }

    /// Returns how much is done, 0 to 1. Any thread.
    double done() {
        return done;
    }

    /// Stops it as soon as it looks. Any thread.
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /// Keeps why it was not attached. FX thread only.
    void failed(String sentence) {
        problem = sentence;
    }

    /// Returns why it was not attached; empty while it is under way. FX thread only.
    String problem() {
        return problem;
    }
}
