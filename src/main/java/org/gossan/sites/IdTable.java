package org.gossan.sites;

import java.io.IOException;
import org.gossan.packed.ColumnReader;
import org.gossan.packed.ColumnWriter;
import org.gossan.packed.Splice;
import org.gossan.packed.Texts;

/// Finds the row of an id: a hash table with open addressing, eight bytes a site or a little more. Immutable once
/// built.
final class IdTable {

    private static final int FREE = 0;
    private static final int GONE = -1;

    /// Row plus 1, [#FREE] or [#GONE].
    private final int[] slots;
    /// Slots that are not free.
    private int used;

    private IdTable(int capacity) {
        this(new int[capacity]);
    }

    private IdTable(int[] slots) {
        this.slots = slots;
    }

    void write(ColumnWriter out) throws IOException {
        out.number(used);
        out.ints(slots);
    }

    static IdTable read(ColumnReader in) throws IOException {
        int used = (int) in.number();
        IdTable table = new IdTable(in.ints());
        table.used = used;
        return table;
    }

    /// Returns an empty table with room for `n` ids.
    static IdTable forSize(int n) {
        return new IdTable(Integer.highestOneBit(Math.max(8, n) * 2 - 1) << 1);
    }

    private int slotOf(String id) {
        return slotOf(id.hashCode());
    }

    private int slotOf(int hash) {
        int h = hash * 0x9E3779B9;
        return (h ^ (h >>> 15)) & (slots.length - 1);
    }

    int row(String id, Texts ids) {
        String bytes = Texts.encoded(id);
        for (int slot = slotOf(id); slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
            if (slots[slot] > 0 && ids.bytes(slots[slot] - 1).equals(bytes)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /// Puts in the id of text `i` of a list that is still growing.
    ///
    /// @param hashes hash codes of the texts up to `i`
    /// @return the text that had the id before, or -1
    int put(String id, int i, Texts.Builder ids, int[] hashes) {
        int slot = slotOf(hashes[i]);
        for (; slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
            int before = slots[slot] - 1;
            if (hashes[before] == hashes[i] && ids.is(before, id)) {
                slots[slot] = i + 1;
                return before;
            }
        }
        slots[slot] = i + 1;
        used++;
        return -1;
    }

    /// Returns the text with an id in a list that is still growing, or -1.
    int find(String id, Texts.Builder ids) {
        for (int slot = slotOf(id); slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
            if (ids.is(slots[slot] - 1, id)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /// Returns whether the table has become too full to be quick.
    boolean full() {
        return used > slots.length - (slots.length >> 2);
    }

    /// Returns a table four times the size with the same texts.
    IdTable grown(int[] hashes) {
        IdTable larger = new IdTable(slots.length * 4);
        for (int value : slots) {
            if (value > 0) {
                larger.insert(hashes[value - 1], value - 1);
            }
        }
        return larger;
    }

    private void insert(int hash, int row) {
        int slot = slotOf(hash);
        while (slots[slot] > 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == FREE) {
            used++;
        }
        slots[slot] = row + 1;
    }

    /// Returns the table with text `order[row]` called `row`; texts that are not in the order are gone.
    ///
    /// @param hashes hash codes of the texts
    IdTable renumbered(int[] order, int[] hashes) {
        if (slots.length > 4L * order.length + 32) {
            IdTable tight = forSize(order.length);
            for (int row = 0; row < order.length; row++) {
                tight.insert(hashes[order[row]], row);
            }
            return tight;
        }
        int[] rows = new int[hashes.length];
        for (int row = 0; row < order.length; row++) {
            rows[order[row]] = row + 1;
        }
        IdTable result = new IdTable(slots.length);
        result.used = used;
        for (int slot = 0; slot < slots.length; slot++) {
            int value = slots[slot];
            result.slots[slot] = value <= 0 ? value : rows[value - 1] == 0 ? GONE : rows[value - 1];
        }
        return result;
    }

    /// Returns the table after a splice.
    ///
    /// @param ids texts of all rows after the splice
    IdTable spliced(Splice splice, Texts ids) {
        int addedRows = 0;
        int[] starts = new int[splice.size()];
        int row = 0;
        int kept = 0;
        int[] keptFrom = new int[splice.size()];
        int[] keptTo = new int[splice.size()];
        int[] keptAt = new int[splice.size()];
        for (int i = 0; i < splice.size(); i++) {
            starts[i] = row;
            int length = splice.to(i) - splice.from(i);
            if (splice.added(i)) {
                addedRows += length;
            } else {
                keptFrom[kept] = splice.from(i);
                keptTo[kept] = splice.to(i);
                keptAt[kept++] = row;
            }
            row += length;
        }
        boolean roomy = used + addedRows <= slots.length - (slots.length >> 2);
        IdTable result = roomy ? new IdTable(slots.length) : forSize(row);
        if (!roomy) {
            for (int r = 0; r < row; r++) {
                result.insert(ids.get(r).hashCode(), r);
            }
            return result;
        }
        result.used = used;
        for (int slot = 0; slot < slots.length; slot++) {
            int value = slots[slot];
            if (value > 0) {
                int at = java.util.Arrays.binarySearch(keptFrom, 0, kept, value - 1);
                int stretch = at < 0 ? -at - 2 : at;
                boolean gone = stretch < 0 || value > keptTo[stretch];
                value = gone ? GONE : value - keptFrom[stretch] + keptAt[stretch];
            }
            result.slots[slot] = value;
        }
        for (int i = 0; i < splice.size(); i++) {
            if (splice.added(i)) {
                int end = starts[i] + splice.to(i) - splice.from(i);
                for (int r = starts[i]; r < end; r++) {
                    result.insert(ids.get(r).hashCode(), r);
                }
            }
        }
        return result;
    }

    long bytesUsed() {
        return 4L * slots.length;
    }
}
