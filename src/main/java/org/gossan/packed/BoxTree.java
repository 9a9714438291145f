package org.gossan.packed;

import java.util.Arrays;

/// A static tree of boxes over points that stand in a spatial order. Immutable, 1 byte a point beside the points' own
/// arrays.
///
/// Source: the packed Hilbert R-tree of I. Kamel and C. Faloutsos, "On packing R-trees", CIKM 1993. Coordinates are
/// non-negative `int`s; boxes have inclusive edges. Queries allocate nothing.
public final class BoxTree {

    private static final int FAN_BITS = 4;
    private static final int FAN = 1 << FAN_BITS;

    private final int[] x;
    private final int[] y;
    private final int n;
    /// Four values a node: minimum x and y, maximum x and y; levels from the leaves up.
    private final int[] nodes;

    private final int[] levelStarts;

    /// Builds the tree over the first `n` points; the arrays must not change afterwards. Linear.
    public BoxTree(int[] x, int[] y, int n) {
        this.x = x;
        this.y = y;
        this.n = n;
        int levels = 0;
        int total = 0;
        int[] starts = new int[10];
        int count = n;
        do {
            count = (count + FAN - 1) >>> FAN_BITS;
            starts[levels++] = total;
            total += count;
        } while (count > 1);
        starts[levels] = total;
        levelStarts = Arrays.copyOf(starts, levels + 1);
        nodes = new int[4 * total];
        fillLeaves();
        for (int level = 1; level < levels; level++) {
            fillLevel(level);
        }
    }

    private void fillLeaves() {
        for (int leaf = 0, row = 0; row < n; leaf++) {
            int end = Math.min(n, row + FAN);
            int minX = x[row];
            int minY = y[row];
            int maxX = minX;
            int maxY = minY;
            for (row++; row < end; row++) {
                minX = Math.min(minX, x[row]);
                maxX = Math.max(maxX, x[row]);
                minY = Math.min(minY, y[row]);
                maxY = Math.max(maxY, y[row]);
            }
            set(leaf, minX, minY, maxX, maxY);
        }
    }

    private void fillLevel(int level) {
        int below = levelStarts[level];
        for (int node = below, child = levelStarts[level - 1]; node < levelStarts[level + 1]; node++) {
            int end = Math.min(below, child + FAN);
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = -1;
            int maxY = -1;
            for (; child < end; child++) {
                minX = Math.min(minX, nodes[4 * child]);
                minY = Math.min(minY, nodes[4 * child + 1]);
                maxX = Math.max(maxX, nodes[4 * child + 2]);
                maxY = Math.max(maxY, nodes[4 * child + 3]);
            }
            set(node, minX, minY, maxX, maxY);
        }
    }

    private void set(int node, int minX, int minY, int maxX, int maxY) {
        nodes[4 * node] = minX;
        nodes[4 * node + 1] = minY;
        nodes[4 * node + 2] = maxX;
        nodes[4 * node + 3] = maxY;
    }

    /// Returns how many bytes the tree takes beside the points' arrays.
    public long bytesUsed() {
        return 4L * nodes.length;
    }

    /// Reports the points inside a box, edges inclusive, in ascending runs; nothing if the box is empty.
    public void box(int minX, int minY, int maxX, int maxY, RowSink sink) {
        if (n > 0 && minX <= maxX && minY <= maxY) {
            visit(levelStarts.length - 2, 0, minX, minY, maxX, maxY, sink);
        }
    }

    private void visit(int level, int node, int minX, int minY, int maxX, int maxY, RowSink sink) {
        int at = 4 * (levelStarts[level] + node);
        if (nodes[at] > maxX || nodes[at + 1] > maxY || nodes[at + 2] < minX || nodes[at + 3] < minY) {
            return;
        }
        if (nodes[at] >= minX && nodes[at + 1] >= minY && nodes[at + 2] <= maxX && nodes[at + 3] <= maxY) {
            int shift = FAN_BITS * (level + 1);
            sink.run(node << shift, (int) Math.min(n, (long) (node + 1) << shift));
            return;
        }
        int first = node << FAN_BITS;
        if (level > 0) {
            int end = Math.min(first + FAN, levelStarts[level] - levelStarts[level - 1]);
            for (int child = first; child < end; child++) {
                visit(level - 1, child, minX, minY, maxX, maxY, sink);
            }
            return;
        }
        int end = Math.min(first + FAN, n);
        int from = -1;
        for (int row = first; row < end; row++) {
            boolean inside = x[row] >= minX && x[row] <= maxX && y[row] >= minY && y[row] <= maxY;
            if (inside && from < 0) {
                from = row;
            } else if (!inside && from >= 0) {
                sink.run(from, row);
                from = -1;
            }
        }
        if (from >= 0) {
            sink.run(from, end);
        }
    }

    /// Returns the point nearest to a place, or -1 if none is within the distance; the first of equally near ones.
    ///
    /// @param px       place, in the unit of the coordinates, anywhere
    /// @param distance in the same unit, inclusive
    /// @param words    bits of the points that count
    public int nearest(double px, double py, double distance, long[] words) {
        if (n == 0 || !(distance >= 0)) {
            return -1;
        }
        return nearest(levelStarts.length - 2, 0, px, py, distance * distance, -1, words);
    }

    private double squared(int row, double px, double py) {
        double dx = x[row] - px;
        double dy = y[row] - py;
        return dx * dx + dy * dy;
    }

    private int nearest(int level, int node, double px, double py, double limit, int best, long[] words) {
        int at = 4 * (levelStarts[level] + node);
        double dx = Math.max(0, Math.max(nodes[at] - px, px - nodes[at + 2]));
        double dy = Math.max(0, Math.max(nodes[at + 1] - py, py - nodes[at + 3]));
        double reach = best < 0 ? limit : squared(best, px, py);
        if (dx * dx + dy * dy > reach) {
            return best;
        }
        int first = node << FAN_BITS;
        int nearest = best;
        if (level > 0) {
            int end = Math.min(first + FAN, levelStarts[level] - levelStarts[level - 1]);
            for (int child = first; child < end; child++) {
                nearest = nearest(level - 1, child, px, py, limit, nearest, words);
            }
            return nearest;
        }
        int end = Math.min(first + FAN, n);
        for (int row = first; row < end; row++) {
            if ((words[row >>> 6] >>> row & 1) != 0) {
                double d = squared(row, px, py);
                if (nearest < 0 ? d <= limit : d < squared(nearest, px, py)) {
                    nearest = row;
                }
            }
        }
        return nearest;
    }
}
