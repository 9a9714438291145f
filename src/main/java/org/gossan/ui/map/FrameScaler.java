package org.gossan.ui.map;

import java.util.Arrays;

/// Shows a painted frame larger or smaller, bilinearly: what JavaFX's software renderer needs 10 ms a megapixel for
/// takes 2 here. One thread at a time; keeps its tables.
final class FrameScaler {

    private static final int EVEN = 0x00FF00FF;
    private static final int ODD = 0xFF00FF00;

    /// Column of the source left of each column of the target, and how far the target's is beyond it, of 256.
    private int[] column = {};

    private int[] beyond = {};

    /// Two rows of the source as wide as the target.
    private int[] upper = {};

    private int[] lower = {};

    /// Fills a target with a scaled source; where the source does not reach it becomes transparent.
    ///
    /// @param source premultiplied ARGB, `int[sourceHeight][sourceWidth]`
    /// @param target premultiplied ARGB, `int[height][width]`
    /// @param left   where the left edge of the source comes to lie, px of the target
    /// @param top    where its upper edge comes to lie, px of the target
    /// @param scale  px of the target in a px of the source
    void scale(
            int[] source,
            int sourceWidth,
            int sourceHeight,
            int[] target,
            int width,
            int height,
            double left,
            double top,
            double scale) {
        int first = Math.clamp(Math.round(left), 0, width);
        int end = Math.clamp(Math.round(left + sourceWidth * scale), first, width);
        int firstRow = Math.clamp(Math.round(top), 0, height);
        int endRow = Math.clamp(Math.round(top + sourceHeight * scale), firstRow, height);
        prepare(width, first, end, left, scale, sourceWidth);
        Arrays.fill(target, 0, firstRow * width, 0);
        int upperRow = -1;
        int lowerRow = -1;
        for (int y = firstRow; y < endRow; y++) {
            int place = place(y, top, scale, sourceHeight);
            int row = place >> 8;
            int next = Math.min(row + 1, sourceHeight - 1);
            if (row == lowerRow) {
                int[] swap = upper;
                upper = lower;
                lower = swap;
                lowerRow = upperRow;
                upperRow = row;
            }
            if (row != upperRow) {
                widen(source, row * sourceWidth, upper, first, end);
                upperRow = row;
            }
            if (next != lowerRow) {
                widen(source, next * sourceWidth, lower, first, end);
                lowerRow = next;
            }
            int at = y * width;
            Arrays.fill(target, at, at + first, 0);
            mix(upper, lower, place & 0xFF, target, at, first, end);
            Arrays.fill(target, at + end, at + width, 0);
        }
        Arrays.fill(target, endRow * width, height * width, 0);
    }

    private void prepare(int width, int first, int end, double left, double scale, int sourceWidth) {
        if (column.length < width) {
            column = new int[width];
            beyond = new int[width];
            upper = new int[width];
            lower = new int[width];
        }
        for (int x = first; x < end; x++) {
            int place = place(x, left, scale, sourceWidth);
            column[x] = Math.min(place >> 8, sourceWidth - 2);
            beyond[x] = place - (column[x] << 8);
        }
    }

    /// Returns which place of the source lies under the middle of a px, in 256ths; the outer half px repeat the edge.
    private static int place(int px, double origin, double scale, int size) {
        return (int) Math.clamp(((px + 0.5 - origin) / scale - 0.5) * 256, 0, (size - 1) * 256.0);
    }

    /// Brings a row of the source to the width of the target.
    private void widen(int[] source, int from, int[] row, int first, int end) {
        int[] columns = column;
        int[] shares = beyond;
        for (int x = first; x < end; x++) {
            int at = from + columns[x];
            row[x] = mixed(source[at], source[at + 1], shares[x]);
        }
    }

    private static void mix(int[] upper, int[] lower, int below, int[] target, int at, int first, int end) {
        for (int x = first; x < end; x++) {
            target[at + x] = mixed(upper[x], lower[x], below);
        }
    }

    /// Mixes two colours, two channels at a time.
    ///
    /// @param share of the second, of 256
    private static int mixed(int a, int b, int share) {
        int rest = 256 - share;
        int even = (a & EVEN) * rest + (b & EVEN) * share >>> 8 & EVEN;
        int odd = (a >>> 8 & EVEN) * rest + (b >>> 8 & EVEN) * share & ODD;
        return even | odd;
    }
}
