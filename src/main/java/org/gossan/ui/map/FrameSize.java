package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.ui.Settings;

/// How large frames are; kept apart from the pane so that the first can be begun before there is a window.
public final class FrameSize {

    /// Painted beyond each edge of the map, so that short pans show no gap.
    static final int MARGIN_PX = 96;

    /// Size of the map in a window of 1280 x 800 that is opened for the first time.
    private static final double FIRST_WIDTH_PX = 1006;

    private static final double FIRST_HEIGHT_PX = 720;
    private static final double MOST_PX = 8000;
    private static final Pattern BOX = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5});");

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

    /// Returns where names kept away from what lay on the map when the window was closed.
    public static List<Rectangle2D> keptFree(Settings settings) {
        List<Rectangle2D> boxes = new ArrayList<>();
        Matcher numbers = BOX.matcher(settings.text("map.kept_free").orElse(""));
        while (numbers.find()) {
            boxes.add(new Rectangle2D.Double(
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    Integer.parseInt(numbers.group(3)),
                    Integer.parseInt(numbers.group(4))));
        }
        return List.copyOf(boxes);
    }

    /// Keeps the size for the next start.
    ///
    /// @param keptFree whole pixels
    static void remember(Settings settings, double widthPx, double heightPx, double scale, List<Rectangle2D> keptFree) {
        StringBuilder boxes = new StringBuilder();
        for (Rectangle2D box : keptFree) {
            boxes.append((int) box.getX()).append(' ').append((int) box.getY()).append(' ');
            boxes.append((int) box.getWidth())
                    .append(' ')
                    .append((int) box.getHeight())
                    .append(';');
        }
        settings.put("map.kept_free", boxes.toString());
        settings.put("map.width", widthPx);
        settings.put("map.height", heightPx);
        settings.put("map.scale", scale);
    }
}
