package org.gossan.sites;

/// Gives groups the room that their larger symbols need: a group too near to another goes into it, then a single site
/// too near to a group does; see [Clusters] for the rule. Not thread-safe.
final class GroupRoom {

    private final ClusterLevel level;
    private final ClusterBlocks blocks;
    private final ClusterSymbols symbols;
    private final LeaderGrid grid;
    /// Square of the least distance between a group and a single site.
    private final double siteLimit;

    /// @param spacing least distance of two single sites
    /// @param ratio   that of two groups, in spacings of single sites, above 1; at most a block
    GroupRoom(
            ClusterLevel level,
            ClusterBlocks blocks,
            ClusterSymbols symbols,
            int blockShift,
            double spacing,
            double ratio) {
        this.level = level;
        this.blocks = blocks;
        this.symbols = symbols;
        this.grid = new LeaderGrid(spacing * ratio, 1L << blockShift);
        this.siteLimit = Math.pow(spacing * (1 + ratio) / 2, 2);
    }

    long bytesUsed() {
        return grid.bytesUsed();
    }

    /// Returns a block in which nothing changes any more, or -1 if it lies outside the world.
    int settled(int bx, int by) {
        int block = level.counted(bx, by);
        if (block < 0 || blocks.isEmpty(block) || blocks.stage(block) == ClusterBlocks.SETTLED) {
            return block;
        }
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                keepAlone(nx, ny);
            }
        }
        block = blocks.find(bx, by);
        blocks.reach(block, ClusterBlocks.SETTLED);
        return block;
    }

    private void keepAlone(int bx, int by) {
        int block = level.counted(bx, by);
        if (block < 0 || blocks.isEmpty(block) || blocks.stage(block) >= ClusterBlocks.ALONE) {
            return;
        }
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                keepApart(nx, ny);
            }
        }
        joinSites(bx, by);
    }

    private void keepApart(int bx, int by) {
        int block = level.counted(bx, by);
        if (block < 0 || blocks.isEmpty(block) || blocks.stage(block) >= ClusterBlocks.APART) {
            return;
        }
        int turn = ClusterLevel.turn(bx, by);
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                if (ClusterLevel.turn(nx, ny) < turn) {
                    keepApart(nx, ny);
                }
            }
        }
        joinGroups(bx, by);
    }

    /// Works out whole levels whose blocks are all counted.
    ///
    /// @param starts a row in each block that is not empty
    void settleAll(int[] starts, int count, int[] siteX, int[] siteY) {
        for (int turn = 0; turn < 5; turn++) {
            for (int i = 0; i < count; i++) {
                int bx = level.blockOf(siteX[starts[i]]);
                int by = level.blockOf(siteY[starts[i]]);
                if (turn == 4) {
                    joinSites(bx, by);
                } else if (ClusterLevel.turn(bx, by) == turn) {
                    joinGroups(bx, by);
                }
            }
        }
    }

    /// Lets groups of the block go into nearer ones, after those of neighbours with earlier turns.
    private void joinGroups(int bx, int by) {
        grid.restart(level.edgeOf(bx), level.edgeOf(by));
        int turn = ClusterLevel.turn(bx, by);
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                if (ClusterLevel.turn(nx, ny) < turn) {
                    standGroups(nx, ny);
                }
            }
        }
        int block = blocks.find(bx, by);
        for (int symbol = blocks.start(block); symbol < blocks.end(block); symbol++) {
            if (symbols.group(symbol)) {
                int near = grid.nearest(symbols.x(symbol), symbols.y(symbol));
                if (near >= 0) {
                    symbols.absorb(near, symbol);
                } else {
                    grid.stand(symbols.x(symbol), symbols.y(symbol), symbol);
                }
            }
        }
        blocks.reach(block, ClusterBlocks.APART);
    }

    /// Lets single sites of the block go into near groups of it and of all its neighbours.
    private void joinSites(int bx, int by) {
        grid.restart(level.edgeOf(bx), level.edgeOf(by));
        for (int ny = by - 1; ny <= by + 1; ny++) {
            for (int nx = bx - 1; nx <= bx + 1; nx++) {
                standGroups(nx, ny);
            }
        }
        int block = blocks.find(bx, by);
        for (int symbol = blocks.start(block); symbol < blocks.end(block); symbol++) {
            if (!symbols.group(symbol)) {
                int near = grid.nearest(symbols.x(symbol), symbols.y(symbol), siteLimit);
                if (near >= 0) {
                    symbols.absorb(near, symbol);
                }
            }
        }
        blocks.reach(block, ClusterBlocks.ALONE);
    }

    private void standGroups(int bx, int by) {
        int block = blocks.exists(bx, by) ? blocks.find(bx, by) : -1;
        if (block >= 0) {
            for (int symbol = blocks.start(block); symbol < blocks.end(block); symbol++) {
                if (symbols.group(symbol) && symbols.stands(symbol)) {
                    grid.stand(symbols.x(symbol), symbols.y(symbol), symbol);
                }
            }
        }
    }
}
