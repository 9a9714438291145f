package org.gossan.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.SiteFilter;
import org.gossan.packed.BoxTree;
import org.gossan.packed.Hilbert;

/// Prints what the engine takes for a number of sites, 1,000,000 unless told: median, least and most of several runs.
///
/// Views are 1600 x 1000 px around every 17,011th site, up to 16, as the peers' benchmarks have them. Groups have the
/// peers' 60 px spacing unless said.
public final class EngineBench {

    private static final int[] ZOOMS = {3, 5, 8, 12, 15};
    private static final String ROW = "%-64s %12.3f  [%.3f .. %.3f] %s%n";

    private final BenchSites.Table table;
    private final SiteIndex index;
    private final Rows all;
    private final List<String> lines = new ArrayList<>();

    private EngineBench(int n) {
        table = new BenchSites.Table(n);
        index = table.index();
        all = Rows.all(n);
    }

    /// Runs all cases whose name contains the second argument.
    ///
    /// @param args number of sites, part of a case's name, a file that gets one JSON line a case; all may be left out
    public static void main(String[] args) throws IOException {
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.arch"), machine.availableProcessors(), Runtime.version());
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        EngineBench bench = new EngineBench(n);
        bench.run(n, args.length > 1 ? args[1] : "");
        if (args.length > 2) {
            Files.write(Path.of(args[2]), bench.lines);
        }
    }

    private void run(int n, String only) {
        SiteFilter unknown = statuses(Arrays.stream(DevelopmentStatus.values())
                .filter(s -> s != DevelopmentStatus.UNKNOWN)
                .toArray(DevelopmentStatus[]::new));
        if ("memory".contains(only)) {
            System.out.printf("index memory: %.1f MiB%n", index.bytesUsed() / 1048576.0);
            Clusters clusters = Clusters.of(index, all, 60);
            clusters.prepare(0, 16);
            double mib = (clusters.bytesUsed() + index.tree().bytesUsed() + 8L * n) / 1048576.0;
            System.out.printf("positions, tree and groups of zooms 0..16, 60 px: %.1f MiB%n", mib);
            keep("cluster index memory " + size(n), "MiB", new double[] {mib});
            clusters = Clusters.of(index, all, 16);
            clusters.prepare(0, 16);
            System.out.printf("groups of zooms 0..16, 16 px: %.1f MiB%n", clusters.bytesUsed() / 1048576.0);
        }
        time(only, "build index, texts and all", 5, () -> table.index().size());
        time(
                only,
                "spatial order",
                7,
                () -> Hilbert.order(index.columns().x(), index.columns().y(), n)[0]);
        time(only, "cluster index build " + size(n), 7, () -> clusterIndex(n));
        time(only, "groups of zooms 0..16, 60 px", 5, () -> {
            Clusters clusters = Clusters.of(index, all, 60);
            clusters.prepare(0, 16);
            return 1;
        });
        time(only, "groups of zooms 0..16, 16 px", 5, () -> {
            Clusters clusters = Clusters.of(index, all, 16);
            clusters.prepare(0, 16);
            return 1;
        });
        time(only, "change one site", 9, () -> index.change()
                .add(
                        "5",
                        "Another Name",
                        -109.5,
                        29.25,
                        BenchSites.commodityLists().getFirst(),
                        DevelopmentStatus.PRODUCER)
                .build()
                .size());
        file(only);
        for (int zoom : ZOOMS) {
            rates(only, "clusters of a view " + size(n) + " z" + zoom, zoom, Clusters.of(index, all, 60));
        }
        RowList found = new RowList();
        for (int zoom : ZOOMS) {
            Viewport[] views = views(zoom);
            rate(only, "range query z" + zoom, views, view -> {
                Ranges.inView(index, all, view, found);
                return found.size();
            });
        }
        time(only, "filter: drop unknown", 21, () -> SiteFilters.matching(index, unknown)
                .count());
        ClusterView view = new ClusterView();
        time(only, "filter change " + size(n) + " to clusters on screen", 21, () -> {
            Rows rows = SiteFilters.matching(index, unknown);
            Clusters.of(index, rows, 60).in(new Viewport(new Camera(-105, 45, 4), 1600, 1000, 1), view);
            return view.size();
        });
        for (int zoom : new int[] {4, 6, 8, 10, 12, 15}) {
            for (double spacing : new double[] {16, 60}) {
                Viewport screen =
                        new Viewport(zoom == 4 ? new Camera(-105, 45, 4) : views(zoom)[0].camera(), 1600, 1000, 1);
                time(only, "filter change to groups on screen z" + zoom + ", " + (int) spacing + " px", 15, () -> {
                    Rows rows = SiteFilters.matching(index, unknown);
                    Clusters.of(index, rows, spacing).in(screen, view);
                    return view.size();
                });
            }
        }
        for (int zoom : new int[] {4, 6, 8, 12}) {
            Viewport screen =
                    new Viewport(zoom == 4 ? new Camera(-105, 45, 4) : views(zoom)[0].camera(), 1600, 1000, 1);
            time(only, "filter change to groups on screen z" + zoom + ", 16 and 40 px", 15, () -> {
                Rows rows = SiteFilters.matching(index, unknown);
                Clusters.of(index, rows, 16, 40).in(screen, view);
                return view.size();
            });
        }
        for (String text :
                new String[] {"bonanza", "b", "e", "on", "copper bonanza", "quarry no. 11", "zzz", "12345"}) {
            time(only, "search '" + text + "'", 15, () -> SiteSearch.find(index, all, text, 20).length);
        }
        time(only, "search " + size(n) + " names, substring", 21, () -> SiteSearch.find(index, all, "bonanza", 20)
                .length);
        time(only, "text filter 'bonanza'", 15, () -> SiteFilters.matching(index, text("bonanza"))
                .count());
        time(only, "expression metal = 'CU' AND lat > 30", 3, () -> SiteFilters.matching(
                        index, where("metal = 'CU' AND lat > 30"))
                .count());
        time(only, "facets, no filter", 15, () -> Facets.of(index, SiteFilter.NONE)
                .shown());
        time(only, "facets, one status hidden", 15, () -> Facets.of(index, unknown)
                .shown());
    }

    private void file(String only) {
        try {
            Path file = Files.createTempFile("sites", ".index");
            time(only, "snapshot to a file", 5, () -> {
                try {
                    SiteIndexFile.write(index, "1", file);
                    return (int) Files.size(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            time(only, "snapshot from a file", 9, () -> {
                try {
                    return SiteIndexFile.read(file, "1").orElse(SiteIndex.EMPTY).size();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Viewport[] views(int zoom) {
        int count = Math.min(zoom <= 5 ? 3 : 16, (table.lon.length + 17010) / 17011);
        Viewport[] views = new Viewport[count];
        for (int i = 0; i < count; i++) {
            views[i] = new Viewport(new Camera(table.lon[i * 17011], table.lat[i * 17011], zoom), 1600, 1000, 1);
        }
        return views;
    }

    private void rates(String only, String name, int zoom, Clusters clusters) {
        ClusterView out = new ClusterView();
        rate(only, name, views(zoom), view -> {
            clusters.in(view, out);
            return out.size();
        });
    }

    private void rate(String only, String name, Viewport[] views, java.util.function.ToIntFunction<Viewport> query) {
        if (!name.contains(only)) {
            return;
        }
        double[] rates = new double[5];
        long found = 0;
        long calls = 0;
        for (int run = -2; run < rates.length; run++) {
            long start = System.nanoTime();
            long count = 0;
            while (System.nanoTime() - start < 400_000_000L) {
                for (Viewport view : views) {
                    found += query.applyAsInt(view);
                    count++;
                }
            }
            calls += count;
            if (run >= 0) {
                rates[run] = count / ((System.nanoTime() - start) / 1e9);
            }
        }
        Arrays.sort(rates);
        keep(name, "ops/s", rates);
        System.out.printf(Locale.ROOT, ROW, name + " (" + found / calls + ")", rates[2], rates[0], rates[4], "ops/s");
    }

    private void time(String only, String name, int runs, IntSupplier work) {
        if (!name.contains(only)) {
            return;
        }
        double[] times = new double[runs];
        int last = 0;
        for (int run = -Math.min(runs, 8); run < runs; run++) {
            long start = System.nanoTime();
            last = work.getAsInt();
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        keep(name, "ms", times);
        System.out.printf(Locale.ROOT, ROW, name + " (" + last + ")", times[runs / 2], times[0], times[runs - 1], "ms");
    }

    private static String size(int n) {
        return n >= 1_000_000 ? n / 1_000_000 + "M" : n / 1000 + "k";
    }

    private void keep(String name, String unit, double[] sorted) {
        lines.add(String.format(
                Locale.ROOT,
                "{\"peer\": \"ours\", \"case\": \"%s\", \"unit\": \"%s\", \"median\": %.4f, \"min\": %.4f, \"max\": %.4f, "
                        + "\"runs\": %d, \"note\": \"\"}",
                name,
                unit,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length));
    }

    /// From columns as they came to rows in spatial order and the groups of all zooms that the peer works out.
    private int clusterIndex(int n) {
        int[] x = new int[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = SiteIndex.packed(WebMercator.worldX(table.lon[i]));
            y[i] = SiteIndex.packed(WebMercator.worldY(table.lat[i]));
        }
        int[] order = Hilbert.order(x, y, n);
        int[] sortedX = new int[n];
        int[] sortedY = new int[n];
        for (int row = 0; row < n; row++) {
            sortedX[row] = x[order[row]];
            sortedY[row] = y[order[row]];
        }
        new BoxTree(sortedX, sortedY, n);
        Clusters.of(index, all, 60).prepare(0, 16);
        return sortedX[n / 2] + sortedY[n / 2];
    }

    private static SiteFilter statuses(DevelopmentStatus... statuses) {
        return new SiteFilter(
                "", Set.of(), Set.of(statuses), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    private static SiteFilter text(String text) {
        return new SiteFilter(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    private static SiteFilter where(String where) {
        return new SiteFilter(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, where);
    }
}
