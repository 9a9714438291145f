package org.gossan.render;

import java.awt.Font;

/// The fonts of the map.
final class Fonts {

    private static final Font REGULAR = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 1);

    private Fonts() {}

    /// Returns the upright font of a size in logical pixels.
    static Font regular(float sizePx) {
        return REGULAR.deriveFont(sizePx);
    }

    /// Returns the bold font of a size in logical pixels.
    static Font bold(float sizePx) {
        return BOLD.deriveFont(sizePx);
    }
}
