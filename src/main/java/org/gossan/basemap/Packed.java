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
        int value = ofFourBytes();
        return value >= 0 ? value : Math.toIntExact(unsignedLong());
    }

    int signed() {
        int value = ofFourBytes();
        if (value >= 0) {
            return value >>> 1 ^ -(value & 1);
        }
        long wide = unsignedLong();
        return Math.toIntExact(wide >>> 1 ^ -(wide & 1));
    }

    /// Reads a number of up to four bytes, as nearly all are; -1, and nothing read, if it is longer.
    private int ofFourBytes() {
        int next = bytes[at++];
        int value = next & 0x7f;
        if (next >= 0) {
            return value;
        }
        next = bytes[at++];
        value |= (next & 0x7f) << 7;
        if (next >= 0) {
            return value;
        }
        next = bytes[at++];
        value |= (next & 0x7f) << 14;
        if (next >= 0) {
            return value;
        }
        next = bytes[at++];
        value |= (next & 0x7f) << 21;
        if (next >= 0) {
            return value;
        }
        at -= 4;
        return -1;
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
