package org.gossan.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import org.gossan.transfer.Progress;

/// How far long work is, and the way to stop it: Ctrl+C waits until nothing of it is left.
final class ProgressLine implements Progress, AutoCloseable {

    private final ProgressBar bar;
    private final Interruption interruption;

    /// @param what the work in a word or two, such as the name of a file
    ProgressLine(PrintStream out, String what, Interruption interruption) {
        this.bar = new ProgressBar(out, what);
        this.interruption = interruption;
    }

    @Override
    public void at(long done, long total) {
        if (interruption.asked()) {
            throw new CancellationException();
        }
        bar.show(done, total);
    }

    /// Ends the bar, so that other lines can follow.
    void endLine() {
        bar.endLine();
    }

    @Override
    public void close() {
        endLine();
    }
}
