package org.gossan.packed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A column of small non-negative numbers that point into a dictionary: one, two or four bytes a row, as the largest
/// number needs. Immutable.
public final class Codes {

    private final byte @Nullable [] narrow;
    private final char @Nullable [] wide;
    private final int @Nullable [] full;

    private Codes(byte @Nullable [] narrow, char @Nullable [] wide, int @Nullable [] full) {
        this.narrow = narrow;
        this.wide = wide;
        this.full = full;
    }

    /// Packs `codes[order[row]]` for every row.
    ///
    /// @param limit above every code
    public static Codes of(int[] codes, int[] order, int limit) {
        int n = order.length;
        if (limit <= 1 << 8) {
            byte[] packed = new byte[n];
            for (int row = 0; row < n; row++) {
                packed[row] = (byte) codes[order[row]];
            }
            return new Codes(packed, null, null);
        }
        if (limit <= 1 << 16) {
            char[] packed = new char[n];
            for (int row = 0; row < n; row++) {
                packed[row] = (char) codes[order[row]];
            }
            return new Codes(null, packed, null);
        }
        int[] packed = new int[n];
        for (int row = 0; row < n; row++) {
            packed[row] = codes[order[row]];
        }
        return new Codes(null, null, packed);
    }

    /// Returns the column put together from this one and added rows.
    ///
    /// @param limit above every code of both
    public Codes splice(Splice splice, Codes added, int limit) {
        int n = splice.rows();
        if (narrow != null && added.narrow != null) {
            return new Codes(splice.copy(narrow, added.narrow, new byte[n]), null, null);
        }
        if (wide != null && added.wide != null) {
            return new Codes(null, splice.copy(wide, added.wide, new char[n]), null);
        }
        int[] codes = splice.copy(unpacked(), added.unpacked(), new int[n]);
        int[] same = new int[n];
        for (int row = 0; row < n; row++) {
            same[row] = row;
        }
        return of(codes, same, limit);
    }

    private int[] unpacked() {
        int[] codes = new int[size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = get(row);
        }
        return codes;
    }

    /// Returns the number of rows.
    public int size() {
        return narrow != null ? narrow.length : wide != null ? wide.length : full().length;
    }

    /// Returns how many bytes the column takes.
    public long bytesUsed() {
        return (long) size() * (narrow != null ? 1 : wide != null ? 2 : 4);
    }

    /// Returns the code of a row.
    public int get(int row) {
        return narrow != null ? narrow[row] & 0xff : wide != null ? wide[row] : full()[row];
    }

    private int[] full() {
        if (full == null) {
            throw new IllegalStateException("a column without values");
        }
        return full;
    }

    /// Writes the column for [#read].
    public void write(ColumnWriter out) throws IOException {
        if (narrow != null) {
            out.number(1);
            out.bytes(narrow);
        } else if (wide != null) {
            out.number(2);
            out.chars(wide);
        } else {
            out.number(4);
            out.ints(full());
        }
    }

    /// Reads a column that [#write] wrote.
    public static Codes read(ColumnReader in) throws IOException {
        long width = in.number();
        return new Codes(width == 1 ? in.bytes() : null, width == 2 ? in.chars() : null, width == 4 ? in.ints() : null);
    }

    /// Clears the bits of rows whose code is not wanted.
    ///
    /// @param wanted by code; may be longer than the dictionary
    /// @param words  one bit a row, changed in place
    public void keep(boolean[] wanted, long[] words) {
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            if (word != 0) {
                words[w] = word & (narrow != null ? narrowBits(narrow, wanted, w) : wideBits(wanted, w));
            }
        }
    }

    private static long narrowBits(byte[] codes, boolean[] wanted, int w) {
        int start = w << 6;
        int end = Math.min(64, codes.length - start);
        long bits = 0;
        for (int b = 0; b < end; b++) {
            bits |= (wanted[codes[start + b] & 0xff] ? 1L : 0L) << b;
        }
        return bits;
    }

    private long wideBits(boolean[] wanted, int w) {
        int start = w << 6;
        int end = Math.min(64, size() - start);
        long bits = 0;
        for (int b = 0; b < end; b++) {
            bits |= (wanted[get(start + b)] ? 1L : 0L) << b;
        }
        return bits;
    }

    /// Adds up how often each code occurs among the rows whose bit is set.
    ///
    /// @param counts by code, added to
    public void count(long[] words, int[] counts) {
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            int start = w << 6;
            if (word == -1L) {
                for (int row = start; row < start + 64; row++) {
                    counts[get(row)]++;
                }
            } else {
                for (; word != 0; word &= word - 1) {
                    counts[get(start + Long.numberOfTrailingZeros(word))]++;
                }
            }
        }
    }
}
