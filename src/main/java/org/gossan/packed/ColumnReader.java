package org.gossan.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Reads back what [ColumnWriter] wrote. Not thread-safe.
///
/// Damage shows as an [IOException]: the check sum is compared before anything is read.
public final class ColumnReader {

    private final ByteBuffer buffer;

    /// @param whole all that was written; its position is not moved
    /// @throws IOException if the check sum is wrong
    public ColumnReader(ByteBuffer whole) throws IOException {
        buffer = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int end = buffer.limit() - 8;
        if (end < 0) {
            throw new IOException("the file is cut off");
        }
        CRC32C sum = new CRC32C();
        sum.update(buffer.duplicate().limit(end));
        if (sum.getValue() != buffer.getLong(end)) {
            throw new IOException("the check sum is wrong");
        }
        buffer.limit(end);
    }

    public long number() throws IOException {
        need(8);
        return buffer.getLong();
    }

    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() throws IOException {
        byte[] column = new byte[length(1)];
        buffer.get(column);
        return column;
    }

    public char[] chars() throws IOException {
        char[] column = new char[length(2)];
        buffer.asCharBuffer().get(column);
        buffer.position(buffer.position() + 2 * column.length);
        return column;
    }

    public int[] ints() throws IOException {
        int[] column = new int[length(4)];
        buffer.asIntBuffer().get(column);
        buffer.position(buffer.position() + 4 * column.length);
        return column;
    }

    public float[] floats() throws IOException {
        float[] column = new float[length(4)];
        buffer.asFloatBuffer().get(column);
        buffer.position(buffer.position() + 4 * column.length);
        return column;
    }

    /// Returns the length that stands before a column, so many bytes an entry.
    private int length(int bytesEach) throws IOException {
        long length = number();
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IOException("a column of " + length + " entries");
        }
        need(length * bytesEach);
        return (int) length;
    }

    private void need(long bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            throw new IOException("the file is cut off");
        }
    }
}
