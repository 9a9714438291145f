package org.gossan.ui.map;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.gossan.geo.Viewport;

/// Draws over the painted frame what has to follow the mouse: handles, a shape that is being drawn, a measured line.
/// What is there to stay belongs into the frame, so that pictures and pages show it too. FX thread only.
public interface MapOverlay {

    /// What is under a pixel and what a click there does.
    ///
    /// @param tip   shown beside the mouse; blank = nothing
    /// @param click what a click does
    record Target(String tip, Runnable click) {}

    /// Paints over the frame. Called in the pulse in which the frame moves, so that both move together; at most 2 ms.
    ///
    /// @param g    screen coordinates, px from the map's top left corner; cleared before
    /// @param view what the map shows now
    void paint(GraphicsContext g, Viewport view);

    /// Returns whether nothing would be painted now; while that is so of all, moving the map costs no more than
    /// without.
    default boolean empty() {
        return false;
    }

    /// Returns what can be clicked at a pixel; asked while the default tool is in use, before the frame is.
    default Optional<Target> hit(MapPoint at) {
        return Optional.empty();
    }
}
