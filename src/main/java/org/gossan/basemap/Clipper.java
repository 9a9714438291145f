package org.gossan.basemap;

import java.util.Arrays;

/// Cuts one ring to a box, edge by edge (Sutherland & Hodgman 1974). Working memory; not thread-safe.
final class Clipper {

    private double west;
    private double north;
    private double east;
    private double south;
    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int size;
    private double[] otherXs = new double[1024];
    private double[] otherYs = new double[1024];

    /// Sets the box that the next rings are cut to.
    void to(WorldBox box) {
        west = box.west();
        north = box.north();
        east = box.east();
        south = box.south();
    }

    void begin() {
        size = 0;
    }

    /// Adds a vertex; of a run of vertices beyond one edge only the first and the last are kept.
    void add(double x, double y) {
        if (size > 1 && (side(x, y) & side(xs[size - 1], ys[size - 1]) & side(xs[size - 2], ys[size - 2])) != 0) {
            size--;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    private int side(double x, double y) {
        return (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < north ? 4 : 0) | (y > south ? 8 : 0);
    }

    /// Adds what of the ring is in the box to `into`, moved by `shiftX`.
    void end(Paths into, double shiftX) {
        int outside = 0;
        for (int i = 0; i < size; i++) {
            outside |= side(xs[i], ys[i]);
        }
        for (int edge = 1; edge <= 8; edge <<= 1) {
            if ((outside & edge) != 0) {
                cut(edge);
            }
        }
        into.begin();
        for (int i = 0; i < size; i++) {
            into.add(xs[i] + shiftX, ys[i]);
        }
        into.endPath(3);
    }

    private boolean beyond(int edge, double x, double y) {
        return switch (edge) {
            case 1 -> x < west;
            case 2 -> x > east;
            case 4 -> y < north;
            default -> y > south;
        };
    }

    private void cut(int edge) {
        if (otherXs.length < size * 2) {
            otherXs = new double[size * 2];
            otherYs = new double[size * 2];
        }
        int n = 0;
        for (int i = 0; i < size; i++) {
            int before = i == 0 ? size - 1 : i - 1;
            double x0 = xs[before];
            double y0 = ys[before];
            double x1 = xs[i];
            double y1 = ys[i];
            boolean in1 = !beyond(edge, x1, y1);
            if (in1 == beyond(edge, x0, y0)) {
                if (edge <= 2) {
                    double at = edge == 1 ? west : east;
                    otherXs[n] = at;
                    otherYs[n++] = y0 + (y1 - y0) * (at - x0) / (x1 - x0);
                } else {
                    double at = edge == 4 ? north : south;
                    otherXs[n] = x0 + (x1 - x0) * (at - y0) / (y1 - y0);
                    otherYs[n++] = at;
                }
            }
            if (in1) {
                otherXs[n] = x1;
                otherYs[n++] = y1;
            }
        }
        double[] swap = xs;
        xs = otherXs;
        otherXs = swap;
        swap = ys;
        ys = otherYs;
        otherYs = swap;
        size = n;
    }
}
