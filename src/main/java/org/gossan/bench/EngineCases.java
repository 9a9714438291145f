package org.gossan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.SiteFilter;
import org.gossan.packed.BoxTree;
import org.gossan.packed.Hilbert;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.Facets;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteIndexFile;
import org.gossan.sites.SiteSearch;

/// The packed engine: index, clusters, queries, filter, search, facets.
///
/// Views are 1600 x 1000 px around every 17,011th site, up to 16, as the peers' benchmarks have them. Symbols keep the
/// peers' distance of 60 px unless said.
final class EngineCases {

    private static final int[] ZOOMS = {3, 5, 8, 12, 15};
    private static final double PEER_SPACING_PX = 60;
    private static final int PEER_MAX_ZOOM = 16;
    private static final double MIB = 1 << 20;
    private static final double WORLD_UNITS = Integer.MAX_VALUE;

    private EngineCases() {}

    static List<BenchCase> of(BenchOptions options) {
        List<BenchCase> cases = new ArrayList<>();
        if (options.bothSizes()) {
            cases.add(clusterBuild(300_000));
        }
        int n = options.sites();
        String size = BenchRun.size(n);
        cases.add(clusterBuild(n));
        cases.add(new BenchCase("cluster index memory " + size, "index", run -> clusterMemory(run, n)));
        cases.add(new BenchCase(
                "index memory " + size + " with search text",
                "index",
                run -> run.add(
                        "index memory " + size + " with search text",
                        "MiB",
                        "counted",
                        run.index(n).bytesUsed() / MIB)));
        cases.add(timed("index built " + size + " with search text", "index", 1, n, (run, index) -> {
            BenchTable table = table(run, n);
            return () -> table.index().size();
        }));
        cases.add(new BenchCase("index snapshot read " + size, "index", run -> snapshot(run, n)));
        for (int zoom : ZOOMS) {
            String name = "clusters of a view " + size + " z" + zoom;
            cases.add(new BenchCase(name, "queries", run -> {
                Clusters clusters = Clusters.of(run.index(n), Rows.all(n), PEER_SPACING_PX);
                ClusterView out = new ClusterView();
                rate(run, n, name, zoom, view -> {
                    clusters.in(view, out);
                    return out.size();
                });
            }));
        }
        for (int zoom : ZOOMS) {
            String name = "range query " + size + " z" + zoom;
            cases.add(new BenchCase(name, "queries", run -> {
                SiteIndex index = run.index(n);
                Rows all = Rows.all(n);
                RowList found = new RowList();
                rate(run, n, name, zoom, view -> {
                    Ranges.inView(index, all, view, found);
                    return found.size();
                });
            }));
        }
        cases.add(timed(
                "filter pass " + size,
                "filter",
                4,
                n,
                (run, index) -> () -> SiteFilters.matching(index, knownStatus()).count()));
        cases.add(timed("filter change " + size + " to clusters on screen", "filter", 4, n, (run, index) -> {
            ClusterView view = new ClusterView();
            return () -> {
                Rows rows = SiteFilters.matching(index, knownStatus());
                Clusters.of(index, rows, PEER_SPACING_PX).in(northAmerica(), view);
                return view.size();
            };
        }));
        cases.add(timed(
                "all facet counts " + size,
                "filter",
                4,
                n,
                (run, index) -> () -> Facets.of(index, knownStatus()).shown()));
        for (String text : new String[] {"b", "bonanza", "quarry no. 11"}) {
            String name = text.equals("bonanza")
                    ? "search " + size + " names, substring"
                    : "search " + size + " names, '" + text + "'";
            cases.add(timed(
                    name, "search", 4, n, (run, index) -> () -> SiteSearch.find(index, Rows.all(n), text, 20).length));
        }
        return cases;
    }

    /// Returns work on an index, which may prepare things first.
    @FunctionalInterface
    private interface Work {
        java.util.function.IntSupplier on(BenchRun run, SiteIndex index);
    }

    private static BenchCase timed(String name, String group, int times, int n, Work work) {
        return new BenchCase(name, group, run -> {
            var prepared = work.on(run, run.index(n));
            run.add(name, "ms", "", run.stopwatch().times(times * run.options().runs(), prepared));
        });
    }

    private static BenchTable table(BenchRun run, int n) {
        try {
            return run.table(n);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rate(BenchRun run, int n, String name, int zoom, ToIntFunction<Viewport> query)
            throws IOException {
        Viewport[] views = views(run.table(n), zoom);
        int found = query.applyAsInt(views[0]);
        run.add(
                name,
                "ops/s",
                found + " in the first view",
                run.stopwatch().rates(run.options().runs(), views, query));
    }

    private static BenchCase clusterBuild(int n) {
        String name = "cluster index build " + BenchRun.size(n);
        return new BenchCase(name, "index", run -> {
            BenchTable table = run.table(n);
            run.add(
                    name,
                    "ms",
                    "columns to spatial order, tree and clusters of zooms 0 to 16; no two symbols nearer than 60 px",
                    run.stopwatch().times(run.options().runs(), () -> buildClusters(table, run, n)));
        });
    }

    /// From columns as they came to rows in spatial order and the groups of all zooms that the peer works out.
    private static int buildClusters(BenchTable table, BenchRun run, int n) {
        int[] x = new int[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = packed(WebMercator.worldX(table.lon(i)));
            y[i] = packed(WebMercator.worldY(table.lat(i)));
        }
        BoxTree tree = tree(x, y, n);
        try {
            Clusters.of(run.index(n), Rows.all(n), PEER_SPACING_PX).prepare(0, PEER_MAX_ZOOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) tree.bytesUsed();
    }

    private static BoxTree tree(int[] x, int[] y, int n) {
        int[] order = Hilbert.order(x, y, n);
        int[] sortedX = new int[n];
        int[] sortedY = new int[n];
        for (int row = 0; row < n; row++) {
            sortedX[row] = x[order[row]];
            sortedY[row] = y[order[row]];
        }
        return new BoxTree(sortedX, sortedY, n);
    }

    private static void clusterMemory(BenchRun run, int n) throws IOException {
        Clusters clusters = Clusters.of(run.index(n), Rows.all(n), PEER_SPACING_PX);
        clusters.prepare(0, PEER_MAX_ZOOM);
        BenchTable table = run.table(n);
        int[] x = new int[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = packed(WebMercator.worldX(table.lon(i)));
            y[i] = packed(WebMercator.worldY(table.lat(i)));
        }
        long positions = 8L * n;
        run.add(
                "cluster index memory " + BenchRun.size(n),
                "MiB",
                "counted: positions, tree, clusters of zooms 0 to 16",
                (clusters.bytesUsed() + tree(x, y, n).bytesUsed() + positions) / MIB);
    }

    private static void snapshot(BenchRun run, int n) throws IOException {
        Path file = run.indexFile(n);
        double mib = Files.size(file) / MIB;
        double[] times = run.stopwatch().times(run.options().runs(), () -> {
            try {
                return SiteIndexFile.read(file, BenchRun.REVISION)
                        .orElseThrow(() -> new IOException(file + " is not what was written"))
                        .size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        run.add("index snapshot read " + BenchRun.size(n), "ms", String.format("%.0f MiB", mib), times);
    }

    private static int packed(double world) {
        return (int) Math.clamp(Math.rint(world * WORLD_UNITS), 0, Integer.MAX_VALUE);
    }

    /// Returns the peers' opening view.
    static Viewport northAmerica() {
        return new Viewport(new Camera(-105, 45, 4), 1600, 1000, 1);
    }

    /// Returns the peers' views of a zoom.
    static Viewport[] views(BenchTable table, int zoom) {
        int count = Math.clamp((table.size() + 17_010) / 17_011, 1, zoom <= 5 ? 3 : 16);
        Viewport[] views = new Viewport[count];
        for (int i = 0; i < count; i++) {
            views[i] = new Viewport(new Camera(table.lon(i * 17_011), table.lat(i * 17_011), zoom), 1600, 1000, 1);
        }
        return views;
    }

    /// Returns a filter that hides what has no known status, as the peers do.
    static SiteFilter knownStatus() {
        Set<DevelopmentStatus> known = Arrays.stream(DevelopmentStatus.values())
                .filter(status -> status != DevelopmentStatus.UNKNOWN)
                .collect(Collectors.toSet());
        return new SiteFilter("", Set.of(), known, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    /// Returns a filter of commodities by MRDS code.
    static SiteFilter commodity(String code) {
        return new SiteFilter(
                "", Set.of(code), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }
}
