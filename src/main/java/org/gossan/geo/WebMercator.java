package org.gossan.geo;

/// Spherical Web Mercator (EPSG:3857) in *world* coordinates: the square of latitudes within [#MAX_LAT], x from 0
/// (180° W) to 1 (180° E), y from 0 (north) to 1 (south).
///
/// Source: Google Maps / EPSG guidance note 7-2, "Popular Visualisation Pseudo Mercator".
public final class WebMercator {

    /// Northern and southern edge of the square in degrees, atan(sinh(pi)).
    public static final double MAX_LAT = 85.05112877980659;

    /// Pixels of the world's side at zoom 0.
    public static final int TILE_PX = 256;

    /// Metres of the world's side along the equator, 2 pi times the WGS 84 semi-major axis.
    public static final double EQUATOR_M = 2 * Math.PI * 6_378_137.0;

    private WebMercator() {}

    /// Returns world x of a longitude in degrees.
    public static double worldX(double lon) {
        return lon / 360 + 0.5;
    }

    /// Returns world y of a latitude in degrees; latitudes beyond the square are moved to its edge.
    public static double worldY(double lat) {
        double clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
        double sin = Math.sin(Math.toRadians(clamped));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    /// Returns the longitude in degrees of a world x; not wrapped.
    public static double lon(double worldX) {
        return (worldX - 0.5) * 360;
    }

    /// Returns the latitude in degrees of a world y.
    public static double lat(double worldY) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))));
    }

    /// Returns the side of the world in pixels at a zoom: zoom 0 is 256 px wide.
    public static double worldPx(double zoom) {
        return TILE_PX * Math.pow(2, zoom);
    }

    /// Returns how many metres on the ground one pixel covers at a latitude.
    public static double metresPerPx(double lat, double zoom) {
        return EQUATOR_M * Math.cos(Math.toRadians(lat)) / worldPx(zoom);
    }
}
