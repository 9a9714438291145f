package org.gossan.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Some thousand rows of an import in three columns of bytes, as the store keeps them.
///
/// @param rows      number of rows, at most [#MAX_ROWS]
/// @param keys      hash of each record id, `int[rows]`, big-endian: finds a row without reading the others
/// @param body      what map, list and search need of each row, uncompressed ([BlockRows])
/// @param originals what only one site's card needs: published point and original row, deflated
@SuppressWarnings("ArrayRecordComponent") // handed over, never written again
public record RowBlock(int rows, byte[] keys, byte[] body, byte[] originals) {

    /// Most rows of a block.
    public static final int MAX_ROWS = 4096;
    /// A block ends early when its texts get longer than this many characters: H2 takes 1 MiB for a value.
    public static final int MAX_CHARS = 250_000;

    static final int VERSION = 1;

    /// Returns the hash by which [#keys] finds a record id.
    public static int keyOf(String recordId) {
        return recordId.hashCode();
    }

    /// Returns the place in the block of the first row at or after `from` whose id may be the one wanted, -1 = none.
    public static int find(byte[] keys, String recordId, int from) {
        ByteBuffer hashes = ByteBuffer.wrap(keys);
        int wanted = keyOf(recordId);
        for (int row = from; row < keys.length / Integer.BYTES; row++) {
            if (hashes.getInt(row * Integer.BYTES) == wanted) {
                return row;
            }
        }
        return -1;
    }

    /// Returns the places in the block of all rows whose id may be one of those with the hashes.
    ///
    /// @param wanted see [#keyOf]
    public static BitSet rowsOf(byte[] keys, Set<Integer> wanted) {
        ByteBuffer hashes = ByteBuffer.wrap(keys);
        BitSet rows = new BitSet();
        for (int row = 0; row < keys.length / Integer.BYTES; row++) {
            if (wanted.contains(hashes.getInt(row * Integer.BYTES))) {
                rows.set(row);
            }
        }
        return rows;
    }

    /// Packs rows.
    ///
    /// @param rows 1..[#MAX_ROWS]
    @SuppressWarnings("ReferenceEquality") // the same object is the quick answer, the map gives the right one
    public static RowBlock of(List<SiteRow> rows) {
        int n = rows.size();
        if (n == 0 || n > MAX_ROWS) {
            throw new IllegalArgumentException(n + " rows do not make a block");
        }
        ByteBuffer keys = ByteBuffer.allocate(n * Integer.BYTES);
        Map<SiteTraits, Integer> codes = new HashMap<>();
        List<SiteTraits> traits = new ArrayList<>();
        int[] code = new int[n];
        SiteTraits last = null;
        int lastCode = 0;
        for (int i = 0; i < n; i++) {
            SiteRow row = rows.get(i);
            keys.putInt(keyOf(row.recordId()));
            if (row.traits() != last) {
                last = row.traits();
                Integer known = codes.putIfAbsent(last, traits.size());
                if (known == null) {
                    lastCode = traits.size();
                    traits.add(last);
                } else {
                    lastCode = known;
                }
            }
            code[i] = lastCode;
        }
        return new RowBlock(n, keys.array(), BlockRows.body(rows, traits, code), originals(rows));
    }

    private static byte[] originals(List<SiteRow> rows) {
        Bytes out = new Bytes(1 << 18);
        for (SiteRow row : rows) {
            out.number((int) row.line());
            out.text(row.publishedPoint());
            out.text(row.original());
        }
        return deflated(out.array());
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static byte[] inflated(byte[] bytes) {
        byte[] whole = new byte[ByteBuffer.wrap(bytes).getInt()];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
            int at = 0;
            while (at < whole.length) {
                int got = inflater.inflate(whole, at, whole.length - at);
                if (got == 0) {
                    throw new IllegalStateException("a block of original rows ends early");
                }
                at += got;
            }
            return whole;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a block of original rows is damaged", e);
        }
    }

    /// What a block keeps of one row for its card.
    ///
    /// @param values values of the row in the order of the file's columns
    public record Original(long line, String publishedPoint, List<String> values) {

        public Original {
            values = List.copyOf(values);
        }
    }

    /// Returns what the file said in a row; reads the block up to it.
    ///
    /// @param originals see [#originals]
    /// @throws IllegalStateException if the bytes are damaged
    public static Original original(byte[] originals, int row) {
        Bytes.In in = new Bytes.In(inflated(originals));
        for (int i = 0; i < row; i++) {
            in.number();
            in.skipText();
            in.skipText();
        }
        return new Original(in.number(), in.text(), RowText.split(in.text()));
    }
}
