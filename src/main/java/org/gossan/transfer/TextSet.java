package org.gossan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A set of texts in few bytes: beside the text itself 4 bytes and two to four slots of 8. Only grows. Not thread-safe.
///
/// The texts are mostly numbers that follow each other, as ids do: what they are looked up by is kept in the slots, and
/// neighbours have neighbouring slots, so that most look-ups touch memory that the one before has fetched.
public final class TextSet {

    /// Slots that neighbours share: four cache lines.
    private static final int GROUP_BITS = 5;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    /// Hash of the text in the upper half, its number + 1 in the lower, 0 = free; a power of two.
    private long[] slots = new long[1 << 9];
    private int size;

    /// Adds a text.
    ///
    /// @return whether it is new
    public boolean add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int hash = text.hashCode();
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
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[size] = end;
        slots[slot] = (long) hash << 32 | ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    /// Returns whether the text was added.
    public boolean contains(String text) {
        return slots[slot(text.getBytes(StandardCharsets.UTF_8), text.hashCode())] != 0;
    }

    /// Returns the number of texts.
    public int size() {
        return size;
    }

    private int slot(byte[] text, int hash) {
        int slot = home(hash);
        while (slots[slot] != 0 && !same(slots[slot], text, hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean same(long slot, byte[] text, int hash) {
        int number = (int) slot - 1;
        int start = number == 0 ? 0 : ends[number - 1];
        return (int) (slot >>> 32) == hash && Arrays.equals(bytes, start, ends[number], text, 0, text.length);
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long taken : before) {
            if (taken != 0) {
                int slot = home((int) (taken >>> 32));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = taken;
            }
        }
    }

    /// Returns where a text belongs if nothing is there: the last bits of its hash, which follow its last letter,
    /// choose
    /// the slot in a group, all others the group.
    private int home(int hash) {
        int mixed = (hash >>> GROUP_BITS) * 0x9E3779B9;
        return ((mixed ^ (mixed >>> 15)) << GROUP_BITS | hash & ((1 << GROUP_BITS) - 1)) & (slots.length - 1);
    }
}
