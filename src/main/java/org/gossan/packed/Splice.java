package org.gossan.packed;

import java.util.Arrays;

/// How a new sequence of rows is put together from stretches of an old one and of added rows, in order. Mutable while
/// it is written, then read only.
public final class Splice {

    private int[] from = new int[8];
    private int[] to = new int[8];
    private boolean[] added = new boolean[8];
    private int size;
    private int rows;

    /// Appends rows of the old sequence, `start` inclusive, `end` exclusive.
    public void keep(int start, int end) {
        append(start, end, false);
    }

    /// Appends rows of the added ones, `start` inclusive, `end` exclusive.
    public void add(int start, int end) {
        append(start, end, true);
    }

    private void append(int start, int end, boolean fromAdded) {
        if (start >= end) {
            return;
        }
        rows += end - start;
        if (size > 0 && added[size - 1] == fromAdded && to[size - 1] == start) {
            to[size - 1] = end;
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            added = Arrays.copyOf(added, 2 * size);
        }
        from[size] = start;
        to[size] = end;
        added[size++] = fromAdded;
    }

    /// Returns the number of stretches.
    public int size() {
        return size;
    }

    /// Returns the number of rows of the new sequence.
    public int rows() {
        return rows;
    }

    /// Returns whether a stretch comes from the added rows.
    public boolean added(int stretch) {
        return added[stretch];
    }

    /// Returns the first row of a stretch where it comes from.
    public int from(int stretch) {
        return from[stretch];
    }

    /// Returns the end, exclusive, of a stretch where it comes from.
    public int to(int stretch) {
        return to[stretch];
    }

    /// Copies a column: `result`, `old` and `fresh` are arrays of one type.
    @SuppressWarnings("SuspiciousSystemArraycopy")
    public <A> A copy(A old, A fresh, A result) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            System.arraycopy(added[i] ? fresh : old, from[i], result, at, to[i] - from[i]);
            at += to[i] - from[i];
        }
        return result;
    }
}
