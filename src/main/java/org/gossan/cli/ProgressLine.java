package org.gossan.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gossan.model.Messages;
import org.gossan.transfer.Progress;

/// How far long work is: a bar on a terminal, a line for every tenth in a pipe. Ctrl+C stops the work and waits until
/// nothing of it is left.
final class ProgressLine implements Progress, AutoCloseable {

    private static final int BAR = 40;
    private static final long UNDO_SECONDS = 30;

    private final PrintStream out;
    private final Messages messages;
    private final String what;
    private final boolean terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onExit;
    private volatile boolean stopped;
    private int shown = -1;

    /// @param what the work in a word or two, such as the name of a file
    ProgressLine(PrintStream out, Messages messages, String what) {
        this.out = out;
        this.messages = messages;
        this.what = what;
        this.terminal = CopyLine.terminal() != null;
        this.onExit = Thread.ofPlatform().unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    @Override
    public void at(long done, long total) {
        if (stopped) {
            throw new CancellationException();
        }
        int percent = total <= 0 ? 0 : (int) (done * 100 / total);
        if (terminal ? percent == shown : percent / 10 == shown / 10 && shown >= 0) {
            return;
        }
        shown = percent;
        if (terminal) {
            int full = percent * BAR / 100;
            out.print("\r" + what + " [" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + percent + " %");
            out.flush();
        } else {
            out.println(messages.text("transfer.progress", what, percent));
        }
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
        if (terminal && shown >= 0) {
            out.println();
            shown = -1;
        }
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
