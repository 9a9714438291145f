package org.gossan.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Growing bytes, big-endian; texts are UTF-8 with their length before them. Not thread-safe.
final class Bytes {

    private ByteBuffer buffer;

    Bytes(int capacity) {
        buffer = ByteBuffer.allocate(capacity);
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            byte[] grown = Arrays.copyOf(buffer.array(), Math.max(buffer.capacity() * 2, buffer.position() + more));
            buffer = ByteBuffer.wrap(grown).position(buffer.position());
        }
        return buffer;
    }

    void number(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void real(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void flag(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    void texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    void year(@Nullable Integer value) {
        number(value == null ? Integer.MIN_VALUE : value);
    }

    byte[] array() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /// Reads what was written, in the same order.
    static final class In {

        private final byte[] bytes;
        private final ByteBuffer buffer;

        In(byte[] bytes) {
            this.bytes = bytes;
            this.buffer = ByteBuffer.wrap(bytes);
        }

        int number() {
            return buffer.getInt();
        }

        double real() {
            return buffer.getDouble();
        }

        boolean flag() {
            return buffer.get() != 0;
        }

        String text() {
            int length = buffer.getInt();
            String text = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
            return text;
        }

        void skipText() {
            int length = buffer.getInt();
            buffer.position(buffer.position() + length);
        }

        void skip(int count) {
            buffer.position(buffer.position() + count);
        }

        List<String> texts() {
            int count = number();
            if (count == 0) {
                return List.of();
            }
            List<String> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(text());
            }
            return List.copyOf(values);
        }

        @Nullable
        Integer year() {
            int value = number();
            return value == Integer.MIN_VALUE ? null : (Integer) value;
        }
    }
}
