package org.gossan.publish;

import java.time.LocalDate;
import java.time.ZoneId;

/// How a map becomes a document. Immutable.
///
/// @param widthPx   logical pixels, 96 to the inch, at least 1
/// @param heightPx  logical pixels, at least 1, notes below the map included
/// @param dpi       dots to the inch of a picture; 96 = one dot a logical pixel. Pages are shapes and need none
/// @param title     above the map; blank = the usual one
/// @param date      of the document
/// @param furniture whether title, legend, scale, north arrow and notes are drawn
public record SnapshotOptions(int widthPx, int heightPx, int dpi, String title, LocalDate date, boolean furniture) {

    /// @throws IllegalArgumentException if a size or the resolution is not positive
    public SnapshotOptions {
        if (widthPx < 1 || heightPx < 1 || dpi < 1) {
            throw new IllegalArgumentException("picture " + widthPx + " x " + heightPx + " at " + dpi + " dpi");
        }
    }

    /// Returns options with everything on the map, the usual title and today's date.
    public static SnapshotOptions of(int widthPx, int heightPx, int dpi) {
        return new SnapshotOptions(widthPx, heightPx, dpi, "", LocalDate.now(ZoneId.systemDefault()), true);
    }

    /// Returns device pixels a logical pixel.
    double pixelScale() {
        return dpi / 96.0;
    }
}
