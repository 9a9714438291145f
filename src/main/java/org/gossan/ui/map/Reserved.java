package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;

/// Where something lies over the map while it looks with one camera: no name of the map is written there. Immutable.
///
/// @param camera of the map
/// @param widthPx of the map
/// @param heightPx of the map
/// @param boxes  px of the map from its top-left corner
public record Reserved(Camera camera, int widthPx, int heightPx, List<Rectangle2D> boxes) {

    /// Cameras that differ by less show the same pixels.
    private static final double NEAR_PX = 0.5;

    private static final double NEAR_ZOOM = 1e-3;

    /// Lies nowhere.
    public static final Reserved NOTHING = new Reserved(new Camera(0, 0, Camera.MIN_ZOOM), 0, 0, List.of());

    public Reserved {
        boxes = List.copyOf(boxes);
    }

    /// Returns whether a camera is the one it is meant for.
    public boolean at(Camera other) {
        double near = NEAR_PX / WebMercator.worldPx(camera.zoom());
        return Math.abs(camera.worldX() - other.worldX()) < near
                && Math.abs(camera.worldY() - other.worldY()) < near
                && Math.abs(camera.zoom() - other.zoom()) < NEAR_ZOOM;
    }

    /// Returns the boxes in logical pixels of a frame with the same middle as the map; none under another camera.
    List<Rectangle2D> in(Viewport frame) {
        if (boxes.isEmpty() || !at(frame.camera())) {
            return List.of();
        }
        double right = (frame.widthPx() - widthPx) / 2.0;
        double down = (frame.heightPx() - heightPx) / 2.0;
        return boxes.stream()
                .<Rectangle2D>map(box ->
                        new Rectangle2D.Double(box.getX() + right, box.getY() + down, box.getWidth(), box.getHeight()))
                .toList();
    }
}
