package org.gossan.sites;

/// Which symbols belong to which block of a level: a hash table with open addressing. Not thread-safe.
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

    private final int side;
    /// Block x and y in one number, plus 1; 0 = free.
    private long[] keys = new long[64];

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] stages = new byte[64];

    private int used;

    /// @param bits logarithm of the number of blocks on the world's side
    ClusterBlocks(int bits) {
        this.side = 1 << bits;
    }

    boolean exists(int bx, int by) {
        return bx >= 0 && by >= 0 && bx < side && by < side;
    }

    private static int slotOf(long key, int length) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & (length - 1);
    }

    /// Returns the block's number until the next [#put], or -1 if it has not been worked out.
    int find(int bx, int by) {
        long key = (((long) bx << 32) | by) + 1;
        int slot = slotOf(key, keys.length);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    void put(int bx, int by, int start, int end) {
        if (used >= keys.length >> 1) {
            grow();
        }
        insert((((long) bx << 32) | by) + 1, start, end, WORKED_OUT);
        used++;
    }

    private void insert(long key, int start, int end, byte stage) {
        int slot = slotOf(key, keys.length);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        starts[slot] = start;
        ends[slot] = end;
        stages[slot] = stage;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        byte[] oldStages = stages;
        keys = new long[oldKeys.length * 2];
        starts = new int[keys.length];
        ends = new int[keys.length];
        stages = new byte[keys.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                insert(oldKeys[slot], oldStarts[slot], oldEnds[slot], oldStages[slot]);
            }
        }
    }

    /// Empties the table and makes room for a number of blocks.
    void restart(int blocks) {
        int room = Integer.highestOneBit(Math.max(32, blocks)) * 4;
        keys = new long[room];
        starts = new int[room];
        ends = new int[room];
        stages = new byte[room];
        used = 0;
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return ends[block];
    }

    boolean isEmpty(int block) {
        return starts[block] == ends[block];
    }

    /// Returns how far the block has come.
    byte stage(int block) {
        return stages[block];
    }

    void reach(int block, byte stage) {
        stages[block] = stage;
    }

    long bytesUsed() {
        return 17L * keys.length;
    }
}
