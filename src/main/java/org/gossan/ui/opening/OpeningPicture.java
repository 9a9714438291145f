package org.gossan.ui.opening;

import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Bounds;
import org.gossan.geo.Viewport;

/// What the window showed last: the map with its sites, the plates on it, and the plain colours of the bars around it.
/// Immutable; coordinates are logical pixels of the window from its top-left corner.
///
/// @param screen size and density of the screen; on another one the picture does not fit
/// @param paper  colour of the window where nothing else is, opaque ARGB
/// @param map    where the map lies
/// @param view   what the frame shows; larger than the map on all sides, its centre is the map's
/// @param frame  pixels of the frame: opaque premultiplied ARGB, row-major; not to be written
/// @param plates legend, scale bar, north arrow and credits as far as they were shown, inside the map
/// @param areas  the bars and panels
public record OpeningPicture(
        String screen, int paper, Area map, Viewport view, IntBuffer frame, List<Plate> plates, List<Area> areas) {

    /// A rectangle of one colour.
    ///
    /// @param argb opaque; 0 = none
    public record Area(double x, double y, double width, double height, int argb) {

        /// Returns the rectangle of some bounds.
        public static Area of(Bounds at, int argb) {
            return new Area(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), argb);
        }
    }

    /// A small picture on the map.
    ///
    /// @param id     of the node that shows it
    /// @param x      logical pixels from the left edge of the map
    /// @param y      logical pixels from the top edge of the map
    /// @param width  logical pixels
    /// @param height logical pixels
    /// @param argb   premultiplied ARGB, row-major; not to be written
    public record Plate(
            String id, double x, double y, double width, double height, int columns, int rows, IntBuffer argb) {

        /// @throws IllegalArgumentException if the pixels are not as many as columns and rows say
        public Plate {
            if (columns < 1 || rows < 1 || argb.capacity() != columns * rows) {
                throw new IllegalArgumentException("plate of " + columns + " x " + rows);
            }
        }
    }

    /// @throws IllegalArgumentException if the frame has not the pixels of its view
    public OpeningPicture {
        if (frame.capacity() != view.deviceWidth() * view.deviceHeight()) {
            throw new IllegalArgumentException("frame of another size");
        }
        plates = List.copyOf(plates);
        areas = List.copyOf(areas);
    }
}
