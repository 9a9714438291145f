package org.gossan.geo;

import java.util.Locale;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.grid.GridType;

/// The ways a position is written, all on WGS 84. The spelling is that of field maps: hemisphere letters, latitude
/// first in
/// degrees, easting first in UTM. West is `O` in Spanish and French.
///
/// UTM and MGRS cover latitudes from 80° S to 84° N; outside, decimal degrees are written.
public enum PositionFormat {
    /// Decimal degrees with five decimals, about a metre: `29.07300° N, 110.96000° W`.
    DD,
    /// Degrees and decimal minutes: `29° 04.380′ N, 110° 57.600′ W`.
    DM,
    /// Degrees, minutes, seconds: `29° 04′ 22.8″ N, 110° 57′ 36.0″ W`.
    DMS,
    /// Universal Transverse Mercator, metres: `12R 504000 3216000`, the letter is the latitude band.
    UTM,
    /// Military Grid Reference System to the metre: `12R WT 04000 16000`.
    MGRS;

    private static final double UTM_SOUTH = -80;
    private static final double UTM_NORTH = 84;

    /// Returns the position written in this form.
    ///
    /// @param locale language of the hemisphere letters; the decimal mark is always a point, so that text can be pasted
    public String format(LonLat position, Locale locale) {
        boolean grid = this == UTM || this == MGRS;
        if (grid && (position.lat() < UTM_SOUTH || position.lat() >= UTM_NORTH)) {
            return DD.format(position, locale);
        }
        if (this == UTM) {
            return utm(position);
        }
        if (this == MGRS) {
            return mgrs(position);
        }
        String west = locale.getLanguage().equals("en") ? "W" : "O";
        return angle(Math.abs(position.lat())) + " " + (position.lat() < 0 ? "S" : "N") + ", "
                + angle(Math.abs(position.lon())) + " " + (position.lon() < 0 ? west : "E");
    }

    private String angle(double degrees) {
        if (this == DD) {
            return String.format(Locale.ROOT, "%.5f°", degrees);
        }
        if (this == DM) {
            long thousandths = Math.round(degrees * 60_000);
            return String.format(Locale.ROOT, "%d° %06.3f′", thousandths / 60_000, thousandths % 60_000 / 1000.0);
        }
        long tenths = Math.round(degrees * 36_000);
        return String.format(Locale.ROOT, "%d° %02d′ %04.1f″", tenths / 36_000, tenths / 600 % 60, tenths % 600 / 10.0);
    }

    private static String utm(LonLat position) {
        mil.nga.mgrs.utm.UTM utm = mil.nga.mgrs.utm.UTM.from(gridPoint(position));
        String band = mil.nga.mgrs.MGRS.from(gridPoint(position)).coordinate(GridType.GZD);
        return String.format(
                Locale.ROOT, "%s %06d %07d", band, Math.round(utm.getEasting()), Math.round(utm.getNorthing()));
    }

    private static String mgrs(LonLat position) {
        String packed = mil.nga.mgrs.MGRS.from(gridPoint(position)).coordinate(GridType.METER);
        int digits = packed.length() - 10;
        return packed.substring(0, digits - 2) + " " + packed.substring(digits - 2, digits) + " "
                + packed.substring(digits, digits + 5) + " " + packed.substring(digits + 5);
    }

    /// Turns our longitude/latitude into the grid library's point, which takes degrees, longitude first.
    private static Point gridPoint(LonLat position) {
        return Point.degrees(position.lon(), position.lat());
    }
}
