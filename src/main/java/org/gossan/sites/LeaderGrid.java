package org.gossan.sites;

import java.util.Arrays;

/// The symbols that stand in and around one block, in cells so small that a cell holds at most one. Not thread-safe.
final class LeaderGrid {

    /// Symbols nearer than the spacing stand at most two cells away.
    private static final int REACH = 2;

    private final double spacing;
    private final double perUnit;
    private final long block;
    private final int width;
    private final int[] entry;

    private final int[] x;
    private final int[] y;
    /// One bit a cell, so that an empty neighbourhood is seen at once; each row of cells starts a word.
    private final long[] bits;

    private final int rowWords;
    private int[] taken = new int[64];
    private int takenCount;
    private double originX;
    private double originY;
    private final double limit;

    /// @param spacing least distance of two symbols
    /// @param block   side of a block in the same unit
    LeaderGrid(double spacing, long block) {
        this.spacing = spacing;
        this.block = block;
        this.limit = spacing * spacing;
        // Slightly smaller than spacing / sqrt(2), so that rounding never lets two symbols into one cell.
        this.perUnit = Math.sqrt(2) / spacing * (1 + 1e-9);
        this.width = (int) Math.ceil((block + 2 * spacing) * perUnit) + 2 * REACH + 1;
        this.entry = new int[width * width];
        this.rowWords = (width >>> 6) + 2;
        this.bits = new long[rowWords * width];
        this.x = new int[width * width];
        this.y = new int[width * width];
    }

    /// Empties the grid and puts it around a block.
    void restart(long blockX, long blockY) {
        for (int i = 0; i < takenCount; i++) {
            bits[taken[i]] = 0;
        }
        takenCount = 0;
        originX = blockX - spacing;
        originY = blockY - spacing;
    }

    /// Puts a symbol on its place; one too far from the block to matter is left out.
    void stand(int px, int py, int newEntry) {
        double dx = px - originX;
        double dy = py - originY;
        double reach = block + 2 * spacing;
        if (dx < 0 || dy < 0 || dx > reach || dy > reach) {
            return;
        }
        int row = cell(py - originY);
        int column = cell(px - originX);
        int cell = row * width + column;
        int word = row * rowWords + (column >>> 6);
        bits[word] |= 1L << column;
        entry[cell] = newEntry;
        x[cell] = px;
        y[cell] = py;
        if (takenCount == taken.length) {
            taken = Arrays.copyOf(taken, 2 * takenCount);
        }
        taken[takenCount++] = word;
    }

    private int cell(double distance) {
        return (int) (distance * perUnit) + REACH;
    }

    /// Returns the nearest symbol within the spacing, or -1; the place must lie in the block.
    int nearest(int px, int py) {
        return nearest(px, py, limit);
    }

    /// Returns the nearest symbol, or -1; the place must lie in the block.
    ///
    /// @param within square of the distance from which on symbols do not count, at most that of the spacing
    int nearest(int px, int py, double within) {
        int middleRow = cell(py - originY);
        int firstColumn = cell(px - originX) - REACH;
        double best = within;
        int found = -1;
        for (int row = middleRow - REACH; row <= middleRow + REACH; row++) {
            int at = row * rowWords + (firstColumn >>> 6);
            long near = (bits[at] >>> firstColumn) | (bits[at + 1] << 1 << ~firstColumn);
            for (near &= (1 << (2 * REACH + 1)) - 1; near != 0; near &= near - 1) {
                int cell = row * width + firstColumn + Long.numberOfTrailingZeros(near);
                double dx = x[cell] - px;
                double dy = y[cell] - py;
                double squared = dx * dx + dy * dy;
                if (squared < best) {
                    best = squared;
                    found = entry[cell];
                }
            }
        }
        return found;
    }

    long bytesUsed() {
        return 12L * entry.length + 8L * bits.length;
    }
}
