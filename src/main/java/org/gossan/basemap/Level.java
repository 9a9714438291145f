package org.gossan.basemap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The directory of one level of detail: where its chunks of vertices are, and which features they make.
///
/// A chunk is a short piece of a line. Coordinates are whole units of 2^-bits of the world. Immutable.
final class Level {

    final double unit;
    final int[] startX;
    final int[] startY;
    final int[] endX;
    final int[] endY;
    final int[] west;
    final int[] north;
    final int[] east;
    final int[] south;
    final int[] vertices;
    final int[] blockOf;
    /// First chunk of each block, and the number of chunks at the end.
    final int[] firstOfBlock;

    private final Map<Feature, PathTable> groups = new EnumMap<>(Feature.class);
    private final Map<String, PathTable> areas = new HashMap<>();

    Level(byte[] directory, int bits) {
        this.unit = 1.0 / (1L << bits);
        Packed in = new Packed(directory);
        int chunks = in.count();
        int blocks = in.count();
        firstOfBlock = new int[blocks + 1];
        blockOf = new int[chunks];
        for (int b = 0; b < blocks; b++) {
            firstOfBlock[b + 1] = firstOfBlock[b] + in.unsigned();
            Arrays.fill(blockOf, firstOfBlock[b], firstOfBlock[b + 1], b);
        }
        startX = new int[chunks];
        startY = new int[chunks];
        endX = new int[chunks];
        endY = new int[chunks];
        west = new int[chunks];
        north = new int[chunks];
        east = new int[chunks];
        south = new int[chunks];
        vertices = new int[chunks];
        int x = 0;
        int y = 0;
        for (int i = 0; i < chunks; i++) {
            vertices[i] = in.unsigned();
            x += in.signed();
            y += in.signed();
            startX[i] = x;
            startY[i] = y;
            endX[i] = x + in.signed();
            endY[i] = y + in.signed();
            west[i] = x - in.unsigned();
            north[i] = y - in.unsigned();
            east[i] = x + in.unsigned();
            south[i] = y + in.unsigned();
        }
        References references = new References(in);
        for (Feature feature : Feature.values()) {
            groups.put(feature, new PathTable(references, this));
        }
        int codes = in.count();
        for (int i = 0; i < codes; i++) {
            areas.put(in.text(), new PathTable(references, this));
        }
    }

    PathTable group(Feature feature) {
        return Objects.requireNonNull(groups.get(feature));
    }

    /// Returns the rings of states by ISO 3166-2 code.
    Map<String, PathTable> areas() {
        return areas;
    }

    /// Reads references to chunks, each stored as the difference to the one before.
    static final class References {
        private final Packed in;
        private int last;

        References(Packed in) {
            this.in = in;
        }

        int count() {
            return in.count();
        }

        int next() {
            last += in.signed();
            return last;
        }
    }

    /// Paths made of chunks: path `i` has the references `starts[i]` to `starts[i + 1]`; an odd reference is chunk
    /// `ref / 2` run backwards.
    static final class PathTable {
        final int size;
        final int[] starts;
        final int[] refs;
        final int[] west;
        final int[] north;
        final int[] east;
        final int[] south;
        /// The box of all paths; of none, no box touches it.
        final int westmost;

        final int northmost;
        final int eastmost;
        final int southmost;

        PathTable(References in, Level level) {
            size = in.count();
            starts = new int[size + 1];
            west = new int[size];
            north = new int[size];
            east = new int[size];
            south = new int[size];
            int[] all = new int[Math.max(16, size * 2)];
            int used = 0;
            int allWest = Integer.MAX_VALUE;
            int allNorth = Integer.MAX_VALUE;
            int allEast = Integer.MIN_VALUE;
            int allSouth = Integer.MIN_VALUE;
            for (int p = 0; p < size; p++) {
                int count = in.count();
                if (used + count > all.length) {
                    all = Arrays.copyOf(all, Math.max(all.length * 2, used + count));
                }
                int w = Integer.MAX_VALUE;
                int n = Integer.MAX_VALUE;
                int e = Integer.MIN_VALUE;
                int s = Integer.MIN_VALUE;
                for (int i = 0; i < count; i++) {
                    int ref = in.next();
                    all[used++] = ref;
                    int chunk = ref >> 1;
                    w = Math.min(w, level.west[chunk]);
                    n = Math.min(n, level.north[chunk]);
                    e = Math.max(e, level.east[chunk]);
                    s = Math.max(s, level.south[chunk]);
                }
                west[p] = w;
                north[p] = n;
                east[p] = e;
                south[p] = s;
                allWest = Math.min(allWest, w);
                allNorth = Math.min(allNorth, n);
                allEast = Math.max(allEast, e);
                allSouth = Math.max(allSouth, s);
                starts[p + 1] = used;
            }
            refs = Arrays.copyOf(all, used);
            westmost = allWest;
            northmost = allNorth;
            eastmost = allEast;
            southmost = allSouth;
        }
    }
}
