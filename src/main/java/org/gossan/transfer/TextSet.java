package org.gossan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A set of texts in few bytes: beside the text itself 8 bytes and two to four slots of 4. Only grows. Not thread-safe.
public final class TextSet {

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    /// Number of the text + 1 by hash, 0 = free; a power of two.
    private int[] slots = new int[1 << 9];
    private int size;

    /// Adds a text.
    ///
    /// @return whether it is new
    public boolean add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int hash = spread(text.hashCode());
        int slot = slot(added, hash);
        if (slots[slot] != 0) {
            return false;
        }
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, added.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[size] = end;
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    /// Returns whether the text was added.
    public boolean contains(String text) {
        return slots[slot(text.getBytes(StandardCharsets.UTF_8), spread(text.hashCode()))] != 0;
    }

    /// Returns the number of texts.
    public int size() {
        return size;
    }

    private int slot(byte[] text, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && !same(slots[slot] - 1, text, hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean same(int number, byte[] text, int hash) {
        int start = number == 0 ? 0 : ends[number - 1];
        return hashes[number] == hash && Arrays.equals(bytes, start, ends[number], text, 0, text.length);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
