package org.gossan.sites;

/// Which symbols belong to which block of a level, and how far the block has come: a hash table with open addressing,
/// in
/// which blocks that are neighbours mostly are neighbours too. Not thread-safe.
final class ClusterBlocks {

    /// The block's symbols stand.
    static final byte WORKED_OUT = 0;
    /// Its neighbours have been worked out too, so no more sites will join its symbols.
    static final byte COUNTED = 1;
    /// Its groups keep their distance from each other.
    static final byte APART = 2;
    /// Its single sites keep their distance from groups.
    static final byte ALONE = 3;
    /// So do those of its neighbours: nothing changes any more.
    static final byte SETTLED = 4;

    private static final int STAGE_BITS = 3;

    private final int side;
    /// Two numbers a place: block and stage, 0 = free; first symbol and end.
    private long[] table = new long[128];

    private int used;

    /// @param bits logarithm of the number of blocks on the world's side, at most 24
    ClusterBlocks(int bits) {
        this.side = 1 << bits;
    }

    boolean exists(int bx, int by) {
        return bx >= 0 && by >= 0 && bx < side && by < side;
    }

    private static long key(int bx, int by) {
        return (((long) bx << 24) | by) + 1;
    }

    private static int placeOf(int bx, int by, int places) {
        long hash = (((long) (bx >>> 2) << 22) | (by >>> 2)) * 0x9E3779B97F4A7C15L;
        int group = (int) (hash >>> 38) << 4;
        return (group | ((bx & 3) << 2) | (by & 3)) & (places - 1);
    }

    /// Returns the block's number until the next [#put], or -1 if it has not been worked out.
    int find(int bx, int by) {
        long key = key(bx, by);
        int places = table.length >> 1;
        int place = placeOf(bx, by, places);
        while (table[2 * place] != 0) {
            if (table[2 * place] >>> STAGE_BITS == key) {
                return place;
            }
            place = (place + 1) & (places - 1);
        }
        return -1;
    }

    void put(int bx, int by, int start, int end) {
        if (used >= table.length >> 2) {
            grow();
        }
        insert(placeOf(bx, by, table.length >> 1), key(bx, by) << STAGE_BITS, ((long) start << 32) | end);
        used++;
    }

    private void insert(int firstPlace, long block, long symbols) {
        int place = firstPlace;
        while (table[2 * place] != 0) {
            place = (place + 1) & ((table.length >> 1) - 1);
        }
        table[2 * place] = block;
        table[2 * place + 1] = symbols;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                long key = (old[i] >>> STAGE_BITS) - 1;
                insert(placeOf((int) (key >>> 24), (int) key & 0xffffff, table.length >> 1), old[i], old[i + 1]);
            }
        }
    }

    /// Empties the table and makes room for a number of blocks.
    void restart(int blocks) {
        table = new long[Integer.highestOneBit(Math.max(32, blocks)) * 8];
        used = 0;
    }

    int start(int block) {
        return (int) (table[2 * block + 1] >>> 32);
    }

    int end(int block) {
        return (int) table[2 * block + 1];
    }

    boolean isEmpty(int block) {
        return start(block) == end(block);
    }

    /// Returns how far the block has come.
    byte stage(int block) {
        return (byte) (table[2 * block] & ((1 << STAGE_BITS) - 1));
    }

    void reach(int block, byte stage) {
        table[2 * block] = (table[2 * block] >>> STAGE_BITS << STAGE_BITS) | stage;
    }

    long bytesUsed() {
        return 8L * table.length;
    }
}
