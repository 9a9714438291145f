package org.gossan.sites;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A set of rows of one [SiteIndex], one bit a row. Immutable.
public final class Rows {

    private final long[] words;
    private final int size;
    private final int count;

    /// Takes over the words; bits from `size` on must be clear.
    Rows(long[] words, int size) {
        this.words = words;
        this.size = size;
        int sum = 0;
        for (long word : words) {
            sum += Long.bitCount(word);
        }
        this.count = sum;
    }

    /// Returns all rows of an index with `size` rows.
    public static Rows all(int size) {
        return new Rows(allWords(size), size);
    }

    /// Returns no rows of an index with `size` rows.
    public static Rows none(int size) {
        return new Rows(new long[(size + 63) >>> 6], size);
    }

    /// Returns the given rows of an index with `size` rows.
    ///
    /// @throws IndexOutOfBoundsException if a row is not one of the index
    public static Rows of(int size, int... rows) {
        long[] words = new long[(size + 63) >>> 6];
        for (int row : rows) {
            words[java.util.Objects.checkIndex(row, size) >>> 6] |= 1L << row;
        }
        return new Rows(words, size);
    }

    static long[] allWords(int size) {
        long[] words = new long[(size + 63) >>> 6];
        Arrays.fill(words, -1L);
        if ((size & 63) != 0) {
            words[words.length - 1] = (1L << size) - 1;
        }
        return words;
    }

    /// Returns the number of rows in the set.
    public int count() {
        return count;
    }

    /// Returns the number of rows of the index, in the set or not.
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /// Returns whether a row is in the set.
    public boolean contains(int row) {
        return (words[row >>> 6] >>> row & 1) != 0;
    }

    /// Returns the first row of the set that is not below `row`, or -1.
    public int next(int row) {
        if (row >= size) {
            return -1;
        }
        int w = row >>> 6;
        long word = words[w] & (-1L << row);
        while (word == 0) {
            if (++w == words.length) {
                return -1;
            }
            word = words[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    /// Hands every row to the action, ascending.
    public void forEach(IntConsumer action) {
        for (int w = 0; w < words.length; w++) {
            for (long word = words[w]; word != 0; word &= word - 1) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /// Returns the rows, ascending.
    public int[] toArray() {
        int[] rows = new int[count];
        int n = 0;
        for (int row = next(0); row >= 0; row = next(row + 1)) {
            rows[n++] = row;
        }
        return rows;
    }

    /// Returns the rows that are in both sets.
    ///
    /// @throws IllegalArgumentException if the sets belong to indexes of different size
    public Rows and(Rows other) {
        if (other.size != size) {
            throw new IllegalArgumentException("rows of " + size + " and of " + other.size + " sites");
        }
        long[] both = words.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= other.words[w];
        }
        return new Rows(both, size);
    }

    /// Returns the bits, for reading only.
    long[] words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rows rows && rows.size == size && Arrays.equals(rows.words, words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return count + " of " + size + " rows";
    }
}
