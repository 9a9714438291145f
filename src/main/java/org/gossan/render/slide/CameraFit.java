package org.gossan.render.slide;

import java.util.List;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;

/// Moves a camera as little as needed so that places stand in the free part of a map: where nothing of caption and
/// panel covers them. Pure; the same for slides and for a live map under panels.
public final class CameraFit {

    private CameraFit() {}

    /// Free room a map must keep at its edges, px.
    public record Padding(double left, double top, double right, double bottom) {

        /// Returns the same padding on all sides.
        public static Padding of(double px) {
            return new Padding(px, px, px, px);
        }
    }

    /// Returns the camera that looks at what `wanted` looks at, its centre in the middle of the free part; if a place
    /// would be outside it, the nearest camera that has all places inside.
    ///
    /// @param wanted   meant for a map [#MEANT_PX] wide; on a smaller one it moves back, half as far as the width asks
    /// @param places   must be visible; may be empty
    /// @param widthPx  of the whole map
    /// @param heightPx of the whole map
    public static Camera of(Camera wanted, List<LonLat> places, double widthPx, double heightPx, Padding padding) {
        double freeWidth = Math.max(40, widthPx - padding.left() - padding.right());
        double freeHeight = Math.max(40, heightPx - padding.top() - padding.bottom());
        double zoom = wanted.zoom() + SHARE * Math.log(Math.max(0.1, freeWidth / MEANT_PX)) / Math.log(2);
        double x = wanted.worldX();
        double y = wanted.worldY();
        if (!places.isEmpty()) {
            double west = places.stream()
                    .mapToDouble(p -> WebMercator.worldX(p.lon()))
                    .min()
                    .orElse(x);
            double east = places.stream()
                    .mapToDouble(p -> WebMercator.worldX(p.lon()))
                    .max()
                    .orElse(x);
            double north = places.stream()
                    .mapToDouble(p -> WebMercator.worldY(p.lat()))
                    .min()
                    .orElse(y);
            double south = places.stream()
                    .mapToDouble(p -> WebMercator.worldY(p.lat()))
                    .max()
                    .orElse(y);
            double widest = Math.log(freeWidth / Math.max(1e-9, east - west) / WebMercator.TILE_PX) / Math.log(2);
            double tallest = Math.log(freeHeight / Math.max(1e-9, south - north) / WebMercator.TILE_PX) / Math.log(2);
            zoom = Math.clamp(Math.min(zoom, Math.min(widest, tallest)), Camera.MIN_ZOOM, Camera.MAX_ZOOM);
            double halfWidth = freeWidth / 2 / WebMercator.worldPx(zoom);
            double halfHeight = freeHeight / 2 / WebMercator.worldPx(zoom);
            x = between(x, east - halfWidth, west + halfWidth);
            y = between(y, south - halfHeight, north + halfHeight);
        }
        double worldPx = WebMercator.worldPx(Math.clamp(zoom, Camera.MIN_ZOOM, Camera.MAX_ZOOM));
        double shiftX = (padding.right() - padding.left()) / 2 / worldPx;
        double shiftY = (padding.bottom() - padding.top()) / 2 / worldPx;
        return Camera.ofWorld(x + shiftX, y + shiftY, zoom);
    }

    /// Width of the map that a scene's camera is meant for, px.
    public static final double MEANT_PX = 1280;

    /// How much of the difference in width is made up by zooming out: what a scene is about stands in the middle.
    private static final double SHARE = 0.5;

    /// Returns the value, moved into a range; its middle if the range is empty.
    private static double between(double value, double least, double most) {
        return least > most ? (least + most) / 2 : Math.clamp(value, least, most);
    }
}
