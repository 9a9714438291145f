package org.gossan.basemap;

import java.nio.charset.StandardCharsets;

/// Reads the variable-length numbers of the basemap file. See `data/basemap/FORMAT.md`.
///
/// Reading past the end throws [IndexOutOfBoundsException]. Not thread-safe.
final class Packed {

    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return bytes[at++] & 0xff;
    }

    long unsignedLong() {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    int unsigned() {
        int next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        at--;
        return Math.toIntExact(unsignedLong());
    }

    int signed() {
        int next = bytes[at++];
        if (next >= 0) {
            return next >>> 1 ^ -(next & 1);
        }
        at--;
        long value = unsignedLong();
        return Math.toIntExact(value >>> 1 ^ -(value & 1));
    }

    /// Returns a count of things that take at least one byte each, so that a damaged file cannot ask for endless
    /// memory.
    int count() {
        int count = unsigned();
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException("count " + count + " of " + (bytes.length - at) + " bytes");
        }
        return count;
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
