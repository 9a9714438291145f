package org.gossan.geo;

/// A smooth path between two cameras that rises and sinks so that the ground passes at an even perceived speed.
/// Immutable.
///
/// Source: J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, equations
/// 9-11,
/// with rho = 1.42 as measured there. A flight never goes over the antimeridian: the atlas does not wrap.
public final class Flight {

    private static final double RHO = 1.42;
    private static final double RHO2 = RHO * RHO;
    /// Path lengths flown a second, in units of the paper.
    private static final double SPEED = 1.6;

    private static final double MIN_DURATION_S = 0.25;
    private static final double MAX_DURATION_S = 3.0;

    private final Camera from;
    private final Camera to;
    private final double w0;
    private final double u1;
    private final double r0;
    private final double length;
    private final boolean straightZoom;

    private Flight(Camera from, Camera to, int widthPx) {
        this.from = from;
        this.to = to;
        this.w0 = widthPx / WebMercator.worldPx(from.zoom());
        double w1 = widthPx / WebMercator.worldPx(to.zoom());
        this.u1 = Math.hypot(to.worldX() - from.worldX(), to.worldY() - from.worldY());
        this.straightZoom = u1 < w0 * 1e-6;
        if (straightZoom) {
            this.r0 = 0;
            this.length = Math.abs(Math.log(w1 / w0)) / RHO;
        } else {
            double b0 = (w1 * w1 - w0 * w0 + RHO2 * RHO2 * u1 * u1) / (2 * w0 * RHO2 * u1);
            double b1 = (w1 * w1 - w0 * w0 - RHO2 * RHO2 * u1 * u1) / (2 * w1 * RHO2 * u1);
            this.r0 = -asinh(b0);
            this.length = (-asinh(b1) - r0) / RHO;
        }
    }

    /// Returns the flight between two cameras in a window of a width in pixels.
    public static Flight between(Camera from, Camera to, int widthPx) {
        return new Flight(from, to, Math.max(1, widthPx));
    }

    /// Returns how long the flight takes at its usual speed, in seconds; 0 if nothing moves.
    public double durationS() {
        return length < 1e-9 ? 0 : Math.clamp(length / SPEED, MIN_DURATION_S, MAX_DURATION_S);
    }

    /// Returns the camera at a share of the flight's time; exactly the ends at 0 and below, 1 and above.
    public Camera at(double share) {
        if (share <= 0) {
            return from;
        }
        if (share >= 1) {
            return to;
        }
        double s = length * ease(share);
        if (straightZoom) {
            double zoom = from.zoom() + (to.zoom() - from.zoom()) * ease(share);
            return from.withZoom(zoom);
        }
        double coshR0 = Math.cosh(r0);
        double u = w0 / RHO2 * (coshR0 * Math.tanh(RHO * s + r0) - Math.sinh(r0));
        double w = w0 * coshR0 / Math.cosh(RHO * s + r0);
        double along = Math.clamp(u / u1, 0.0, 1.0);
        double x = from.worldX() + (to.worldX() - from.worldX()) * along;
        double y = from.worldY() + (to.worldY() - from.worldY()) * along;
        return Camera.ofWorld(x, y, from.zoom() + Math.log(w0 / w) / Math.log(2));
    }

    /// Starts and ends gently: zero speed at both ends, even in between.
    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }
}
