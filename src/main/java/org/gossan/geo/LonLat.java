package org.gossan.geo;

/// A position: WGS 84 degrees, longitude first. Immutable.
///
/// @param lon degrees east of Greenwich, -180..180 inclusive
/// @param lat degrees north of the equator, -90..90 inclusive
public record LonLat(double lon, double lat) {

    /// @throws IllegalArgumentException if a value is not finite or outside its range; the message names it
    public LonLat {
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude " + lon + " is outside -180..180");
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude " + lat + " is outside -90..90");
        }
    }
}
