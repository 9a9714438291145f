package org.gossan.atlas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gossan.sites.SiteIndex;
import org.gossan.transfer.Progress;

/// Prints how long a file takes into a new store, durable, and from there into an index. Arguments: folder of the
/// shipped data, CSV file, runs.
final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        for (int run = 0; run < Integer.parseInt(arguments[2]); run++) {
            Path folder = Files.createTempDirectory("import-bench");
            Path store = folder.resolve("atlas.mv.db");
            Atlas.open(store, data).close();
            try (Atlas atlas = Atlas.open(store, data)) {
                long start = System.nanoTime();
                SiteImport.Report report = new SiteImport(file, Map.of()).into(atlas);
                double importS = seconds(start);
                start = System.nanoTime();
                SiteIndex index = new ShownIndex(atlas.store(), atlas.edits()).ours(Progress.NONE);
                double indexS = seconds(start);
                start = System.nanoTime();
                atlas.keep(index);
                double keepS = seconds(start);
                start = System.nanoTime();
                atlas.store().imports().originalOf(index.id(index.size() / 2));
                System.out.printf(
                        "%d rows (%d rejected) in %.2f s = %.0f rows/s; index of %d in %.2f s; kept in %.2f s; one row %.3f s%n",
                        report.rows(),
                        report.rejected(),
                        importS,
                        report.rows() / importS,
                        index.size(),
                        indexS,
                        keepS,
                        seconds(start));
            }
            long start = System.nanoTime();
            SiteIndex kept = Atlas.indexOfClosed(store, data).orElseThrow();
            System.out.printf(
                    "index of the closed store: %d in %.3f s; store %d MB%n",
                    kept.size(), seconds(start), Files.size(store) >> 20);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path old : files.toList()) {
                    Files.delete(old);
                }
            }
            Files.delete(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
