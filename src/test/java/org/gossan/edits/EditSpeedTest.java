package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gossan.atlas.Atlas;
import org.gossan.model.Site;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LargeLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long log costs no more than a short one, as ratios of measurements of one run.
@Tag("speed")
class EditSpeedTest {

    private static final int ANNOTATIONS = 4_000;
    private static final int EDITS = 40_000;

    @TempDir
    private static Path folder;

    private static Path small = Path.of("");
    private static Path large = Path.of("");

    @BeforeAll
    static void fill() {
        Path data = Path.of(System.getProperty("gossan.data"));
        small = folder.resolve("small.mv.db");
        large = folder.resolve("large.mv.db");
        Atlas.open(small, data).close();
        try (Atlas atlas = Atlas.open(large, data)) {
            List<String> sites = atlas.sites().stream().map(Site::id).toList();
            LargeLog.fill(atlas.store().log(), ANNOTATIONS, EDITS, sites);
        }
    }

    @Test
    void anEditOfALongLogIsDurableAsSoonAsOneOfAShortLog() {
        double few = editMs(small);
        double many = editMs(large);
        assertTrue(many < 5 * few + 5, many + " ms an edit in a long log, " + few + " ms in a short one");
    }

    @Test
    void aPageOfALongLogCostsAFractionOfReadingAllOfIt() {
        try (Store store = Store.open(large)) {
            Edits edits = Edits.of(store);
            double page =
                    bestMs(20, () -> edits.history(HistoryQuery.newest(50)).size());
            double all =
                    bestMs(1, () -> edits.history(HistoryQuery.newest(EDITS)).size());
            assertTrue(page * 20 < all, page + " ms for a page, " + all + " ms for all");
        }
    }

    @Test
    void aLongLogIsNotReadWhenTheAtlasOpens() {
        Path data = Path.of(System.getProperty("gossan.data"));
        double without = bestMs(8, () -> open(small, data));
        double with = bestMs(8, () -> open(large, data));
        double reading;
        try (Store store = Store.open(large)) {
            reading = bestMs(1, () -> store.log().since(0, EDITS).size());
        }
        assertTrue(
                with - without < reading / 5,
                with + " ms to open with a log, " + without + " ms without, " + reading + " ms to read the log");
    }

    private static double editMs(Path file) {
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Ana");
            double[] ms = new double[60];
            for (int i = 0; i < ms.length; i++) {
                long start = System.nanoTime();
                String text = "note " + i + " " + start;
                assertTrue(edits.corrections()
                        .correct("mx-azulitas", FieldRef.of(SiteField.NOTE), text, "seen", "")
                        .isPresent());
                ms[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(ms);
            return ms[ms.length / 2];
        }
    }

    private static int open(Path file, Path data) {
        try (Atlas atlas = Atlas.open(file, data)) {
            return atlas.index().size();
        }
    }

    private interface Work {
        int run();
    }

    private static double bestMs(int times, Work work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            assertTrue(work.run() > 0);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
