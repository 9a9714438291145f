package org.gossan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/// Prints how long after the start of its process the program got somewhere, one line each on the error stream, if the
/// system property `gossan.trace.start` is `true`: `gossan.start <what> <ms>`.
///
/// The process begins with the launcher, whose shell the JVM replaces. Linux tells the time of its start to 10 ms.
final class Milestones {

    /// The picture that the last start left is on the screen.
    static final String PICTURE = "picture";

    /// A map that was painted before there are panes is on the screen.
    static final String PAINTED = "painted";

    /// A map with its sites is on the screen; it may be the picture that the last start left.
    static final String FIRST_MAP = "first-map";

    /// The map on the screen comes out of the store, and everything in the window works.
    static final String LIVE = "live";

    private static final boolean WANTED = Boolean.getBoolean("gossan.trace.start");
    private static final int TICKS_PER_S = 100;

    private Milestones() {}

    /// Says that something has been reached.
    static void reached(String what) {
        if (WANTED) {
            System.err.printf(Locale.ROOT, "gossan.start %s %.0f%n", what, sinceStartMs());
        }
    }

    /// Runs something when what is in the scene now has been handed to the renderer: the second pulse from now begins
    /// after the first one's picture was. FX thread only.
    static void afterNextFrame(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nowNanos) {
                if (++pulses == 2) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// Source: proc(5), field 22 of `/proc/[pid]/stat`, in ticks since boot, against `/proc/uptime`.
    private static double sinceStartMs() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            String uptime = Files.readString(Path.of("/proc/uptime"), StandardCharsets.ISO_8859_1);
            double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
            return (now - Double.parseDouble(afterName[19]) / TICKS_PER_S) * 1000;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(start ->
                            (double) Duration.between(start, Instant.now()).toMillis())
                    .orElse(Double.NaN);
        }
    }
}
