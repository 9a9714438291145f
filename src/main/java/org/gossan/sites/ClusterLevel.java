package org.gossan.sites;

import java.util.Arrays;
import org.gossan.geo.Camera;
import org.gossan.packed.RowSink;
import org.gossan.sites.ClusterSymbols.Candidate;
import org.jspecify.annotations.Nullable;

/// The groups of one whole zoom, block by block; see [Clusters] for the rule. Not thread-safe.
///
/// Coordinates are those of [Columns]: 2^31 to the world's side, so a pixel is 2^(23 - zoom) of them.
final class ClusterLevel {

    private static final int WORLD_BITS = 31;
    /// From so many blocks in a view on, the whole level is worked out at once.
    private static final int MANY_BLOCKS = 1 << 14;

    /// Blocks with at most so many rows look at those neighbours only that matter.
    private static final int FEW_ROWS = 64;

    private final int[] siteX;
    private final int[] siteY;
    private final int[] fields;
    private final Rows rows;
    private final long[] words;
    private final SiteIndex index;
    private final boolean closest;

    private final int blockShift;
    private final int cellShift;
    private final double spacing;
    private final ClusterBlocks blocks;
    private final ClusterSymbols symbols;
    private final @Nullable GroupRoom room;
    private LeaderGrid grid;
    private boolean whole;

    private final Candidate candidate = new Candidate();

    /// While members are looked up: the symbol that is wanted and the one that stands up next.
    private int wanted = -1;

    private int replayed = -1;
    private final RowList found = new RowList();

    /// The rows of the block that was asked for last; they are neighbours on the curve, so the runs join up.
    private int runFrom;

    private int runTo;
    private final RowSink runs = this::takeRun;

    ClusterLevel(SiteIndex index, Rows rows, int zoom, double sitePx, double groupPx) {
        this.index = index;
        this.siteX = index.columns().x();
        this.siteY = index.columns().y();
        this.fields = index.columns().fields();
        this.rows = rows;
        this.words = rows.words();
        this.closest = zoom == (int) Camera.MAX_ZOOM;
        int pxBits = WORLD_BITS - 8 - zoom;
        this.spacing = sitePx * (1 << pxBits);
        this.cellShift = Math.getExponent(spacing / Math.sqrt(2));
        // Small where sites are crowded, so that a view needs few beside its own; large where they are sparse.
        int blockPxBits = zoom < 10 ? 7 : zoom < 12 ? 8 : Math.min(zoom - 3, 12);
        this.blockShift = Math.min(WORLD_BITS, Math.max(blockPxBits + pxBits, cellShift + 2));
        this.blocks = new ClusterBlocks(WORLD_BITS - blockShift);
        this.symbols = new ClusterSymbols(index.columns());
        this.grid = new LeaderGrid(spacing, 1L << blockShift);
        this.room =
                groupPx > sitePx ? new GroupRoom(this, blocks, symbols, blockShift, spacing, groupPx / sitePx) : null;
    }

    boolean whole() {
        return whole;
    }

    long bytesUsed() {
        return symbols.bytesUsed() + blocks.bytesUsed() + grid.bytesUsed() + (room == null ? 0 : room.bytesUsed());
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
        int west = x0 >>> blockShift;
        int north = y0 >>> blockShift;
        int east = x1 >>> blockShift;
        int south = y1 >>> blockShift;
        if ((long) (east - west + 1) * (south - north + 1) > MANY_BLOCKS) {
            prepareAll();
            symbols.emit(0, symbols.size(), x0, y0, x1, y1, closest, out);
            return;
        }
        for (int by = north; by <= south; by++) {
            for (int bx = west; bx <= east; bx++) {
                int block = finished(bx, by);
                if (block >= 0) {
                    symbols.emit(blocks.start(block), blocks.end(block), x0, y0, x1, y1, closest, out);
                }
            }
        }
    }

    /// Returns the block with all that stands in it and final counts; -1 if it is empty.
    private int finished(int bx, int by) {
        return whole ? blocks.find(bx, by) : room == null ? counted(bx, by) : room.settled(bx, by);
    }

    /// Returns the block after all its neighbours have been worked out; -1 if it lies outside the world.
    int counted(int bx, int by) {
        int block = blocks.find(bx, by);
        if (block >= 0 && blocks.stage(block) >= ClusterBlocks.COUNTED) {
            return block;
        }
        ensure(bx, by);
        block = blocks.find(bx, by);
        if (block < 0) {
            return -1;
        } else if (!blocks.isEmpty(block)) {
            for (int ny = by - 1; ny <= by + 1; ny++) {
                for (int nx = bx - 1; nx <= bx + 1; nx++) {
                    ensure(nx, ny);
                }
            }
            block = blocks.find(bx, by);
        }
        blocks.reach(block, ClusterBlocks.COUNTED);
        return block;
    }

    private void ensure(int bx, int by) {
        if (!blocks.exists(bx, by) || blocks.find(bx, by) >= 0) {
            return;
        }
        findRows(bx, by);
        int from = runFrom;
        int to = runTo;
        if (from < to) {
            int turn = turn(bx, by);
            for (int ny = by - 1; ny <= by + 1; ny++) {
                for (int nx = bx - 1; nx <= bx + 1; nx++) {
                    if (turn(nx, ny) < turn) {
                        ensure(nx, ny);
                    }
                }
            }
        }
        work(bx, by, from, to);
    }

    private void findRows(int bx, int by) {
        runFrom = 0;
        runTo = 0;
        index.tree().box(bx << blockShift, by << blockShift, edge(bx), edge(by), runs);
    }

    private void takeRun(int from, int to) {
        if (runTo == 0) {
            runFrom = from;
        }
        runTo = to;
    }

    private int edge(int block) {
        return (int) Math.min(Integer.MAX_VALUE, (((long) block + 1) << blockShift) - 1);
    }

    /// Returns the block column or row of a coordinate.
    int blockOf(int coordinate) {
        return coordinate >>> blockShift;
    }

    /// Returns the coordinate at which a block column or row begins.
    long edgeOf(int block) {
        return (long) block << blockShift;
    }

    static int turn(int bx, int by) {
        return ((by & 1) << 1) | (bx & 1);
    }

    /// Works out the block, given its rows; its neighbours of earlier turns are done.
    private void work(int bx, int by, int from, int to) {
        int start = symbols.size();
        visit(bx, by, from, to);
        blocks.put(bx, by, start, symbols.size());
    }

    private void visit(int bx, int by, int from, int to) {
        if (from >= to) {
            return;
        }
        grid.restart((long) bx << blockShift, (long) by << blockShift);
        int sides = to - from <= FEW_ROWS ? sidesNear(bx, by, from, to) : -1;
        int turn = turn(bx, by);
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                int bit = (ny - by + 1) * 3 + (nx - bx + 1);
                boolean matters = (sides & (1 << bit)) != 0;
                if (matters && turn(nx, ny) < turn && blocks.exists(nx, ny)) {
                    int block = blocks.find(nx, ny);
                    if (block >= 0) {
                        for (int e = blocks.start(block); e < blocks.end(block); e++) {
                            grid.stand(symbols.x(e), symbols.y(e), e);
                        }
                    }
                }
            }
        }
        gather(from, to);
    }

    /// Returns which of the nine blocks around have room for a symbol within the spacing of these rows: bit 0
    /// north-west, bit 8 south-east. Most blocks of close zooms hold a few sites far from their edges.
    private int sidesNear(int bx, int by, int from, int to) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = 0;
        int maxY = 0;
        for (int row = from; row < to; row++) {
            minX = Math.min(minX, siteX[row]);
            maxX = Math.max(maxX, siteX[row]);
            minY = Math.min(minY, siteY[row]);
            maxY = Math.max(maxY, siteY[row]);
        }
        int rowsOfBlocks = (minY - ((long) by << blockShift) < spacing ? 0b111 : 0)
                | (edge(by) - maxY < spacing ? 0b111_000_000 : 0)
                | 0b111_000;
        int columns = (minX - ((long) bx << blockShift) < spacing ? 0b001_001_001 : 0)
                | (edge(bx) - maxX < spacing ? 0b100_100_100 : 0)
                | 0b010_010_010;
        return rowsOfBlocks & columns;
    }

    /// Makes candidates of the rows of a block, cell by cell. The cell's sums are kept in locals: this loop meets
    /// every site.
    private void gather(int from, int to) {
        int firstRow = -1;
        int count = 0;
        int firstX = -1;
        int firstY = -1;
        int differing = 0;
        long sumX = 0;
        long sumY = 0;
        int lithium = 0;
        int rareEarths = 0;
        int copper = 0;
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
                int differs = (x ^ firstX) | (y ^ firstY);
                if (differs >>> cellShift != 0) {
                    if (count > 0) {
                        metals(lithium, rareEarths, copper);
                        settle(firstRow, count, sumX, sumY, differing, row);
                    }
                    firstRow = row;
                    count = 0;
                    firstX = x;
                    firstY = y;
                    differs = 0;
                    differing = 0;
                    sumX = 0;
                    sumY = 0;
                    lithium = 0;
                    rareEarths = 0;
                    copper = 0;
                }
                count++;
                differing |= differs;
                sumX += x;
                sumY += y;
                int metal = fields[row] & 3;
                lithium += metal == 0 ? 1 : 0;
                rareEarths += metal == 1 ? 1 : 0;
                copper += metal == 2 ? 1 : 0;
            }
        }
        if (count > 0) {
            metals(lithium, rareEarths, copper);
            settle(firstRow, count, sumX, sumY, differing, to);
        }
    }

    private void metals(int lithium, int rareEarths, int copper) {
        candidate.lithium = lithium;
        candidate.rareEarths = rareEarths;
        candidate.copper = copper;
    }

    /// Lets the sites of a cell join a symbol or become one.
    private void settle(int firstRow, int count, long sumX, long sumY, int differing, int endRow) {
        Candidate c = candidate;
        c.firstRow = firstRow;
        c.count = count;
        c.differing = differing;
        c.x = count == 1 ? (int) sumX : (int) ((sumX + count / 2) / count);
        c.y = count == 1 ? (int) sumY : (int) ((sumY + count / 2) / count);
        int near = grid.nearest(c.x, c.y);
        if (replayed >= 0) {
            if (near < 0) {
                near = replayed++;
                grid.stand(c.x, c.y, near);
            }
            if (symbols.belongs(near, wanted)) {
                found.run(firstRow, endRow);
            }
        } else if (near >= 0) {
            symbols.join(near, c);
        } else {
            grid.stand(c.x, c.y, symbols.size());
            symbols.add(c);
        }
    }

    /// Returns the rows of one symbol: the blocks around it are gone through once more.
    int[] members(int symbol) {
        if (whole) {
            grid = new LeaderGrid(spacing, 1L << blockShift);
        }
        found.restart(rows);
        wanted = symbol;
        int bx = symbols.x(symbol) >>> blockShift;
        int by = symbols.y(symbol) >>> blockShift;
        int reach = room == null ? 1 : 2;
        for (int ny = by - reach; ny <= by + reach; ny++) {
            for (int nx = bx - reach; nx <= bx + reach; nx++) {
                int block = blocks.exists(nx, ny) ? blocks.find(nx, ny) : -1;
                if (block >= 0) {
                    replayed = blocks.start(block);
                    findRows(nx, ny);
                    visit(nx, ny, runFrom, runTo);
                }
            }
        }
        wanted = -1;
        replayed = -1;
        int[] members = found.toArray();
        Arrays.sort(members);
        return members;
    }

    /// Works out all blocks of the world that hold sites.
    void prepareAll() {
        if (whole) {
            return;
        }
        symbols.clear();
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
        blocks.restart(runCount);
        for (int turn = 0; turn < 4; turn++) {
            for (int run = 0; run < runCount; run++) {
                int bx = siteX[starts[run]] >>> blockShift;
                int by = siteY[starts[run]] >>> blockShift;
                if (turn(bx, by) == turn) {
                    work(bx, by, starts[run], run + 1 < runCount ? starts[run + 1] : n);
                }
            }
        }
        if (room != null) {
            room.settleAll(starts, runCount, siteX, siteY);
        }
        symbols.trim();
        grid = new LeaderGrid(spacing, 0);
        whole = true;
    }
}
