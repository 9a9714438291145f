package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gossan.Allocated;
import org.gossan.atlas.Atlas;
import org.gossan.model.Site;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LargeLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long log makes no more work than a short one.
class LongLogTest {

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
    void anEditOfALongLogTakesAsMuchWorkAsOneOfAShortLog() {
        long few = edit(small);
        long many = edit(large);
        assertTrue(many < 2 * few, many + " bytes an edit in a long log, " + few + " bytes in a short one");
    }

    @Test
    void aPageOfALongLogTakesAFractionOfReadingAllOfIt() {
        try (Store store = Store.open(large)) {
            Edits edits = Edits.of(store);
            long page = Allocated.bytes(() -> edits.history(HistoryQuery.newest(50)));
            long all = Allocated.bytes(() -> edits.history(HistoryQuery.newest(EDITS)));
            assertTrue(page * 20 < all, page + " bytes for a page, " + all + " for all");
        }
    }

    @Test
    void aLongLogIsNotReadWhenTheAtlasOpens() {
        Path data = Path.of(System.getProperty("gossan.data"));
        long without = Allocated.bytes(() -> Atlas.open(small, data).close());
        long with = Allocated.bytes(() -> Atlas.open(large, data).close());
        long reading;
        try (Store store = Store.open(large)) {
            reading = Allocated.bytes(() -> store.log().since(0, EDITS));
        }
        assertTrue(
                with - without < reading / 5,
                with + " bytes to open with a log, " + without + " without, " + reading + " to read the log");
    }

    private static long edit(Path file) {
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Ana");
            int[] i = new int[1];
            return Allocated.bytes(() -> assertTrue(edits.corrections()
                    .correct("mx-azulitas", FieldRef.of(SiteField.NOTE), "note " + i[0]++ + file, "seen", "")
                    .isPresent()));
        }
    }
}
