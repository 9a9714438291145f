package org.gossan.render.chart;

import java.awt.Font;
import org.gossan.render.drawing.Fonts;

/// How heavy words are.
public enum Weight {
    REGULAR,
    SEMI_BOLD,
    BOLD,
    ITALIC;

    /// Returns the font of a size in px.
    public Font font(double sizePx) {
        float size = (float) sizePx;
        return switch (this) {
            case REGULAR -> Fonts.regular(size);
            case SEMI_BOLD -> Fonts.semiBold(size);
            case BOLD -> Fonts.bold(size);
            case ITALIC -> Fonts.italic(size);
        };
    }
}
