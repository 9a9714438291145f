package org.gossan.geo;

/// A camera with the size of its picture: turns world coordinates into *screen* coordinates and back. Immutable.
///
/// Screen coordinates are logical pixels from the top-left corner, y down. A picture for a dense display or for print
/// has
/// `pixelScale` device pixels a logical one; sizes, fonts and screen coordinates stay logical.
///
/// @param camera     what is in the centre
/// @param widthPx    logical pixels, at least 1
/// @param heightPx   logical pixels, at least 1
/// @param pixelScale device pixels a logical pixel, above 0; 1 = ordinary screen
public record Viewport(Camera camera, int widthPx, int heightPx, double pixelScale) {

    /// @throws IllegalArgumentException if a size or the scale is not positive
    public Viewport {
        if (widthPx < 1 || heightPx < 1 || !(pixelScale > 0)) {
            throw new IllegalArgumentException("viewport " + widthPx + " x " + heightPx + " at " + pixelScale);
        }
    }

    /// Returns the side of the world in logical pixels.
    public double worldPx() {
        return WebMercator.worldPx(camera.zoom());
    }

    /// Returns world x of the left edge; below 0 where the view goes over 180° W.
    public double westX() {
        return camera.worldX() - widthPx / 2.0 / worldPx();
    }

    /// Returns world y of the top edge; below 0 where the view goes over the square.
    public double northY() {
        return camera.worldY() - heightPx / 2.0 / worldPx();
    }

    /// Returns world x of the right edge; above 1 where the view goes over 180° E.
    public double eastX() {
        return camera.worldX() + widthPx / 2.0 / worldPx();
    }

    /// Returns world y of the bottom edge; above 1 where the view goes over the square.
    public double southY() {
        return camera.worldY() + heightPx / 2.0 / worldPx();
    }

    /// Returns screen x of a world x, in this copy of the world.
    public double screenX(double worldX) {
        return (worldX - camera.worldX()) * worldPx() + widthPx / 2.0;
    }

    /// Returns screen y of a world y.
    public double screenY(double worldY) {
        return (worldY - camera.worldY()) * worldPx() + heightPx / 2.0;
    }

    /// Returns world x of a screen x; may be outside 0..1.
    public double worldX(double screenX) {
        return camera.worldX() + (screenX - widthPx / 2.0) / worldPx();
    }

    /// Returns world y of a screen y; may be outside 0..1.
    public double worldY(double screenY) {
        return camera.worldY() + (screenY - heightPx / 2.0) / worldPx();
    }

    /// Returns the position under a pixel; longitudes wrap, latitudes stop at the edge of the square.
    public LonLat lonLatAt(double screenX, double screenY) {
        double x = worldX(screenX);
        return new LonLat(
                Math.clamp(WebMercator.lon(x - Math.floor(x)), -180.0, 180.0),
                WebMercator.lat(Math.clamp(worldY(screenY), 0.0, 1.0)));
    }

    /// Returns what is visible; the whole range of longitudes if the picture is wider than the world.
    public Box bounds() {
        double south = WebMercator.lat(Math.clamp(southY(), 0.0, 1.0));
        double north = WebMercator.lat(Math.clamp(northY(), 0.0, 1.0));
        if (eastX() - westX() >= 1) {
            return new Box(-180, south, 180, north);
        }
        double west = westX() - Math.floor(westX());
        double east = eastX() - Math.floor(eastX());
        return new Box(WebMercator.lon(west), south, WebMercator.lon(east), north);
    }

    /// Returns how many metres on the ground one logical pixel covers at the centre.
    public double metresPerPx() {
        return WebMercator.metresPerPx(camera.lat(), camera.zoom());
    }

    /// Returns the width of the picture in device pixels.
    public int deviceWidth() {
        return (int) Math.round(widthPx * pixelScale);
    }

    /// Returns the height of the picture in device pixels.
    public int deviceHeight() {
        return (int) Math.round(heightPx * pixelScale);
    }

    /// Returns the same picture size around another camera.
    public Viewport withCamera(Camera other) {
        return new Viewport(other, widthPx, heightPx, pixelScale);
    }
}
