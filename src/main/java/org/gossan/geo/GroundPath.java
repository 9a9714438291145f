package org.gossan.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.jspecify.annotations.Nullable;

/// Lengths and areas on the WGS 84 ellipsoid along geodesics. Source: C. F. F. Karney, Algorithms for geodesics, J.
/// Geod.
/// 87 (2013).
public final class GroundPath {

    private static final int MOST_STEPS = 64;
    private static final double STEP_M = 40_000;

    private GroundPath() {}

    /// Returns the length in metres of the way along the points; 0 for fewer than two.
    public static double lengthM(List<LonLat> points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            LonLat from = points.get(i - 1);
            LonLat to = points.get(i);
            sum += Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.DISTANCE).s12;
        }
        return sum;
    }

    /// Returns the area in square metres that the closed way encloses; 0 for fewer than three points. Never negative.
    public static double areaM2(List<LonLat> points) {
        if (points.size() < 3) {
            return 0;
        }
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        points.forEach(point -> polygon.AddPoint(point.lat(), point.lon()));
        return Math.abs(polygon.Compute(false, true).area);
    }

    /// Returns points along the way close enough to draw it, with the given ones among them.
    public static List<LonLat> drawn(List<LonLat> points) {
        List<LonLat> drawn = new ArrayList<>();
        @Nullable LonLat from = null;
        for (LonLat to : points) {
            if (from != null) {
                GeodesicLine line = Geodesic.WGS84.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
                int steps = (int) Math.clamp(Math.ceil(line.Distance() / STEP_M), 1, MOST_STEPS);
                for (int step = 1; step < steps; step++) {
                    var at = line.Position(line.Distance() * step / steps);
                    drawn.add(new LonLat(at.lon2, at.lat2));
                }
            }
            drawn.add(to);
            from = to;
        }
        return drawn;
    }
}
