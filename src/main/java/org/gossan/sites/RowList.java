package org.gossan.sites;

import java.util.Arrays;
import org.gossan.packed.RowSink;
import org.jspecify.annotations.Nullable;

/// A growing list of rows that is filled again and again, so that queries allocate nothing once it is large enough.
/// Not thread-safe.
public final class RowList implements RowSink {

    private int[] rows = new int[256];
    private int size;
    private @Nullable Rows within;

    /// Empties the list; from now on only rows of the set are taken, all rows if `null`.
    void restart(@Nullable Rows set) {
        size = 0;
        within = set;
    }

    @Override
    public void run(int from, int to) {
        if (size + to - from > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size + to - from, 2 * rows.length));
        }
        Rows set = within;
        if (set == null || set.count() == set.size()) {
            for (int row = from; row < to; row++) {
                rows[size++] = row;
            }
        } else {
            for (int row = set.next(from); row >= 0 && row < to; row = set.next(row + 1)) {
                rows[size++] = row;
            }
        }
    }

    void truncate(int newSize) {
        size = newSize;
    }

    /// Puts the list in ascending order after a second run of rows was appended at `second`.
    void sortIfNeeded(int second) {
        if (second > 0 && second < size && rows[second - 1] > rows[second]) {
            Arrays.sort(rows, 0, size);
        }
    }

    void set(int i, int row) {
        rows[i] = row;
    }

    /// Returns the number of rows.
    public int size() {
        return size;
    }

    /// Returns a row.
    ///
    /// @throws IndexOutOfBoundsException if `i` is not below the size
    public int get(int i) {
        return rows[java.util.Objects.checkIndex(i, size)];
    }

    /// Returns the rows as an array of their own.
    public int[] toArray() {
        return Arrays.copyOf(rows, size);
    }
}
