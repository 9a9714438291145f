package org.gossan.basemap;

import java.util.LinkedHashMap;
import java.util.Map;

/// The unpacked blocks of vertices that were needed last. Thread-safe.
final class Blocks {

    /// Vertices that are kept at most, 8 bytes each.
    private static final int KEPT = 1_500_000;

    /// Vertices of the chunks of a block, in whole units of its level: chunk `k` of the block starts at
    /// `offsets[k]`.
    static final class Block {
        final int[] xs;
        final int[] ys;
        final int[] offsets;

        private Block(int vertices, int[] offsets) {
            this.xs = new int[vertices];
            this.ys = new int[vertices];
            this.offsets = offsets;
        }
    }

    private final PackedFile file;
    private final LinkedHashMap<Long, Block> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int vertices;

    Blocks(PackedFile file) {
        this.file = file;
    }

    /// Returns a block of a level, read from the file if it is not kept.
    ///
    /// @throws UncheckedBasemapException if the file is damaged
    Block get(int number, Level level, int index) {
        long key = (long) number << 32 | index;
        synchronized (kept) {
            Block block = kept.get(key);
            if (block != null) {
                return block;
            }
        }
        Block block = unpacked(number, level, index);
        synchronized (kept) {
            if (kept.put(key, block) == null) {
                vertices += block.xs.length;
            }
            for (var oldest = kept.entrySet().iterator(); vertices > KEPT; ) {
                Map.Entry<Long, Block> entry = oldest.next();
                vertices -= entry.getValue().xs.length;
                oldest.remove();
            }
        }
        return block;
    }

    private Block unpacked(int number, Level level, int index) {
        int first = level.firstOfBlock[index];
        int last = level.firstOfBlock[index + 1];
        int[] offsets = new int[last - first];
        int size = 0;
        for (int c = first; c < last; c++) {
            offsets[c - first] = size;
            size += level.vertices[c];
        }
        Block block = new Block(size, offsets);
        try {
            Packed in = new Packed(file.read(file.levels().get(number).blocks().get(index)));
            int v = 0;
            for (int c = first; c < last; c++) {
                int x = level.startX[c];
                int y = level.startY[c];
                block.xs[v] = x;
                block.ys[v++] = y;
                for (int i = 2; i < level.vertices[c]; i++) {
                    x += in.signed();
                    y += in.signed();
                    block.xs[v] = x;
                    block.ys[v++] = y;
                }
                block.xs[v] = level.endX[c];
                block.ys[v++] = level.endY[c];
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw file.damaged(e);
        }
        return block;
    }
}
