package org.gossan.cli;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// Draws how far long work is: a bar that stays on its line on a terminal, a plain line for each quarter in a pipe.
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String what;
    private final boolean terminal;
    private int shown = -1;
    private boolean open;

    /// @param what the work in a word or two, such as the name of a file
    ProgressBar(PrintStream out, String what) {
        this.out = out;
        this.what = what;
        this.terminal = terminal() != null;
    }

    /// Returns the terminal that somebody sits at; `null` if there is none.
    @SuppressWarnings("SystemConsoleNull") // from Java 25 on it is null again where input or output is a file
    static @Nullable Console terminal() {
        Console console = System.console();
        return console == null || !console.isTerminal() ? null : console;
    }

    void show(long done, long total) {
        int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        int step = terminal ? 1 : 25;
        if (percent / step <= shown / step) {
            return;
        }
        shown = percent;
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.print("\r" + what + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %");
            out.flush();
            open = true;
        } else {
            out.println(what + ": " + percent + " %");
        }
    }

    /// Ends the bar, so that other lines can follow.
    void endLine() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
