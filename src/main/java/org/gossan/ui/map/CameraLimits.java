package org.gossan.ui.map;

import javafx.geometry.Insets;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;

/// Where a camera may be for a window of a size.
final class CameraLimits {

    private static final double FIT_MARGIN_PX = 60;

    private CameraLimits() {}

    /// Returns the nearest camera that keeps the window inside the world; any for a window without a size.
    static Camera clamp(Camera wanted, double width, double height) {
        if (width < 1 || height < 1) {
            return wanted;
        }
        double leastZoom = Math.log(Math.max(width, height) / WebMercator.TILE_PX) / Math.log(2);
        double zoom = Math.max(wanted.zoom(), leastZoom);
        double worldPx = WebMercator.worldPx(zoom);
        double halfWidth = width / 2 / worldPx;
        double halfHeight = height / 2 / worldPx;
        double x = Math.clamp(wanted.worldX(), Math.min(0.5, halfWidth), Math.max(0.5, 1 - halfWidth));
        double y = Math.clamp(wanted.worldY(), Math.min(0.5, halfHeight), Math.max(0.5, 1 - halfHeight));
        // Through world coordinates and back, a camera would drift by its last digit at every start.
        boolean allowed = x == wanted.worldX() && y == wanted.worldY() && zoom == wanted.zoom();
        return allowed ? wanted : Camera.ofWorld(x, y, zoom);
    }

    /// Returns the camera that shows in the middle of the free part what this one shows in the middle of the window.
    static Camera centredBeside(Camera camera, Insets covered) {
        double worldPx = WebMercator.worldPx(camera.zoom());
        double x = camera.worldX() - (covered.getLeft() - covered.getRight()) / 2 / worldPx;
        double y = camera.worldY() - (covered.getTop() - covered.getBottom()) / 2 / worldPx;
        return Camera.ofWorld(x, y, camera.zoom());
    }

    /// Returns the closest camera that shows the whole box in the free part of a window.
    static Camera fitting(Box box, Viewport all, Insets covered) {
        int width = Math.max(1, (int) (all.widthPx() - covered.getLeft() - covered.getRight()));
        int height = Math.max(1, (int) (all.heightPx() - covered.getTop() - covered.getBottom()));
        return centredBeside(Camera.fitting(box, width, height, Math.min(FIT_MARGIN_PX, width / 6.0)), covered);
    }

    /// Returns what the free part of a window shows.
    static Viewport free(Viewport all, Insets covered) {
        double width = Math.max(1, all.widthPx() - covered.getLeft() - covered.getRight());
        double height = Math.max(1, all.heightPx() - covered.getTop() - covered.getBottom());
        double x = covered.getLeft() + width / 2;
        double y = covered.getTop() + height / 2;
        Camera centre =
                Camera.ofWorld(all.worldX(x), all.worldY(y), all.camera().zoom());
        return new Viewport(centre, (int) width, (int) height, all.pixelScale());
    }
}
