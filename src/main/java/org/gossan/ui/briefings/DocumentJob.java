package org.gossan.ui.briefings;

import org.gossan.publish.briefing.Progress;

/// A document that is being written: told of its pages on the lane that writes, asked and given up on the FX thread.
final class DocumentJob implements Progress {

    private volatile double done;
    private volatile boolean cancelled;

    @Override
    public boolean goOn(int pages, int all) {
        done = (double) pages / Math.max(1, all);
        return !cancelled;
    }

    /// Returns how much of it is written, 0 to 1.
    double done() {
        return done;
    }

    void cancel() {
        cancelled = true;
    }
}
