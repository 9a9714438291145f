package org.gossan.sites;

import java.util.Arrays;
import org.gossan.model.Metal;
import org.jspecify.annotations.Nullable;

/// What stands on the map in one view: single sites and groups, packed, filled again and again by [Clusters#in]. Not
/// thread-safe.
///
/// World coordinates as everywhere: the whole world is 0..1, north-west origin.
public final class ClusterView {

    private static final int[] NO_COLUMN = new int[0];

    int size;
    int[] x = NO_COLUMN;
    int[] y = NO_COLUMN;
    int[] count = NO_COLUMN;
    int[] lithium = NO_COLUMN;
    int[] rareEarths = NO_COLUMN;
    int[] copper = NO_COLUMN;
    /// The first site of the group; its complement for a group that zooming takes apart.
    int[] first = NO_COLUMN;
    int[] symbol = NO_COLUMN;

    @Nullable
    ClusterLevel level;

    /// Returns the number of symbols.
    public int size() {
        return size;
    }

    /// Returns world x of a symbol's centre.
    public double worldX(int i) {
        return x[i] / SiteIndex.SCALE;
    }

    /// Returns world y of a symbol's centre.
    public double worldY(int i) {
        return y[i] / SiteIndex.SCALE;
    }

    /// Returns how many sites a symbol stands for, at least 1.
    public int count(int i) {
        return count[i];
    }

    /// Returns how many of them have this leading metal; the four metals add up to the count.
    public int count(int i, Metal metal) {
        return switch (metal) {
            case LITHIUM -> lithium[i];
            case RARE_EARTHS -> rareEarths[i];
            case COPPER -> copper[i];
            case OTHER -> count[i] - lithium[i] - rareEarths[i] - copper[i];
        };
    }

    /// Returns the site that the symbol stands for, or -1 if it stands for several.
    public int row(int i) {
        return count[i] == 1 ? first[i] : -1;
    }

    /// Returns whether the symbol stands for several sites that zooming in will not take apart: they share one point,
    /// or the view is as close as it gets. Such a stack is fanned out, its rows come from [Clusters#members].
    public boolean stack(int i) {
        return count[i] > 1 && first[i] >= 0;
    }

    /// Returns how many sites all symbols stand for.
    public int sites() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += count[i];
        }
        return sum;
    }

    void restart(ClusterLevel from) {
        size = 0;
        level = from;
    }

    /// Appends a symbol whose other columns the caller fills.
    int next(int newX, int newY, int newSymbol) {
        if (size == x.length) {
            int room = Math.max(256, 2 * size);
            x = Arrays.copyOf(x, room);
            y = Arrays.copyOf(y, room);
            count = Arrays.copyOf(count, room);
            lithium = Arrays.copyOf(lithium, room);
            rareEarths = Arrays.copyOf(rareEarths, room);
            copper = Arrays.copyOf(copper, room);
            first = Arrays.copyOf(first, room);
            symbol = Arrays.copyOf(symbol, room);
        }
        x[size] = newX;
        y[size] = newY;
        symbol[size] = newSymbol;
        return size++;
    }
}
