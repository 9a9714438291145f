package org.gossan.sites;

import java.util.Arrays;

/// The symbols of a level: a single site takes four bytes, a group thirty-two. Not thread-safe.
final class ClusterSymbols {

    private final int[] siteX;
    private final int[] siteY;
    private final int[] fields;

    /// The row of a single site, or the complement of the number of a group.
    private int[] entries = new int[64];

    private int size;
    private int[] groupX = new int[16];
    private int[] groupY = new int[16];
    private int[] groupCount = new int[16];
    private int[] groupLithium = new int[16];
    private int[] groupRareEarths = new int[16];
    private int[] groupCopper = new int[16];
    /// The first row, complemented unless all rows share one point.
    private int[] groupFirst = new int[16];

    private int groups;

    /// The sites of one cell, on their way to a symbol.
    static final class Candidate {
        int x;
        int y;
        int count;
        int lithium;
        int rareEarths;
        int copper;
        int firstRow;
        /// 0 if all sites share one point.
        int differing;
    }

    /// The group that a symbol has gone into, plus 1; 0 = it stands. Grows with the first one that goes.
    private int[] hosts = new int[0];

    ClusterSymbols(Columns columns) {
        siteX = columns.x();
        siteY = columns.y();
        fields = columns.fields();
    }

    int size() {
        return size;
    }

    int x(int symbol) {
        int entry = entries[symbol];
        return entry >= 0 ? siteX[entry] : groupX[~entry];
    }

    int y(int symbol) {
        int entry = entries[symbol];
        return entry >= 0 ? siteY[entry] : groupY[~entry];
    }

    boolean group(int symbol) {
        return entries[symbol] < 0;
    }

    /// Returns whether the symbol has not gone into a group.
    boolean stands(int symbol) {
        return symbol >= hosts.length || hosts[symbol] == 0;
    }

    /// Returns whether the symbol is the group or has gone into it.
    boolean belongs(int symbol, int group) {
        return symbol == group || (symbol < hosts.length && hosts[symbol] == group + 1);
    }

    /// Lets a symbol go into a group, whose place stays.
    void absorb(int group, int symbol) {
        if (symbol >= hosts.length) {
            hosts = Arrays.copyOf(hosts, entries.length);
        }
        hosts[symbol] = group + 1;
        int into = ~entries[group];
        int row = entries[symbol];
        if (row >= 0) {
            int metal = fields[row] & 3;
            groupCount[into]++;
            groupLithium[into] += metal == 0 ? 1 : 0;
            groupRareEarths[into] += metal == 1 ? 1 : 0;
            groupCopper[into] += metal == 2 ? 1 : 0;
        } else {
            groupCount[into] += groupCount[~row];
            groupLithium[into] += groupLithium[~row];
            groupRareEarths[into] += groupRareEarths[~row];
            groupCopper[into] += groupCopper[~row];
        }
        // Two symbols never share a point, so the group is no stack.
        int first = groupFirst[into];
        groupFirst[into] = first >= 0 ? ~first : first;
    }

    void add(Candidate c) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = c.count == 1 ? c.firstRow : ~group(c.x, c.y, c.firstRow);
        if (c.count > 1) {
            put(groups - 1, c);
        }
    }

    private int group(int x, int y, int first) {
        if (groups == groupX.length) {
            resizeGroups(groups + (groups >> 1));
        }
        groupX[groups] = x;
        groupY[groups] = y;
        groupCount[groups] = 0;
        groupLithium[groups] = 0;
        groupRareEarths[groups] = 0;
        groupCopper[groups] = 0;
        groupFirst[groups] = first;
        return groups++;
    }

    private void resizeGroups(int room) {
        groupX = Arrays.copyOf(groupX, room);
        groupY = Arrays.copyOf(groupY, room);
        groupCount = Arrays.copyOf(groupCount, room);
        groupLithium = Arrays.copyOf(groupLithium, room);
        groupRareEarths = Arrays.copyOf(groupRareEarths, room);
        groupCopper = Arrays.copyOf(groupCopper, room);
        groupFirst = Arrays.copyOf(groupFirst, room);
    }

    /// Lets the sites of a cell join a symbol, whose place stays.
    void join(int symbol, Candidate c) {
        int row = entries[symbol];
        if (row >= 0) {
            int group = group(siteX[row], siteY[row], row);
            int metal = fields[row] & 3;
            groupCount[group] = 1;
            groupLithium[group] = metal == 0 ? 1 : 0;
            groupRareEarths[group] = metal == 1 ? 1 : 0;
            groupCopper[group] = metal == 2 ? 1 : 0;
            entries[symbol] = ~group;
        }
        put(~entries[symbol], c);
    }

    private void put(int group, Candidate c) {
        groupCount[group] += c.count;
        groupLithium[group] += c.lithium;
        groupRareEarths[group] += c.rareEarths;
        groupCopper[group] += c.copper;
        int first = groupFirst[group];
        if (first >= 0
                && (c.differing != 0 || siteX[first] != siteX[c.firstRow] || siteY[first] != siteY[c.firstRow])) {
            groupFirst[group] = ~first;
        }
    }

    /// Hands out the symbols `from` to `to`, exclusive, that stand in a rectangle.
    ///
    /// @param closest whether every group counts as a stack
    void emit(int from, int to, int x0, int y0, int x1, int y1, boolean closest, ClusterView out) {
        for (int e = from; e < to; e++) {
            int entry = entries[e];
            if (!stands(e)) {
                continue;
            }
            if (entry >= 0) {
                int x = siteX[entry];
                int y = siteY[entry];
                if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
                    int metal = fields[entry] & 3;
                    int i = out.next(x, y, e);
                    out.count[i] = 1;
                    out.lithium[i] = metal == 0 ? 1 : 0;
                    out.rareEarths[i] = metal == 1 ? 1 : 0;
                    out.copper[i] = metal == 2 ? 1 : 0;
                    out.first[i] = entry;
                }
            } else {
                int group = ~entry;
                int x = groupX[group];
                int y = groupY[group];
                if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
                    int i = out.next(x, y, e);
                    out.count[i] = groupCount[group];
                    out.lithium[i] = groupLithium[group];
                    out.rareEarths[i] = groupRareEarths[group];
                    out.copper[i] = groupCopper[group];
                    int first = groupFirst[group];
                    out.first[i] = closest && first < 0 ? ~first : first;
                }
            }
        }
    }

    void clear() {
        size = 0;
        groups = 0;
        hosts = new int[0];
    }

    /// Gives back room that is not used.
    void trim() {
        entries = Arrays.copyOf(entries, Math.max(1, size));
        resizeGroups(Math.max(1, groups));
    }

    long bytesUsed() {
        return 4L * entries.length + 4L * hosts.length + 28L * groupX.length;
    }
}
