package org.gossan.packed;

import java.util.Arrays;

/// The Hilbert curve over a square of 31-bit coordinates: neighbours on the curve are neighbours in the square, and
/// every quadtree cell is one stretch of the curve.
///
/// Source: D. Hilbert, Math. Ann. 38 (1891); the state table is that of S2 geometry's cell ids.
public final class Hilbert {

    /// Bits of a coordinate.
    public static final int BITS = 31;

    private static final int STEP = 4;
    private static final int SWAP = 1;
    private static final int INVERT = 2;
    /// Position on the curve by state and quadrant `2 * x + y`.
    private static final int[][] QUADRANT = {{0, 1, 3, 2}, {0, 3, 1, 2}, {2, 3, 1, 0}, {2, 1, 3, 0}};

    private static final int[] TURN = {SWAP, 0, 0, INVERT | SWAP};
    /// By state, four bits of x and four bits of y: eight bits of position, then two of the next state.
    private static final short[] TABLE = table();

    private Hilbert() {}

    /// Returns the position on the curve, 62 bits, of non-negative coordinates.
    public static long key(int x, int y) {
        long key = 0;
        int state = 0;
        for (int shift = 28; shift >= 0; shift -= STEP) {
            int entry = TABLE[(state << 8) | ((x >>> shift & 15) << 4) | (y >>> shift & 15)];
            key = (key << 8) | (entry >>> 2);
            state = entry & 3;
        }
        return key;
    }

    /// Returns the indices of the first `n` points in the order of the curve; points at one place keep their order.
    public static int[] order(int[] x, int[] y, int n) {
        if (n == 0) {
            return new int[0];
        }
        int indexBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(n - 1));
        int keyBits = Math.min(62, 63 - indexBits);
        int restBits = 62 - keyBits;
        long mask = (1L << indexBits) - 1;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (key(x[i], y[i]) >>> restBits << indexBits) | i;
        }
        keys = sorted(keys, indexBits, keyBits);
        // Points whose leading bits agree are ordered by the bits that did not fit.
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && keys[to] >>> indexBits == keys[from] >>> indexBits) {
                to++;
            }
            if (to - from > 1 && restBits > 0) {
                for (int i = from; i < to; i++) {
                    int p = (int) (keys[i] & mask);
                    keys[i] = ((key(x[p], y[p]) & ((1L << restBits) - 1)) << indexBits) | p;
                }
                Arrays.sort(keys, from, to);
            }
            from = to;
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & mask);
        }
        return order;
    }

    private static long[] sorted(long[] keys, int lowBit, int bits) {
        if (keys.length < 4096) {
            Arrays.sort(keys);
            return keys;
        }
        int digit = 11;
        long[] from = keys;
        long[] to = new long[keys.length];
        int[] starts = new int[1 << digit];
        for (int shift = lowBit; shift < lowBit + bits; shift += digit) {
            Arrays.fill(starts, 0);
            for (long k : from) {
                starts[(int) (k >>> shift) & ((1 << digit) - 1)]++;
            }
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                int count = starts[i];
                starts[i] = sum;
                sum += count;
            }
            for (long k : from) {
                to[starts[(int) (k >>> shift) & ((1 << digit) - 1)]++] = k;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static short[] table() {
        short[] table = new short[4 << 8];
        for (int start = 0; start < 4; start++) {
            for (int x = 0; x < 16; x++) {
                for (int y = 0; y < 16; y++) {
                    int state = start;
                    int key = 0;
                    for (int bit = 3; bit >= 0; bit--) {
                        int position = QUADRANT[state][(x >>> bit & 1) << 1 | (y >>> bit & 1)];
                        key = (key << 2) | position;
                        state ^= TURN[position];
                    }
                    table[(start << 8) | (x << 4) | y] = (short) ((key << 2) | state);
                }
            }
        }
        return table;
    }
}
