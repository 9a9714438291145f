package org.gossan.ui.pictures;

import org.gossan.model.Coded;

/// Sizes to choose from, in logical pixels of 1/96 inch. Paper: ISO 216 and ANSI Y14.1.
enum PictureSize implements Coded {
    /// As large as the map in the window.
    SCREEN("screen", 0, 0, 96),
    FULL_HD("full-hd", 1920, 1080, 96),
    A4_LANDSCAPE("a4-landscape", 1123, 794, 300),
    A4_PORTRAIT("a4-portrait", 794, 1123, 300),
    A3_LANDSCAPE("a3-landscape", 1587, 1123, 300),
    A3_PORTRAIT("a3-portrait", 1123, 1587, 300),
    LETTER_LANDSCAPE("letter-landscape", 1056, 816, 300),
    LETTER_PORTRAIT("letter-portrait", 816, 1056, 300),
    /// As typed.
    CUSTOM("custom", 0, 0, 96);

    private final String code;
    private final int widthPx;
    private final int heightPx;
    private final int dpi;

    PictureSize(String code, int widthPx, int heightPx, int dpi) {
        this.code = code;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.dpi = dpi;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns the width; 0 where it is not fixed.
    int widthPx() {
        return widthPx;
    }

    /// Returns the height; 0 where it is not fixed.
    int heightPx() {
        return heightPx;
    }

    /// Returns the resolution that suits the size.
    int dpi() {
        return dpi;
    }
}
