package org.gossan.cli;

import java.io.Console;
import java.io.PrintStream;
import org.gossan.store.backup.CopyProgress;
import org.jspecify.annotations.Nullable;

/// Says how far long work is: a bar that stays on its line on a terminal, a plain line for each quarter in a pipe, and
/// nothing at all for what is small.
final class CopyLine implements CopyProgress {

    private static final long SMALL = 32L << 20;
    private static final int BAR = 40;

    private final PrintStream err;
    private final boolean terminal;
    private final String what;
    private int shown;

    /// @param what name of the work, shown before the bar
    CopyLine(PrintStream err, String what) {
        this(err, what, terminal() != null);
    }

    CopyLine(PrintStream err, String what, boolean terminal) {
        this.err = err;
        this.what = what;
        this.terminal = terminal;
    }

    /// Returns the terminal that somebody sits at; `null` if there is none.
    @SuppressWarnings("SystemConsoleNull") // from Java 25 on it is null again where input or output is a file
    static @Nullable Console terminal() {
        Console console = System.console();
        return console == null || !console.isTerminal() ? null : console;
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
        int percent = (int) Math.min(100, done * 100 / total);
        int step = terminal ? 1 : 25;
        if (percent / step > shown / step) {
            shown = percent;
            if (terminal) {
                int filled = percent * BAR / 100;
                err.print("\r" + what + " [" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + percent + " %");
                err.print(percent == 100 ? System.lineSeparator() : "");
                err.flush();
            } else {
                err.println(what + " " + percent + " %");
            }
        }
    }
}
