package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteIndexFile;
import org.jspecify.annotations.Nullable;

/// What cases share while they run: the sites, a folder for files, and who is told the figures. For one thread.
public final class BenchRun {

    /// The revision under which the index is kept for processes of their own.
    public static final String REVISION = "bench";

    private final BenchOptions options;
    private final Path folder;
    private final Consumer<Figure> told;
    private final List<Figure> figures = new ArrayList<>();
    private final Stopwatch stopwatch = new Stopwatch();
    private @Nullable BenchTable table;
    private @Nullable SiteIndex index;

    /// @param folder for files of the run; emptied by the caller
    /// @param told   gets every figure as soon as there is one
    BenchRun(BenchOptions options, Path folder, Consumer<Figure> told) {
        this.options = options;
        this.folder = folder;
        this.told = told;
    }

    BenchOptions options() {
        return options;
    }

    Path folder() {
        return folder;
    }

    Stopwatch stopwatch() {
        return stopwatch;
    }

    /// Returns the figures so far.
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    void add(Figure figure) {
        figures.add(figure);
        told.accept(figure);
    }

    void add(String name, String unit, String note, double... values) {
        add(Figure.of(name, unit, note, values));
    }

    /// Returns the sites of a size; the last ones are kept.
    BenchTable table(int n) throws IOException {
        BenchTable kept = table;
        if (kept == null || kept.size() != n) {
            index = null;
            table = null;
            Path file = options.file();
            kept = file == null ? BenchTable.generated(n) : BenchTable.read(file);
            table = kept;
        }
        return kept;
    }

    /// Returns the index of the sites of a size; the last one is kept.
    SiteIndex index(int n) throws IOException {
        BenchTable sites = table(n);
        SiteIndex kept = index;
        if (kept == null) {
            kept = sites.index();
            index = kept;
        }
        return kept;
    }

    /// Returns a file with the index of the sites, as a start reads it.
    Path indexFile(int n) throws IOException {
        Path file = folder.resolve("sites-" + n + ".index");
        if (!Files.exists(file)) {
            SiteIndexFile.write(index(n), REVISION, file);
        }
        return file;
    }

    /// Returns a file with the index of the shipped sites.
    Path shippedFile() throws IOException {
        Path file = folder.resolve("shipped.index");
        if (!Files.exists(file)) {
            SiteIndex.Builder builder = new SiteIndex.Builder();
            try {
                FactFiles.read(options.data().resolve("facts"))
                        .sites()
                        .forEach(site -> builder.add(site, Set.of(), null));
            } catch (FormatException e) {
                throw new IOException(e);
            }
            SiteIndexFile.write(builder.build(), REVISION, file);
        }
        return file;
    }

    /// Returns a number of sites as the names of figures write it: `300k`, `1M`.
    static String size(int n) {
        if (n >= 1_000_000 && n % 1_000_000 == 0) {
            return n / 1_000_000 + "M";
        }
        return n >= 1000 && n % 1000 == 0 ? n / 1000 + "k" : Integer.toString(n);
    }
}
