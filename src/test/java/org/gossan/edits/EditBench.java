package org.gossan.edits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Box;
import org.gossan.model.Site;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LargeLog;
import org.gossan.store.log.LogEntry;
import org.gossan.store.log.SearchWord;

/// Measures a store with many annotations and a long log: how long a start, an edit, a page of history take.
///
/// Arguments: a folder for the stores, annotations, edits.
final class EditBench {

    private EditBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path data = Path.of(System.getProperty("gossan.data"));
        Path small = folder.resolve("small.mv.db");
        Path large = folder.resolve("large.mv.db");
        Atlas.open(small, data).close();
        if (!Files.exists(large)) {
            time("fill", 1, () -> {
                try (Atlas atlas = Atlas.open(large, data)) {
                    List<String> ids = atlas.sites().stream().map(Site::id).toList();
                    LargeLog.fill(
                            atlas.store().log(), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), ids);
                    return atlas.store().log().size();
                }
            });
        }
        System.out.println("bytes: " + Files.size(small) + ", " + Files.size(large));
        for (int round = 0; round < 2; round++) {
            time("open small, index", 7, () -> open(small, data));
            time("open large, index", 7, () -> open(large, data));
        }
        edit("edits of small", small);
        edit("edits of large", large);
        System.out.println("bytes after edits: " + Files.size(small) + ", " + Files.size(large));
        try (Store store = Store.open(large)) {
            Edits edits = Edits.of(store);
            time("first page of history", 20, () -> edits.history(HistoryQuery.newest(50))
                    .size());
            List<LogEntry> page = edits.history(HistoryQuery.newest(50));
            time("next page", 20, () -> edits.history(HistoryQuery.newest(50).after(page.getLast()))
                    .size());
            time("page of a site", 20, () -> edits.history(HistoryQuery.ofSite("mx-la-ventana", 50))
                    .size());
            time("page of an author", 20, () -> edits.history(
                            new HistoryQuery("", "", "ana", List.of(), Long.MAX_VALUE, 50))
                    .size());
            time("text that nothing has", 3, () -> edits.history(
                            new HistoryQuery("", "", "", List.of(SearchWord.of("zzz")), Long.MAX_VALUE, 50))
                    .size());
            long size = store.log().size();
            time("as of 1000 edits ago", 5, () -> store.log()
                    .rowsAsOf(size - 1000)
                    .size());
            time("place at a time", 5, () -> store.log().placeAt(page.getLast().keptAt()));
            time("annotations in a box", 10, () -> edits.annotations()
                    .in(new Box(-106, 20, -105, 21))
                    .size());
            time("all annotations", 3, () -> {
                long[] count = {0};
                edits.annotations().each(one -> count[0]++);
                return count[0];
            });
        }
    }

    private static long open(Path file, Path data) {
        try (Atlas atlas = Atlas.open(file, data)) {
            return atlas.index().size();
        }
    }

    private static void edit(String name, Path file) {
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Bench");
            time(name + ": correct", 200, () -> edits.corrections()
                    .correct("mx-la-ventana", FieldRef.of(SiteField.NOTE), "n" + System.nanoTime(), "why", "")
                    .orElseThrow()
                    .place());
            List<Annotation> some = edits.annotations().of("mx-la-ventana");
            int[] next = {0};
            if (!some.isEmpty()) {
                time(name + ": change annotation", 200, () -> edits.annotations()
                        .change(
                                List.of(some.get(next[0]++ % some.size()).withTexts("t" + System.nanoTime(), "text")),
                                null)
                        .orElseThrow()
                        .place());
            }
            time(name + ": undo", 100, () -> edits.undo().orElseThrow().place());
            time(name + ": redo", 100, () -> edits.redo().orElseThrow().place());
        }
    }

    private static void time(String name, int times, LongSupplier work) {
        double[] ms = new double[times];
        long result = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            result = work.getAsLong();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "%-34s median %8.2f ms, p95 %8.2f, max %8.2f  (%d)%n",
                name,
                ms[times / 2],
                ms[times * 95 / 100],
                ms[times - 1],
                result);
    }
}
