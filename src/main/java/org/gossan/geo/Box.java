package org.gossan.geo;

/// A rectangle of longitudes and latitudes, WGS 84 degrees, edges inclusive. Immutable.
///
/// A box whose west is greater than its east crosses the antimeridian.
///
/// @param west  -180..180
/// @param south -90..90, not above `north`
/// @param east  -180..180
/// @param north -90..90
public record Box(double west, double south, double east, double north) {

    /// North America as the atlas opens: from Alaska's panhandle to Panama.
    public static final Box NORTH_AMERICA = new Box(-138, 9, -56, 61);

    /// @throws IllegalArgumentException if a value is outside its range or south is above north
    public Box {
        new LonLat(west, south);
        new LonLat(east, north);
        if (south > north) {
            throw new IllegalArgumentException("south " + south + " is above north " + north);
        }
    }

    /// Returns the smallest box that holds both positions without crossing the antimeridian.
    public static Box of(LonLat a, LonLat b) {
        return new Box(
                Math.min(a.lon(), b.lon()),
                Math.min(a.lat(), b.lat()),
                Math.max(a.lon(), b.lon()),
                Math.max(a.lat(), b.lat()));
    }

    /// Returns whether the box goes over the 180th meridian.
    public boolean crossesAntimeridian() {
        return west > east;
    }

    /// Returns whether the position is inside or on the edge.
    public boolean contains(double lon, double lat) {
        boolean lonInside = crossesAntimeridian() ? lon >= west || lon <= east : lon >= west && lon <= east;
        return lonInside && lat >= south && lat <= north;
    }

    /// Returns the smallest box that holds this one and the position; neither may cross the antimeridian.
    public Box including(LonLat p) {
        return new Box(
                Math.min(west, p.lon()), Math.min(south, p.lat()), Math.max(east, p.lon()), Math.max(north, p.lat()));
    }
}
