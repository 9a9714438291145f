package org.gossan.bench;

import java.nio.file.Path;
import java.util.Locale;

/// What the window does in a process of its own while it is measured.
///
/// @param kind    what to measure
/// @param index   index of the sites, in a file of [BenchRun#REVISION]
/// @param data    the folder of shipped data
/// @param minutes how long [Kind#SOAK] lasts
public record WindowTask(Kind kind, Path index, Path data, double minutes) {

    /// What is measured.
    public enum Kind {
        /// Pan and zoom as fast as frames come.
        FRAMES,
        /// Filters while the table lists every site.
        FILTER,
        /// Peak memory after some panning and zooming.
        MEMORY,
        /// Panning and zooming for a long time.
        SOAK,
        /// Presents the shipped briefing.
        PRESENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
