package org.gossan.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Writes columns one after the other, little-endian, each with its length before it, for [ColumnReader]. Not
/// thread-safe.
public final class ColumnWriter {

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();

    public ColumnWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    public void number(long value) throws IOException {
        room(8);
        buffer.putLong(value);
    }

    public void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] column) throws IOException {
        number(column.length);
        for (int at = 0; at < column.length; ) {
            room(1);
            int part = Math.min(buffer.remaining(), column.length - at);
            buffer.put(column, at, part);
            at += part;
        }
    }

    public void chars(char[] column) throws IOException {
        number(column.length);
        for (char value : column) {
            room(2);
            buffer.putChar(value);
        }
    }

    public void ints(int[] column) throws IOException {
        number(column.length);
        for (int value : column) {
            room(4);
            buffer.putInt(value);
        }
    }

    public void floats(float[] column) throws IOException {
        number(column.length);
        for (float value : column) {
            room(4);
            buffer.putFloat(value);
        }
    }

    /// Writes what is still held back and the check sum; the channel stays open.
    public void finish() throws IOException {
        flush();
        number(sum.getValue());
        flush();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        sum.update(buffer);
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
