package org.gossan.ui;

import java.util.List;
import org.gossan.geo.GroundPath;
import org.gossan.geo.LonLat;
import org.gossan.model.Messages;

/// What was measured along some points. Immutable.
///
/// @param lengthM metres on the ellipsoid
/// @param areaM2  square metres of the closed way; 0 for fewer than three points
public record Measured(double lengthM, double areaM2) {

    private static final double FOOT_M = 0.3048;
    private static final double MILE_M = 1609.344;
    private static final double HECTARE_M2 = 10_000;
    private static final double KM2_M2 = 1_000_000;
    /// From here on square kilometres are said first.
    private static final double LARGE_M2 = 10 * KM2_M2;

    /// Measures along points; WGS 84.
    public static Measured of(List<LonLat> points) {
        return new Measured(GroundPath.lengthM(points), GroundPath.areaM2(points));
    }

    /// Returns the length in metric and in English units.
    public String length(Messages messages) {
        return lengthM < 1000
                ? messages.text("shell.measure_short", lengthM, lengthM / FOOT_M)
                : messages.text("shell.measure_long", lengthM / 1000, lengthM / MILE_M);
    }

    /// Returns the area in hectares and square kilometres.
    public String area(Messages messages) {
        return messages.text(
                areaM2 < LARGE_M2 ? "shell.measure_field" : "shell.measure_land", areaM2 / HECTARE_M2, areaM2 / KM2_M2);
    }

    /// Returns length and area, for people and other programs.
    public String text(Messages messages) {
        return areaM2 == 0 ? length(messages) : messages.text("shell.measure_both", length(messages), area(messages));
    }
}
