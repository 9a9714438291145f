package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;

/// Where something lies over the map: no name of the map is written there. Immutable.
///
/// @param camera   of the map, for what is tied to places on it
/// @param widthPx  of the map
/// @param heightPx of the map
/// @param fixed    what stays wherever the map looks; px of the map from its top-left corner
/// @param tied     what is there only under the camera; the same px
public record Reserved(Camera camera, int widthPx, int heightPx, List<Rectangle2D> fixed, List<Rectangle2D> tied) {

    /// Lies nowhere.
    public static final Reserved NOTHING = new Reserved(new Camera(0, 0, Camera.MIN_ZOOM), 0, 0, List.of(), List.of());

    public Reserved {
        fixed = List.copyOf(fixed);
        tied = List.copyOf(tied);
    }

    /// Returns whether a camera is the one it is meant for.
    public boolean at(Camera other) {
        return camera.showsAs(other);
    }

    /// Returns the boxes in logical pixels of a frame with the same middle as the map.
    List<Rectangle2D> in(Viewport frame) {
        double right = (frame.widthPx() - widthPx) / 2.0;
        double down = (frame.heightPx() - heightPx) / 2.0;
        return Stream.concat(fixed.stream(), at(frame.camera()) ? tied.stream() : Stream.empty())
                .<Rectangle2D>map(box ->
                        new Rectangle2D.Double(box.getX() + right, box.getY() + down, box.getWidth(), box.getHeight()))
                .toList();
    }
}
