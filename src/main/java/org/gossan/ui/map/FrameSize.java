package org.gossan.ui.map;

import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.ui.Settings;

/// How large frames are; kept apart from the pane so that the first can be begun before there is a window.
public final class FrameSize {

    /// Painted beyond each edge of the map, so that short pans show no gap.
    static final int MARGIN_PX = 96;

    /// Size of the map in a window of 1280 x 800 that is opened for the first time.
    private static final double FIRST_WIDTH_PX = 1006;

    private static final double FIRST_HEIGHT_PX = 722;
    private static final double MOST_PX = 8000;

    private FrameSize() {}

    /// Returns the view that the first frame will have if the window opens as it was closed.
    public static Viewport first(Settings settings, Camera camera) {
        return frame(
                camera,
                (int) Math.clamp(settings.number("map.width", FIRST_WIDTH_PX), 1, MOST_PX),
                (int) Math.clamp(settings.number("map.height", FIRST_HEIGHT_PX), 1, MOST_PX),
                Math.clamp(settings.number("map.scale", 1), 0.5, 4));
    }

    /// Returns the view of a frame for a map of a size in logical pixels.
    static Viewport frame(Camera camera, int widthPx, int heightPx, double scale) {
        return new Viewport(camera, widthPx + 2 * MARGIN_PX, heightPx + 2 * MARGIN_PX, scale);
    }

    /// Keeps the size for the next start.
    static void remember(Settings settings, double widthPx, double heightPx, double scale) {
        settings.put("map.width", widthPx);
        settings.put("map.height", heightPx);
        settings.put("map.scale", scale);
    }
}
