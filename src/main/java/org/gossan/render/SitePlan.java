package org.gossan.render;

import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.SiteIndex;

/// Where sites, clusters and fans stand in one view: worked out once, then drawn as pixels or as shapes. Not
/// thread-safe; filled again and again.
final class SitePlan {

    /// From this zoom on, sites that share a point fan out.
    static final double FAN_FROM_ZOOM = 7;

    private static final int MOST_IN_FAN = 40;
    private static final int METALS = 4;

    /// A new one for each view, so that a frame can keep it.
    private ClusterView view = new ClusterView();

    /// Symbols of single sites; screen coordinates in logical pixels.
    int sites;

    int[] row = new int[256];
    double[] x = new double[256];
    double[] y = new double[256];
    int[] key = new int[256];
    double[] radius = new double[256];
    /// Radius of the true position error in logical pixels; 0 = none to draw.
    double[] error = new double[256];

    /// Leaders of fans: where a fanned site's point is, `NaN` for the others.
    double[] anchorX = new double[256];

    double[] anchorY = new double[256];

    /// Clusters: places in the view, screen coordinates, counts by metal from `4 * cluster` on.
    int clusters;

    int[] symbol = new int[64];
    double[] clusterX = new double[64];
    double[] clusterY = new double[64];
    int[] counts = new int[64 * METALS];

    int inView;

    /// Works out a view.
    ///
    /// @param extraRow row drawn even if it is in a cluster or hidden by the filter; -1 = none. It comes last
    void fill(SiteIndex index, Clusters groups, Viewport frame, int extraRow, boolean errors, Year today) {
        clear();
        groups.in(frame, view);
        double zoom = frame.camera().zoom();
        int extraAt = -1;
        for (int i = 0; i < view.size(); i++) {
            double sx = frame.screenX(view.worldX(i));
            double sy = frame.screenY(view.worldY(i));
            int count = view.count(i);
            boolean inside = sx >= 0 && sy >= 0 && sx < frame.widthPx() && sy < frame.heightPx();
            inView += inside ? count : 0;
            if (count == 1) {
                extraAt = view.row(i) == extraRow ? sites : extraAt;
                add(index, view.row(i), sx, sy, zoom, errors, today);
            } else if (view.stack(i) && zoom >= FAN_FROM_ZOOM && count <= MOST_IN_FAN) {
                int[] members = groups.members(view, i);
                for (int m = 0; m < members.length; m++) {
                    extraAt = members[m] == extraRow ? sites : extraAt;
                    fan(index, members[m], m, members.length, sx, sy, zoom, errors, today);
                }
            } else {
                addCluster(i, sx, sy);
            }
        }
        if (extraAt >= 0) {
            swap(extraAt, sites - 1);
        } else if (extraRow >= 0 && index.located(extraRow)) {
            double sx = frame.screenX(index.worldX(extraRow));
            double sy = frame.screenY(index.worldY(extraRow));
            add(index, extraRow, sx, sy, zoom, errors, today);
        }
    }

    /// Empties the plan.
    void clear() {
        sites = 0;
        clusters = 0;
        inView = 0;
        view = new ClusterView();
    }

    /// Returns the groups of the view; not written again.
    ClusterView view() {
        return view;
    }

    private void add(SiteIndex index, int r, double sx, double sy, double zoom, boolean errors, Year today) {
        if (sites == row.length) {
            grow();
        }
        int i = sites++;
        row[i] = r;
        x[i] = sx;
        y[i] = sy;
        anchorX[i] = Double.NaN;
        anchorY[i] = Double.NaN;
        DevelopmentStatus status = index.status(r);
        int sizeClass = index.sizeClass(r);
        key[i] = Symbol.key(
                Symbol.METALS.indexOf(index.metal(r)),
                Symbol.STATUSES.indexOf(status),
                Symbol.hollow(status, index.closed(r)),
                sizeClass,
                Symbol.age(index.statusYear(r), today),
                index.otherMetals(r),
                index.corrected(r));
        radius[i] = Symbol.radiusPx(zoom, sizeClass);
        error[i] = 0;
        float metres = index.errorM(r);
        if (errors && metres > 0) {
            double px = metres / WebMercator.metresPerPx(WebMercator.lat(index.worldY(r)), zoom);
            error[i] = px > radius[i] * 1.25 + 3 ? px : 0;
        }
    }

    /// Sites of one point stand on rings around it, eight on the first, then eight more on each.
    private void fan(
            SiteIndex index,
            int r,
            int place,
            int members,
            double sx,
            double sy,
            double zoom,
            boolean errors,
            Year today) {
        int ring = 0;
        int first = 0;
        int seats = 8;
        while (place >= first + seats) {
            first += seats;
            seats += 8;
            ring++;
        }
        int taken = Math.min(seats, members - first);
        double size = Symbol.radiusPx(zoom, 2);
        double away = Math.max(size * 2, taken * size * 2.5 / (2 * Math.PI)) + ring * size * 0.8;
        double angle = 2 * Math.PI * (place - first) / taken - Math.PI / 2;
        add(index, r, sx + away * Math.cos(angle), sy + away * Math.sin(angle), zoom, errors, today);
        anchorX[sites - 1] = sx;
        anchorY[sites - 1] = sy;
    }

    private void addCluster(int i, double sx, double sy) {
        if (clusters == symbol.length) {
            int room = 2 * clusters;
            symbol = Arrays.copyOf(symbol, room);
            clusterX = Arrays.copyOf(clusterX, room);
            clusterY = Arrays.copyOf(clusterY, room);
            counts = Arrays.copyOf(counts, room * METALS);
        }
        int c = clusters++;
        symbol[c] = i;
        clusterX[c] = sx;
        clusterY[c] = sy;
        for (int m = 0; m < METALS; m++) {
            counts[c * METALS + m] = view.count(i, Symbol.METALS.get(m));
        }
    }

    int count(int cluster) {
        return view.count(symbol[cluster]);
    }

    private void grow() {
        int room = 2 * sites;
        row = Arrays.copyOf(row, room);
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        key = Arrays.copyOf(key, room);
        radius = Arrays.copyOf(radius, room);
        error = Arrays.copyOf(error, room);
        anchorX = Arrays.copyOf(anchorX, room);
        anchorY = Arrays.copyOf(anchorY, room);
    }

    private void swap(int a, int b) {
        swap(row, a, b);
        swap(key, a, b);
        swap(x, a, b);
        swap(y, a, b);
        swap(radius, a, b);
        swap(error, a, b);
        swap(anchorX, a, b);
        swap(anchorY, a, b);
    }

    private static void swap(int[] column, int a, int b) {
        int kept = column[a];
        column[a] = column[b];
        column[b] = kept;
    }

    private static void swap(double[] column, int a, int b) {
        double kept = column[a];
        column[a] = column[b];
        column[b] = kept;
    }

    /// Returns the metals of everything in the plan.
    Set<Metal> metals() {
        Set<Metal> metals = EnumSet.noneOf(Metal.class);
        for (int i = 0; i < sites; i++) {
            metals.add(Symbol.ofKey(key[i]).metal());
        }
        for (int i = 0; i < clusters * METALS; i++) {
            if (counts[i] > 0) {
                metals.add(Symbol.METALS.get(i % METALS));
            }
        }
        return metals;
    }
}
