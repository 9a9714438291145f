package org.gossan.ui.map;

import com.gluonhq.maps.MapLayer;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.render.MapFrame;
import org.jspecify.annotations.Nullable;

/// The painted map over Gluon's tiles: one image with everything on it, moved by whole pixels while the next is
/// painted.
///
/// A frame is larger than the window, so that a short pan shows no edge. FX thread only.
final class FrameLayer extends MapLayer {

    private final ImageView view = new ImageView();
    private @Nullable MapFrame frame;

    FrameLayer() {
        view.setMouseTransparent(true);
        view.setId("map-frame");
        setMouseTransparent(true);
        getChildren().add(view);
    }

    /// Shows another frame; its pixels must not be written any more.
    void show(MapFrame next) {
        Viewport size = next.view();
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                size.deviceWidth(),
                size.deviceHeight(),
                IntBuffer.wrap(next.argb()),
                PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
        frame = next;
    }

    /// Returns the frame on show; `null` before the first.
    @Nullable
    MapFrame frame() {
        return frame;
    }

    /// Moves and scales the frame to where it belongs under a camera.
    ///
    /// @return whether it covers the whole window
    boolean follow(Camera camera, double widthPx, double heightPx, double outputScale) {
        MapFrame shown = frame;
        if (shown == null) {
            return false;
        }
        Viewport painted = shown.view();
        double scale = Math.pow(2, camera.zoom() - painted.camera().zoom());
        double worldPx = WebMercator.worldPx(camera.zoom());
        double width = painted.widthPx() * scale;
        double height = painted.heightPx() * scale;
        double centreX = (painted.camera().worldX() - camera.worldX()) * worldPx + widthPx / 2;
        double centreY = (painted.camera().worldY() - camera.worldY()) * worldPx + heightPx / 2;
        double left = Math.rint((centreX - width / 2) * outputScale) / outputScale;
        double top = Math.rint((centreY - height / 2) * outputScale) / outputScale;
        boolean exact = scale == 1;
        view.setSmooth(!exact);
        view.setFitWidth(exact ? painted.widthPx() : width);
        view.setFitHeight(exact ? painted.heightPx() : height);
        view.relocate(left, top);
        return left <= 0 && top <= 0 && left + width >= widthPx && top + height >= heightPx;
    }
}
