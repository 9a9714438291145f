package org.gossan.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Viewport;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;

/// From a file to a store, from a store to the first map.
final class StartCases {

    private static final String FIRST_MAP = "gossan.start first-map ";
    private static final String LAUNCHER = "gossan.launcher";

    private StartCases() {}

    static List<BenchCase> of(BenchOptions options) {
        int n = options.sites();
        String size = BenchRun.size(n);
        List<BenchCase> cases = new ArrayList<>();
        String imports = "import CSV " + size + ", store and indexes ready";
        cases.add(
                new BenchCase(imports, "store", run -> run.add(imports, "rows/s", "whole command", imported(run, n))));
        String opens = "open " + size + " store, sites and clusters in memory";
        cases.add(new BenchCase(opens, "store", run -> run.add(opens, "ms", "", opened(run, n))));
        String platform = " (" + Child.platform() + ")";
        String shipped = "launch to first map, no sites" + platform;
        cases.add(new BenchCase(
                shipped,
                "start",
                run -> run.add(
                        shipped,
                        "ms",
                        "shipped data",
                        launched(run, run.folder().resolve("shipped")))));
        String many = "launch to first map, " + size + " sites" + platform;
        cases.add(new BenchCase(many, "start", run -> run.add(many, "ms", "", launched(run, store(run, n)))));
        return cases;
    }

    private static double[] imported(BenchRun run, int n) throws IOException {
        Path csv = csv(run, n);
        double[] rates = new double[run.options().runs()];
        for (int i = 0; i < rates.length; i++) {
            Path store = run.folder().resolve("import-" + i);
            long start = System.nanoTime();
            importInto(run, csv, store);
            rates[i] = n / ((System.nanoTime() - start) / 1e9);
            Path file = file(store);
            if (i == 0) {
                Files.move(file, file(run.folder().resolve("sites-" + n)));
            } else {
                Files.delete(file);
            }
        }
        return rates;
    }

    private static void importInto(BenchRun run, Path csv, Path store) throws IOException {
        Child.run(run.folder(), List.of(), List.of("import", csv.toString(), "--store", store.toString()), line -> {});
    }

    private static double[] opened(BenchRun run, int n) throws IOException {
        Path store = store(run, n);
        Viewport view = EngineCases.northAmerica();
        return run.stopwatch().times(run.options().runs(), () -> {
            try (Atlas atlas = Atlas.open(store, run.options().data())) {
                SiteIndex index = atlas.index();
                ClusterView found = new ClusterView();
                Clusters.of(index, Rows.all(index.size()), 60).in(view, found);
                return found.size();
            }
        });
    }

    /// Starts the program as a user does, once more than it counts: the first start makes what later ones find.
    private static double[] launched(BenchRun run, Path store) throws IOException {
        String launcher = System.getProperty(LAUNCHER, "");
        if (launcher.isBlank()) {
            throw new IOException("the program was not started by its launcher");
        }
        List<String> options = new ArrayList<>(Child.toolkit());
        options.add("-Dgossan.trace.start=true");
        double[] times = new double[run.options().runs()];
        for (int i = -2; i < times.length; i++) {
            double[] first = {Double.NaN};
            Child.launch(
                    run.folder(), Path.of(launcher), options, List.of("train", "--store", store.toString()), line -> {
                        if (line.startsWith(FIRST_MAP)) {
                            first[0] = Double.parseDouble(line.substring(FIRST_MAP.length()));
                        }
                    });
            if (Double.isNaN(first[0])) {
                throw new IOException("the program did not say when its first map was there");
            }
            if (i >= 0) {
                times[i] = first[0];
            }
        }
        return times;
    }

    private static Path store(BenchRun run, int n) throws IOException {
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
