package org.gossan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C while something long is under way: the program ends when this has been closed, so whatever is opened after it
/// is closed in order.
final class Interruption implements AutoCloseable {

    private static final long UNDO_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onExit = Thread.ofPlatform().unstarted(this::stop);
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /// Returns whether the work is to stop.
    boolean asked() {
        return asked;
    }

    private void stop() {
        asked = true;
        try {
            ended.await(UNDO_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException e) {
                // The program is ending already; then the hook has run or will find that the work has ended.
                asked = true;
            }
        }
    }
}
