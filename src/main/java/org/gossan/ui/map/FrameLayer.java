package org.gossan.ui.map;

import com.gluonhq.maps.MapLayer;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.render.Hit;
import org.gossan.render.MapFrame;
import org.gossan.ui.pixels.Pixels;
import org.jspecify.annotations.Nullable;

/// The painted map over Gluon's tiles: one image with everything on it, moved by whole pixels while the next is
/// painted.
///
/// A frame is larger than the window, so that a short pan shows no edge. FX thread only.
final class FrameLayer extends MapLayer {

    private final ImageView view = new ImageView();
    private final FrameBuffers buffers = new FrameBuffers();
    private final ScaledFrame scaled = new ScaledFrame();
    private @Nullable Image whole;
    private @Nullable MapFrame frame;
    private @Nullable Viewport painted;

    FrameLayer() {
        view.setMouseTransparent(true);
        view.setId("map-frame");
        setMouseTransparent(true);
        getChildren().add(view);
    }

    /// Returns memory for the next frame; it is the painter's until that frame is shown.
    int[] take(Viewport size) {
        return buffers.take(size.deviceWidth() * size.deviceHeight());
    }

    /// Shows another frame.
    void show(MapFrame next) {
        whole = buffers.show(next);
        frame = next;
        painted = next.view();
    }

    /// Shows the picture of a frame of which nothing more is known.
    void show(Viewport size, IntBuffer argb) {
        whole = Pixels.image(size.deviceWidth(), size.deviceHeight(), argb);
        painted = size;
    }

    /// Returns whether there is a picture.
    boolean shows() {
        return painted != null;
    }

    /// Returns what is drawn at a pixel of a view of the map.
    Optional<Hit> hitAt(Viewport now, double x, double y, double tolerancePx) {
        MapFrame on = frame;
        if (on == null) {
            return Optional.empty();
        }
        Viewport then = on.view();
        return on.hitAt(then.screenX(now.worldX(x)), then.screenY(now.worldY(y)), tolerancePx);
    }

    /// Returns how many bytes the pixels of frames take.
    long bytes() {
        return buffers.bytes() + scaled.bytes();
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
        Viewport shown = painted;
        if (shown == null) {
            return false;
        }
        double scale = Math.pow(2, camera.zoom() - shown.camera().zoom());
        double worldPx = WebMercator.worldPx(camera.zoom());
        double width = shown.widthPx() * scale;
        double height = shown.heightPx() * scale;
        double centreX = (shown.camera().worldX() - camera.worldX()) * worldPx + widthPx / 2;
        double centreY = (shown.camera().worldY() - camera.worldY()) * worldPx + heightPx / 2;
        double left = Math.rint((centreX - width / 2) * outputScale) / outputScale;
        double top = Math.rint((centreY - height / 2) * outputScale) / outputScale;
        MapFrame pixels = frame;
        if (scale == 1 || pixels == null || !ScaledFrame.needed()) {
            scaled.release();
            place(whole, left, top, scale == 1 ? shown.widthPx() : width, scale == 1 ? shown.heightPx() : height);
            view.setSmooth(scale != 1);
        } else {
            int deviceWidth = (int) Math.ceil(widthPx * outputScale);
            int deviceHeight = (int) Math.ceil(heightPx * outputScale);
            double pixelScale = scale * outputScale / shown.pixelScale();
            Image image =
                    scaled.image(pixels, deviceWidth, deviceHeight, left * outputScale, top * outputScale, pixelScale);
            place(image, 0, 0, deviceWidth / outputScale, deviceHeight / outputScale);
            view.setSmooth(false);
        }
        return left <= 0 && top <= 0 && left + width >= widthPx && top + height >= heightPx;
    }

    private void place(@Nullable Image image, double left, double top, double width, double height) {
        view.setImage(image);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(left, top);
    }
}
