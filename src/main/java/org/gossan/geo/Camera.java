package org.gossan.geo;

/// Where the map looks: centre and zoom. Immutable; every value is one that can be shown.
///
/// @param lon  centre, WGS 84 degrees, -180..180
/// @param lat  centre, WGS 84 degrees, within [WebMercator#MAX_LAT]
/// @param zoom [#MIN_ZOOM]..[#MAX_ZOOM], fractions allowed; zoom 0 = world 256 px wide
public record Camera(double lon, double lat, double zoom) {

    /// The farthest look: a continent in a small window.
    public static final double MIN_ZOOM = 2;

    /// Cameras that differ by less show the same pixels.
    private static final double SAME_PX = 0.5;

    private static final double SAME_ZOOM = 1e-3;

    /// The closest look, about 0.3 m a pixel.
    public static final double MAX_ZOOM = 19;

    /// Moves values outside the limits to the nearest allowed one.
    ///
    /// @throws IllegalArgumentException if a value is not a number
    public Camera {
        if (Double.isNaN(lon) || Double.isNaN(lat) || Double.isNaN(zoom)) {
            throw new IllegalArgumentException("camera " + lon + ", " + lat + ", " + zoom + " is not a number");
        }
        lon = Math.clamp(lon, -180.0, 180.0);
        lat = Math.clamp(lat, -WebMercator.MAX_LAT, WebMercator.MAX_LAT);
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
    }

    /// Returns the camera that looks at a point in world coordinates.
    public static Camera ofWorld(double worldX, double worldY, double zoom) {
        return new Camera(WebMercator.lon(worldX), WebMercator.lat(Math.clamp(worldY, 0.0, 1.0)), zoom);
    }

    /// Returns the closest camera that shows the whole box with a margin.
    ///
    /// @param marginPx free pixels on each side; a window smaller than the margins counts as 1 px
    public static Camera fitting(Box box, int widthPx, int heightPx, double marginPx) {
        double west = WebMercator.worldX(box.west());
        double east = WebMercator.worldX(box.east()) + (box.crossesAntimeridian() ? 1 : 0);
        double north = WebMercator.worldY(box.north());
        double south = WebMercator.worldY(box.south());
        double zoomX = Math.log(Math.max(1, widthPx - 2 * marginPx) / Math.max(1e-9, east - west) / 256) / Math.log(2);
        double zoomY =
                Math.log(Math.max(1, heightPx - 2 * marginPx) / Math.max(1e-9, south - north) / 256) / Math.log(2);
        double x = (west + east) / 2;
        return ofWorld(x > 1 ? x - 1 : x, (north + south) / 2, Math.min(zoomX, zoomY));
    }

    /// Returns world x of the centre.
    public double worldX() {
        return WebMercator.worldX(lon);
    }

    /// Returns world y of the centre.
    public double worldY() {
        return WebMercator.worldY(lat);
    }

    /// Returns whether another camera shows the same, to half a pixel.
    public boolean showsAs(Camera other) {
        double near = SAME_PX / WebMercator.worldPx(zoom);
        return Math.abs(worldX() - other.worldX()) < near
                && Math.abs(worldY() - other.worldY()) < near
                && Math.abs(zoom - other.zoom()) < SAME_ZOOM;
    }

    /// Returns the camera with another zoom and the same centre.
    public Camera withZoom(double newZoom) {
        return new Camera(lon, lat, newZoom);
    }
}
