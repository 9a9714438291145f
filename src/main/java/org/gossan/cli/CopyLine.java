package org.gossan.cli;

import java.io.PrintStream;
import org.gossan.store.backup.CopyProgress;

/// How far a copy or a document is; nothing at all for copies that are small.
final class CopyLine implements CopyProgress {

    private static final long SMALL = 32L << 20;

    private final ProgressBar bar;

    /// @param what name of the work
    CopyLine(PrintStream err, String what) {
        this.bar = new ProgressBar(err, what);
    }

    /// Counts the pages of a document; always goes on.
    boolean page(int done, int all) {
        show(done, all);
        return true;
    }

    @Override
    public boolean at(long done, long total) {
        if (total >= SMALL) {
            show(done, total);
        }
        return true;
    }

    private void show(long done, long total) {
        bar.show(done, total);
        if (done >= total) {
            bar.endLine();
        }
    }
}
