package org.gossan.render.slide;

/// The size of a slide. Everything on it is laid out in *design units*, 720 to its height, and scaled. Immutable.
///
/// @param widthPx  at least 1
/// @param heightPx at least 1
public record SlideSize(int widthPx, int heightPx) {

    /// Design units in the height of every slide.
    public static final double DESIGN_HEIGHT = 720;

    public static final SlideSize HD = new SlideSize(1280, 720);

    public static final SlideSize FULL_HD = new SlideSize(1920, 1080);

    /// @throws IllegalArgumentException if a side is not positive
    public SlideSize {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("slide " + widthPx + " x " + heightPx);
        }
    }

    /// Returns px in a design unit.
    public double scale() {
        return heightPx / DESIGN_HEIGHT;
    }

    /// Returns the width in design units.
    public double designWidth() {
        return widthPx / scale();
    }
}
