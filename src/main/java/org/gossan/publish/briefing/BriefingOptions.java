package org.gossan.publish.briefing;

import org.gossan.render.slide.SlideLook;

/// How a briefing becomes a document. Immutable.
///
/// @param look     size, theme and language of its slides
/// @param handout  whether a PDF has a page of paper for each slide, with the notes and facts below it, instead of
///     slides only
/// @param paper    of a handout
public record BriefingOptions(SlideLook look, boolean handout, Paper paper) {

    /// Sheets of paper, upright; sizes in logical pixels, 96 to the inch.
    public enum Paper {
        A4(210 / 25.4 * 96, 297 / 25.4 * 96),
        LETTER(8.5 * 96, 11 * 96);

        private final double widthPx;
        private final double heightPx;

        Paper(double widthPx, double heightPx) {
            this.widthPx = widthPx;
            this.heightPx = heightPx;
        }

        public double widthPx() {
            return widthPx;
        }

        public double heightPx() {
            return heightPx;
        }
    }

    /// Returns slides only.
    public static BriefingOptions slides(SlideLook look) {
        return new BriefingOptions(look, false, Paper.A4);
    }

    /// Returns pages with notes.
    public static BriefingOptions handout(SlideLook look, Paper paper) {
        return new BriefingOptions(look, true, paper);
    }
}
