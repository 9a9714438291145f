package org.gossan.ui.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/// The slide around the live map: one picture in four strips, so that the renderer does not blend the hole in its
/// middle, most of the window, again for every frame of the moving map below. FX thread only.
final class SlideFrame extends Pane {

    private final List<ImageView> strips = List.of(new ImageView(), new ImageView(), new ImageView(), new ImageView());

    SlideFrame() {
        setPickOnBounds(false);
        setManaged(false);
        strips.forEach(strip -> strip.setPickOnBounds(false)); // the map in the hole stays live
        getChildren().setAll(strips);
    }

    /// @param picture transparent in the hole
    /// @param hole    logical pixels; the strips meet it on whole device pixels and overlap its edge, not one another
    /// @param scale   device pixels in a logical pixel
    void show(WritableImage picture, java.awt.geom.Rectangle2D hole, double scale) {
        double width = picture.getWidth();
        double height = picture.getHeight();
        double left = Math.clamp(Math.ceil(hole.getMinX() * scale), 0, width);
        double right = Math.clamp(Math.floor(hole.getMaxX() * scale), left, width);
        double top = Math.clamp(Math.ceil(hole.getMinY() * scale), 0, height);
        double bottom = Math.clamp(Math.floor(hole.getMaxY() * scale), top, height);
        place(strips.get(0), picture, new Rectangle2D(0, 0, width, top), scale);
        place(strips.get(1), picture, new Rectangle2D(0, top, left, bottom - top), scale);
        place(strips.get(2), picture, new Rectangle2D(right, top, width - right, bottom - top), scale);
        place(strips.get(3), picture, new Rectangle2D(0, bottom, width, height - bottom), scale);
        setVisible(true);
    }

    private static void place(ImageView strip, WritableImage picture, Rectangle2D part, double scale) {
        boolean empty = part.getWidth() == 0 || part.getHeight() == 0;
        strip.setVisible(!empty);
        if (empty) {
            return;
        }
        strip.setImage(picture);
        strip.setViewport(part);
        strip.setFitWidth(part.getWidth() / scale);
        strip.setFitHeight(part.getHeight() / scale);
        strip.relocate(part.getMinX() / scale, part.getMinY() / scale);
    }
}
