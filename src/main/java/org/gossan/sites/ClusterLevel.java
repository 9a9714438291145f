package org.gossan.sites;

import java.util.Arrays;
import org.gossan.packed.RowSink;

/// The groups of one whole zoom, block by block; see [Clusters] for the rule. Not thread-safe.
///
/// Coordinates are those of [Columns]: 2^31 to the world's side, so a pixel is 2^(23 - zoom) of them.
final class ClusterLevel {

    private static final int WORLD_BITS = 31;
    /// From so many blocks in a view on, the whole level is worked out at once.
    private static final int MANY_BLOCKS = 1 << 14;

    private static final int LITHIUM = 0;
    private static final int COPPER = 2;

    private final int[] siteX;
    private final int[] siteY;
    private final int[] fields;
    private final long[] words;
    private final SiteIndex index;
    private final boolean closest;

    private final int blockShift;
    private final int cellShift;
    private final double spacing;
    private final ClusterBlocks blocks;
    private final LeaderGrid grid;
    private boolean whole;

    /// What stands: the row of a single site, or the complement of the number of a group.
    private int[] entries = new int[64];

    private int entryCount;
    /// Groups: place, count, sites by metal, and the first row, complemented unless all share one point.
    private int[] groupX = new int[16];

    private int[] groupY = new int[16];
    private int[] groupCount = new int[16];
    private final int[][] groupMetals = new int[3][16];
    private int[] groupFirst = new int[16];
    private int groupTotal;

    /// The candidate that is being gathered.
    private int cellFrom;

    private int count;
    private long sumX;
    private long sumY;
    private final int[] metals = new int[4];
    private int differing;

    /// While members are looked up: the entry that is wanted and the entry that the next new symbol has.
    private int wanted = -1;

    private int replayed = -1;
    private final RowList found = new RowList();

    ClusterLevel(SiteIndex index, Rows rows, int zoom, double spacingPx, boolean closest) {
        this.index = index;
        this.siteX = index.columns().x();
        this.siteY = index.columns().y();
        this.fields = index.columns().fields();
        this.words = rows.words();
        this.closest = closest;
        int pxBits = WORLD_BITS - 8 - zoom;
        this.spacing = spacingPx * (1 << pxBits);
        this.cellShift = Math.getExponent(spacing / Math.sqrt(2));
        int blockPxBits = zoom < 10 ? 7 : zoom < 13 ? 8 : 9;
        this.blockShift = Math.min(WORLD_BITS, Math.max(blockPxBits + pxBits, cellShift + 2));
        this.blocks = new ClusterBlocks(WORLD_BITS - blockShift);
        this.grid = new LeaderGrid(spacing, 1L << blockShift);
    }

    boolean whole() {
        return whole;
    }

    long bytesUsed() {
        return 4L * entries.length + 28L * groupX.length + blocks.bytesUsed();
    }

    /// Hands out the symbols in a rectangle of world coordinates.
    void collect(double minX, double minY, double maxX, double maxY, ClusterView out) {
        out.restart(this);
        if (maxX < 0 || minX > 1 || maxY < 0 || minY > 1) {
            return;
        }
        int x0 = SiteIndex.packed(minX);
        int y0 = SiteIndex.packed(minY);
        int x1 = SiteIndex.packed(maxX);
        int y1 = SiteIndex.packed(maxY);
        long inView = (long) ((x1 >>> blockShift) - (x0 >>> blockShift) + 1)
                * ((y1 >>> blockShift) - (y0 >>> blockShift) + 1);
        if (inView > MANY_BLOCKS) {
            prepareAll();
            for (int slot = 0; slot < blocks.slots(); slot++) {
                emit(blocks.start(slot), blocks.end(slot), x0, y0, x1, y1, out);
            }
            return;
        }
        for (int by = y0 >>> blockShift; by <= y1 >>> blockShift; by++) {
            for (int bx = x0 >>> blockShift; bx <= x1 >>> blockShift; bx++) {
                int block = complete(bx, by);
                if (block >= 0) {
                    emit(blocks.start(block), blocks.end(block), x0, y0, x1, y1, out);
                }
            }
        }
    }

    private void emit(int from, int to, int x0, int y0, int x1, int y1, ClusterView out) {
        for (int e = from; e < to; e++) {
            int entry = entries[e];
            if (entry >= 0) {
                int x = siteX[entry];
                int y = siteY[entry];
                if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
                    int i = out.next();
                    int metal = Fields.get(fields[entry], Fields.METAL, Fields.METAL_BITS);
                    out.x[i] = x;
                    out.y[i] = y;
                    out.count[i] = 1;
                    out.metals[0][i] = metal == 0 ? 1 : 0;
                    out.metals[1][i] = metal == 1 ? 1 : 0;
                    out.metals[2][i] = metal == 2 ? 1 : 0;
                    out.first[i] = entry;
                    out.entry[i] = e;
                }
            } else {
                int group = ~entry;
                int x = groupX[group];
                int y = groupY[group];
                if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
                    int i = out.next();
                    out.x[i] = x;
                    out.y[i] = y;
                    out.count[i] = groupCount[group];
                    out.metals[0][i] = groupMetals[0][group];
                    out.metals[1][i] = groupMetals[1][group];
                    out.metals[2][i] = groupMetals[2][group];
                    int first = groupFirst[group];
                    out.first[i] = closest && first < 0 ? ~first : first;
                    out.entry[i] = e;
                }
            }
        }
    }

    /// Returns the block with final counts: it and all its neighbours have been worked out; -1 if it is empty.
    private int complete(int bx, int by) {
        int block = blocks.find(bx, by);
        if (whole || (block >= 0 && blocks.complete(block))) {
            return block;
        }
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                ensure(nx, ny);
            }
        }
        block = blocks.find(bx, by);
        blocks.markComplete(block);
        return block;
    }

    private void ensure(int bx, int by) {
        if (!blocks.exists(bx, by) || blocks.find(bx, by) >= 0) {
            return;
        }
        int turn = turn(bx, by);
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                if (turn(nx, ny) < turn) {
                    ensure(nx, ny);
                }
            }
        }
        runFrom = -1;
        index.tree().box(bx << blockShift, by << blockShift, edge(bx), edge(by), runs);
        work(bx, by, Math.max(0, runFrom), runFrom < 0 ? 0 : runTo);
    }

    private int runFrom;
    private int runTo;
    private final RowSink runs = this::takeRun;

    /// The rows of a block are neighbours on the curve, so the runs join up.
    private void takeRun(int from, int to) {
        if (runFrom < 0) {
            runFrom = from;
        }
        runTo = to;
    }

    private int edge(int block) {
        return (int) Math.min(Integer.MAX_VALUE, (((long) block + 1) << blockShift) - 1);
    }

    private static int turn(int bx, int by) {
        return (by & 1) << 1 | (bx & 1);
    }

    /// Works out the block, given its rows; its neighbours of earlier turns are done.
    private void work(int bx, int by, int from, int to) {
        int start = entryCount;
        visit(bx, by, from, to);
        blocks.put(bx, by, start, entryCount);
    }

    private void visit(int bx, int by, int from, int to) {
        if (from >= to) {
            return;
        }
        grid.restart((long) bx << blockShift, (long) by << blockShift);
        int turn = turn(bx, by);
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                if (turn(nx, ny) < turn && blocks.exists(nx, ny)) {
                    int block = blocks.find(nx, ny);
                    if (block >= 0) {
                        stand(blocks.start(block), blocks.end(block));
                    }
                }
            }
        }
        gather(from, to);
    }

    private void stand(int from, int to) {
        for (int e = from; e < to; e++) {
            int entry = entries[e];
            if (entry >= 0) {
                grid.stand(siteX[entry], siteY[entry], e);
            } else {
                grid.stand(groupX[~entry], groupY[~entry], e);
            }
        }
    }

    /// Makes candidates of the rows of a block, cell by cell.
    private void gather(int from, int to) {
        count = 0;
        int cellX = -1;
        int cellY = -1;
        int firstX = 0;
        int firstY = 0;
        int last = (to - 1) >>> 6;
        for (int w = from >>> 6; w <= last; w++) {
            long word = words[w];
            if (w == from >>> 6) {
                word &= -1L << from;
            }
            if (w == last) {
                word &= -1L >>> -to;
            }
            for (; word != 0; word &= word - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(word);
                int x = siteX[row];
                int y = siteY[row];
                if (x >>> cellShift != cellX || y >>> cellShift != cellY) {
                    if (count > 0) {
                        settle(row);
                    }
                    cellX = x >>> cellShift;
                    cellY = y >>> cellShift;
                    cellFrom = row;
                    firstX = x;
                    firstY = y;
                }
                count++;
                sumX += x;
                sumY += y;
                metals[fields[row] & 3]++;
                differing |= (x ^ firstX) | (y ^ firstY);
            }
        }
        if (count > 0) {
            settle(to);
        }
    }

    /// Lets the gathered candidate join a symbol or become one.
    private void settle(int endRow) {
        int x = count == 1 ? (int) sumX : (int) ((sumX + count / 2) / count);
        int y = count == 1 ? (int) sumY : (int) ((sumY + count / 2) / count);
        int near = grid.nearest(x, y);
        if (replayed >= 0) {
            if (near < 0) {
                near = replayed++;
                grid.stand(x, y, near);
            }
            if (near == wanted) {
                take(endRow);
            }
        } else if (near >= 0) {
            join(near);
        } else {
            grid.stand(x, y, entryCount);
            if (entryCount == entries.length) {
                entries = Arrays.copyOf(entries, entryCount + (entryCount >> 1));
            }
            entries[entryCount++] = count == 1 ? cellFrom : ~group(x, y);
        }
        count = 0;
        sumX = 0;
        sumY = 0;
        differing = 0;
        metals[0] = 0;
        metals[1] = 0;
        metals[2] = 0;
    }

    private int group(int x, int y) {
        if (groupTotal == groupX.length) {
            int room = groupTotal + (groupTotal >> 1);
            groupX = Arrays.copyOf(groupX, room);
            groupY = Arrays.copyOf(groupY, room);
            groupCount = Arrays.copyOf(groupCount, room);
            for (int m = LITHIUM; m <= COPPER; m++) {
                groupMetals[m] = Arrays.copyOf(groupMetals[m], room);
            }
            groupFirst = Arrays.copyOf(groupFirst, room);
        }
        groupX[groupTotal] = x;
        groupY[groupTotal] = y;
        groupCount[groupTotal] = count;
        for (int m = LITHIUM; m <= COPPER; m++) {
            groupMetals[m][groupTotal] = metals[m];
        }
        groupFirst[groupTotal] = differing == 0 ? cellFrom : ~cellFrom;
        return groupTotal++;
    }

    private void join(int e) {
        int entry = entries[e];
        if (entry >= 0) {
            // A single site becomes a group at its own point.
            int mine = count;
            int from = cellFrom;
            int apart = differing;
            int[] metal = {metals[0], metals[1], metals[2]};
            count = 1;
            cellFrom = entry;
            differing = 0;
            Arrays.fill(metals, 0);
            metals[fields[entry] & 3] = 1;
            entries[e] = ~group(siteX[entry], siteY[entry]);
            count = mine;
            cellFrom = from;
            differing = apart;
            System.arraycopy(metal, 0, metals, 0, 3);
        }
        int group = ~entries[e];
        groupCount[group] += count;
        for (int m = LITHIUM; m <= COPPER; m++) {
            groupMetals[m][group] += metals[m];
        }
        int first = groupFirst[group];
        if (first >= 0 && (differing != 0 || siteX[first] != siteX[cellFrom] || siteY[first] != siteY[cellFrom])) {
            groupFirst[group] = ~first;
        }
    }

    private void take(int endRow) {
        for (int row = cellFrom; row < endRow; row++) {
            if ((words[row >>> 6] >>> row & 1) != 0) {
                found.run(row, row + 1);
            }
        }
    }

    /// Returns the rows of one symbol: the blocks around it are gone through once more.
    int[] members(int e) {
        int entry = entries[e];
        int x = entry >= 0 ? siteX[entry] : groupX[~entry];
        int y = entry >= 0 ? siteY[entry] : groupY[~entry];
        found.restart(null);
        wanted = e;
        int bx = x >>> blockShift;
        int by = y >>> blockShift;
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                int block = blocks.exists(nx, ny) ? blocks.find(nx, ny) : -1;
                if (block >= 0) {
                    replayed = blocks.start(block);
                    runFrom = -1;
                    index.tree().box(nx << blockShift, ny << blockShift, edge(nx), edge(ny), runs);
                    visit(nx, ny, Math.max(0, runFrom), runFrom < 0 ? 0 : runTo);
                }
            }
        }
        wanted = -1;
        replayed = -1;
        int[] rows = found.toArray();
        Arrays.sort(rows);
        return rows;
    }

    /// Works out all blocks of the world that hold sites.
    void prepareAll() {
        if (whole) {
            return;
        }
        blocks.clear();
        entryCount = 0;
        groupTotal = 0;
        int n = index.pins();
        int runCount = 0;
        int[] starts = new int[64];
        for (int row = 0; row < n; row++) {
            if (row == 0 || ((siteX[row] ^ siteX[row - 1]) | (siteY[row] ^ siteY[row - 1])) >>> blockShift != 0) {
                if (runCount == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * runCount);
                }
                starts[runCount++] = row;
            }
        }
        for (int turn = 0; turn < 4; turn++) {
            for (int run = 0; run < runCount; run++) {
                int bx = siteX[starts[run]] >>> blockShift;
                int by = siteY[starts[run]] >>> blockShift;
                if (turn(bx, by) == turn) {
                    work(bx, by, starts[run], run + 1 < runCount ? starts[run + 1] : n);
                }
            }
        }
        whole = true;
    }
}
