package org.gossan.basemap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lines or rings in *world* coordinates, packed: path `i` has the vertices `start(i)` to `end(i)`, exclusive, of
/// [#x] and [#y]. A ring does not repeat its first vertex.
///
/// A buffer to be filled again and again; not thread-safe.
public final class Paths {

    private double[] xs = new double[4096];
    private double[] ys = new double[4096];
    private int vertices;
    private int[] starts = new int[256];
    private int paths;
    private @Nullable Clipper clipper;

    /// Forgets all paths; keeps the memory.
    public void clear() {
        vertices = 0;
        paths = 0;
    }

    /// Returns the number of paths.
    public int size() {
        return paths;
    }

    /// Returns the number of vertices of all paths.
    public int vertices() {
        return vertices;
    }

    /// Returns the first vertex of a path.
    public int start(int path) {
        return starts[path];
    }

    /// Returns the vertex after the last one of a path.
    public int end(int path) {
        return path + 1 < paths ? starts[path + 1] : vertices;
    }

    /// Returns world x of a vertex.
    public double x(int vertex) {
        return xs[vertex];
    }

    /// Returns world y of a vertex.
    public double y(int vertex) {
        return ys[vertex];
    }

    /// Returns whether a position is inside of a ring.
    public boolean contains(double worldX, double worldY) {
        for (int path = 0; path < paths; path++) {
            boolean inside = false;
            int last = end(path) - 1;
            for (int i = start(path); i <= last; i++) {
                int before = i == start(path) ? last : i - 1;
                if (ys[i] > worldY != ys[before] > worldY
                        && worldX < (xs[before] - xs[i]) * (worldY - ys[i]) / (ys[before] - ys[i]) + xs[i]) {
                    inside = !inside;
                }
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    /// Returns working memory that cuts rings to a box; it lives as long as these paths.
    Clipper clipper(WorldBox box) {
        Clipper kept = clipper == null ? new Clipper() : clipper;
        kept.to(box);
        clipper = kept;
        return kept;
    }

    void begin() {
        if (paths == starts.length) {
            starts = Arrays.copyOf(starts, paths * 2);
        }
        starts[paths++] = vertices;
    }

    void add(double x, double y) {
        if (vertices == xs.length) {
            xs = Arrays.copyOf(xs, vertices * 2);
            ys = Arrays.copyOf(ys, vertices * 2);
        }
        xs[vertices] = x;
        ys[vertices++] = y;
    }

    /// Drops the last path if it has fewer vertices than needed.
    void endPath(int needed) {
        if (vertices - starts[paths - 1] < needed) {
            vertices = starts[--paths];
        }
    }
}
