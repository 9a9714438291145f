package org.gossan.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gossan.transfer.Progress;

/// How far long work is, and the way to stop it: Ctrl+C waits until nothing of it is left.
final class ProgressLine implements Progress, AutoCloseable {

    private static final long UNDO_SECONDS = 30;

    private final PrintStream out;
    private final ProgressBar bar;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onExit;
    private volatile boolean stopped;

    /// @param what the work in a word or two, such as the name of a file
    ProgressLine(PrintStream out, String what) {
        this.out = out;
        this.bar = new ProgressBar(out, what);
        this.onExit = Thread.ofPlatform().unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    @Override
    public void at(long done, long total) {
        if (stopped) {
            throw new CancellationException();
        }
        bar.show(done, total);
    }

    private void stop() {
        stopped = true;
        try {
            if (!ended.await(UNDO_SECONDS, TimeUnit.SECONDS)) {
                out.println();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the bar, so that other lines can follow.
    void endLine() {
        bar.endLine();
    }

    @Override
    public void close() {
        endLine();
        ended.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException e) {
                // The program is ending already; then the hook has run or will find that the work has ended.
                stopped = true;
            }
        }
    }
}
