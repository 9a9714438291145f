package org.gossan.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Viewport;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;

/// From a file to a store, from a store to memory.
final class StartCases {

    private StartCases() {}

    static List<BenchCase> of(BenchOptions options) {
        int n = options.sites();
        String size = BenchRun.size(n);
        List<BenchCase> cases = new ArrayList<>();
        String imports = "import CSV " + size + ", store and indexes ready";
        cases.add(new BenchCase(imports, "store", run -> imported(run, n, imports)));
        String opens = "open " + size + " store, sites and clusters in memory";
        cases.add(new BenchCase(
                opens,
                "store",
                run -> run.add(opens, "ms", "store opened, index from the file beside it", opened(run, n, () -> 0))));
        String anew = "open " + size + " store, no index kept";
        cases.add(new BenchCase(anew, "store", run -> {
            Path kept = store(run, n).resolveSibling("sites-" + n + ".index");
            run.add(
                    anew,
                    "ms",
                    "store opened, every row read, index and clusters built, index written",
                    opened(run, n, () -> deleted(kept)));
        }));
        cases.addAll(LaunchCases.of(options));
        return cases;
    }

    /// Imports as a user does, in a process of its own each time; the first one does not count.
    private static void imported(BenchRun run, int n, String name) throws IOException {
        Path csv = csv(run, n);
        double[] rates = new double[run.options().runs()];
        long bytes = 0;
        for (int i = -1; i < rates.length; i++) {
            Path store = run.folder().resolve(i < 0 ? "sites-" + n : "import-" + i);
            long start = System.nanoTime();
            importInto(run, csv, store);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (i >= 0) {
                rates[i] = n / seconds;
                bytes = Files.size(file(store));
                Files.delete(file(store));
            }
        }
        double middle = n / Figure.quantile(0.5, rates);
        run.add(
                name,
                "rows/s",
                String.format(
                        Locale.ROOT,
                        "whole command, %.2f s, %.0f MB; every row checked, original rows kept",
                        middle,
                        bytes / 1e6),
                rates);
    }

    private static void importInto(BenchRun run, Path csv, Path store) throws IOException {
        Child.run(run.folder(), List.of(), List.of("import", csv.toString(), "--store", store.toString()), line -> {});
    }

    private static double[] opened(BenchRun run, int n, java.util.function.IntSupplier before) throws IOException {
        Path store = store(run, n);
        Viewport view = EngineCases.northAmerica();
        return run.stopwatch().times(run.options().runs(), before, () -> {
            try (Atlas atlas = Atlas.open(store, run.options().data())) {
                SiteIndex index = atlas.index();
                ClusterView found = new ClusterView();
                Clusters.of(index, Rows.all(index.size()), 60).in(view, found);
                return found.size();
            }
        });
    }

    private static int deleted(Path file) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a store with the sites of a size, imported if it is not there yet.
    static Path store(BenchRun run, int n) throws IOException {
        Path store = run.folder().resolve("sites-" + n);
        if (!Files.exists(file(store))) {
            importInto(run, csv(run, n), store);
        }
        return store;
    }

    private static Path file(Path store) {
        return store.resolveSibling(store.getFileName() + ".mv.db");
    }

    private static Path csv(BenchRun run, int n) throws IOException {
        Path given = run.options().file();
        if (given != null) {
            return given.toAbsolutePath();
        }
        Path csv = run.folder().resolve("sites-" + n + ".csv");
        if (!Files.exists(csv)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv))) {
                BenchSites.writeCsv(n, out);
            }
        }
        return csv;
    }
}
