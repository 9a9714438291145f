package org.gossan.sites;

import java.util.stream.IntStream;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Groups the pins of a filter so that no two symbols overlap, at every zoom.
///
/// The rule, for each whole zoom: sites in one small cell of the world's grid are one candidate; candidates are
/// visited in a fixed order; one that is nearer than the spacing to symbols already standing joins the nearest of
/// them, else it becomes a symbol itself, at its place: a single site at its own point, a group at the mean of its
/// cell. If groups need more room than single sites, then in the same order groups too near to another go into it,
/// and single sites too near to a group. So any two symbols are at least their spacing apart (in pixels at that whole
/// zoom, more between zooms), every site counts exactly once, and sites farther apart than the spacing and a cell end
/// up in groups of their own on zooming in.
///
/// The order goes by square blocks of the world in four turns, like the squares of a chessboard, so that a block
/// depends on its neighbours only: what stands where does not depend on the view, and only blocks near the view are
/// worked out, on demand, and kept within a budget. Potential areas and sites without a point are left out.
///
/// Thread-safe: calls wait for each other.
public final class Clusters {

    /// The usual spacing in pixels: symbols of 8 px radius touch.
    public static final double SPACING_PX = 16;

    private static final int MAX_LEVEL = (int) Camera.MAX_ZOOM;
    private static final long BUDGET_BYTES = 24L << 20;

    private final SiteIndex index;
    private final Rows rows;
    private final double sitePx;
    private final double groupPx;
    private final @Nullable ClusterLevel[] levels = new ClusterLevel[MAX_LEVEL + 1];

    private Clusters(SiteIndex index, Rows rows, double sitePx, double groupPx) {
        this.index = index;
        this.rows = rows;
        this.sitePx = sitePx;
        this.groupPx = groupPx;
    }

    /// Returns the groups of a filter's sites, all symbols having one size; costs nothing before the first view is
    /// asked for.
    ///
    /// @param rows      rows of `index`
    /// @param spacingPx least distance of two symbols' centres in logical pixels, 4..128
    /// @throws IllegalArgumentException if the spacing is outside its range or the rows belong to another index
    public static Clusters of(SiteIndex index, Rows rows, double spacingPx) {
        return of(index, rows, spacingPx, spacingPx);
    }

    /// Returns the groups of a filter's sites, groups being larger than single sites: the distance of two symbols'
    /// centres is at least the sum of their radii.
    ///
    /// @param rows    rows of `index`
    /// @param sitePx  diameter of a single site's symbol in logical pixels, 4..128
    /// @param groupPx diameter of a group's symbol in logical pixels, `sitePx`..128
    /// @throws IllegalArgumentException if a diameter is outside its range or the rows belong to another index
    public static Clusters of(SiteIndex index, Rows rows, double sitePx, double groupPx) {
        if (!(sitePx >= 4 && groupPx >= sitePx && groupPx <= 128)) {
            throw new IllegalArgumentException("symbols of " + sitePx + " and " + groupPx + " px are outside 4..128");
        }
        if (rows.size() != index.size()) {
            throw new IllegalArgumentException("rows of " + rows.size() + " sites, an index of " + index.size());
        }
        return new Clusters(index, rows, sitePx, groupPx);
    }

    /// Fills in the symbols that touch the view.
    ///
    /// The level is the whole zoom at or below the camera's. Allocates nothing once the blocks near the view are
    /// known.
    public synchronized void in(Viewport view, ClusterView out) {
        ClusterLevel level = level(levelOf(view.camera().zoom()));
        double margin = groupPx / 2 / view.worldPx();
        level.collect(
                view.westX() - margin, view.northY() - margin, view.eastX() + margin, view.southY() + margin, out);
        forgetSome(level);
    }

    /// Returns the whole zoom whose groups a camera's zoom shows.
    public static int levelOf(double zoom) {
        return (int) Math.clamp(Math.floor(zoom + 1e-6), 0, MAX_LEVEL);
    }

    /// Returns the rows that a symbol stands for, ascending.
    ///
    /// @param view filled by these clusters and not since then
    /// @throws IndexOutOfBoundsException if there is no such symbol
    public synchronized int[] members(ClusterView view, int i) {
        java.util.Objects.checkIndex(i, view.size());
        ClusterLevel level = view.level;
        return level == null ? new int[0] : level.members(view.symbol[i]);
    }

    /// Works out whole levels ahead, from `minZoom` to `maxZoom` inclusive, and keeps them all; levels are worked out
    /// side by side.
    public synchronized void prepare(int minZoom, int maxZoom) {
        IntStream.rangeClosed(minZoom, maxZoom)
                .map(zoom -> minZoom + maxZoom - zoom)
                .mapToObj(this::level)
                .toList()
                .parallelStream()
                .forEach(ClusterLevel::prepareAll);
    }

    /// Returns how many bytes the groups take that are known so far.
    public synchronized long bytesUsed() {
        long sum = 0;
        for (ClusterLevel level : levels) {
            sum += level == null ? 0 : level.bytesUsed();
        }
        return sum;
    }

    private ClusterLevel level(int zoom) {
        ClusterLevel level = levels[zoom];
        if (level == null) {
            level = new ClusterLevel(index, rows, zoom, sitePx, groupPx);
            levels[zoom] = level;
        }
        return level;
    }

    /// Keeps the cache within its budget: other levels go first, then the current one.
    private void forgetSome(ClusterLevel current) {
        if (current.whole() || bytesUsed() <= BUDGET_BYTES) {
            return;
        }
        for (int zoom = 0; zoom <= MAX_LEVEL; zoom++) {
            ClusterLevel level = levels[zoom];
            if (level != null && !level.whole() && (level != current || level.bytesUsed() > BUDGET_BYTES)) {
                levels[zoom] = null;
            }
        }
    }
}
