package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.gossan.edits.exchange.Manifest;
import org.gossan.edits.exchange.Share;
import org.gossan.format.FormatException;
import org.gossan.model.Site;
import org.gossan.model.SiteFilter;
import org.gossan.model.SiteRecord;
import org.gossan.model.Values;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.OriginalRow;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteImportTest {

    private static final Path DATA = AtlasFolders.shipped();
    private static final Path MRDS = Path.of(
            System.getProperty("gossan.shared", "../shared"), "data", "deposits", "mrds-reassembled-na-li-ree-cu.csv");
    private static final String ROWS =
            """
            id,name,lon,lat,commodity,status,country
            1,First,-110.5,29.25,Lithium,Prospect,Mexico
            2,Second,-111.5,30.25,Copper,Producer,Mexico
            3,Third,-112.5,31.25,"Copper, Gold",Occurrence,United States
            """;

    @TempDir
    private Path folder;

    private Path store = Path.of("");

    @BeforeEach
    void place() {
        store = folder.resolve("atlas.mv.db");
    }

    private Atlas atlas() {
        return Atlas.open(store, DATA);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static SiteImport.Report bring(Atlas atlas, Path file) throws FormatException {
        return new SiteImport(file, Map.of()).into(atlas);
    }

    @Test
    void importedSitesAreReadLikeAllOthers() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        int shipped;
        try (Atlas atlas = atlas()) {
            shipped = atlas.sites().size();
            assertEquals(3, bring(atlas, file).rows());
        }
        try (Atlas atlas = atlas()) {
            assertEquals(shipped + 3, atlas.sites().size());
            List<String> each = new ArrayList<>();
            atlas.store().eachSite(site -> each.add(site.id()));
            assertEquals(shipped + 3, each.size());
            Site site = atlas.store().site("mine:3").orElseThrow();
            assertEquals("Third", site.name());
            assertEquals(
                    List.of("mine"),
                    atlas.store().recordsOf("mine:3").stream()
                            .map(SiteRecord::sourceId)
                            .toList());
            assertEquals(
                    3,
                    atlas.store().records().stream()
                            .filter(r -> r.sourceId().equals("mine"))
                            .count());
            OriginalRow original = atlas.store().imports().originalOf("mine:3").orElseThrow();
            assertEquals(4, original.line());
            assertEquals(
                    List.of("3", "Third", "-112.5", "31.25", "Copper, Gold", "Occurrence", "United States"),
                    original.values());
            SiteIndex index = atlas.index();
            int row = index.row("mine:2");
            assertEquals(List.of("mine"), index.sources(row));
            assertEquals(-111.5, index.lon(row), 1e-6);
            assertEquals(Set.of("mine"), atlas.details("mine:1").sources().keySet());
            assertEquals(List.of(), atlas.store().check().problems());
        }
    }

    @Test
    void onlyTheSitesThatAreAskedForAreReadFromAllBlocks() throws IOException, FormatException {
        StringBuilder text = new StringBuilder("id,name,other names,lon,lat,commodity\n");
        for (int i = 0; i < 9000; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "r%d,Ñandú %d,\"a;b\",-110.%04d,29.5,%s%n",
                    i,
                    i,
                    i,
                    i % 3000 == 1 ? "Lithium" : "Gold"));
        }
        try (Atlas atlas = atlas()) {
            bring(atlas, file("mine.csv", text.toString()));
            atlas.store().imports().promote("mine:r3001");
            SiteIndex index = atlas.index();
            Rows lithium = SiteFilters.matching(
                    index,
                    new SiteFilter(
                            "",
                            Set.of("LI"),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of("mine"),
                            Set.of(),
                            null,
                            null,
                            null));
            List<Site> all = atlas.sites();
            assertEquals(
                    List.of("mine:r1", "mine:r3001", "mine:r6001"),
                    atlas.sites(index, lithium, Values.OURS).stream()
                            .map(Site::id)
                            .toList());
            assertEquals(
                    all.stream()
                            .filter(site -> lithium.contains(index.row(site.id())))
                            .toList(),
                    atlas.sites(index, lithium, Values.OURS));
            assertEquals(all, atlas.sites(index, Rows.all(index.size()), Values.OURS));
            assertEquals(List.of(), atlas.sites(index, Rows.none(index.size()), Values.OURS));
        }
    }

    @Test
    void undoTakesAnImportOutOfEveryReadAndRedoBringsItBack() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        try (Atlas atlas = atlas()) {
            List<Site> before = atlas.sites();
            ImportedFile done = bring(atlas, file).file();
            assertNotNull(done);
            atlas.store().imports().promote("mine:2");
            List<Site> with = atlas.sites();
            atlas.edits().undo();
            assertEquals(before, atlas.sites());
            assertEquals(-1, atlas.index().row("mine:1"));
            assertTrue(atlas.store().site("mine:2").isEmpty());
            assertEquals(List.of(), atlas.store().recordsOf("mine:2"));
            assertTrue(atlas.store().imports().originalOf("mine:1").isEmpty());
            assertFalse(atlas.sources().containsKey("mine"));
            atlas.edits().redo();
            assertEquals(with, atlas.sites());
            assertEquals(List.of(), atlas.store().check().problems());
            Manifest shared =
                    Share.write(atlas.store(), "Ana", 0, file.resolveSibling("edits.gossan"), (part, all) -> true);
            assertEquals(0, shared.edits(), "the rows of the file are not in the log, so nobody else could show them");
        }
    }

    @Test
    void aSiteThatBecomesARowOfItsOwnLooksTheSame() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        try (Atlas atlas = atlas()) {
            bring(atlas, file);
            List<Site> before = atlas.sites();
            List<SiteRecord> records = atlas.store().records();
            atlas.store().imports().promote("mine:2");
            assertEquals(before, atlas.sites());
            assertEquals(records, atlas.store().records());
            assertEquals(List.of("mine"), atlas.index().sources(atlas.index().row("mine:2")));
        }
    }

    @Test
    void theSameFileIsNotImportedTwice() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        try (Atlas atlas = atlas()) {
            bring(atlas, file);
            long revision = atlas.store().revision();
            SiteImport.Report again = bring(atlas, file);
            assertNotNull(again.before());
            assertEquals(revision, atlas.store().revision());
        }
    }

    @Test
    void rowsThatAreThereAreNeverReplaced() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        try (Atlas atlas = atlas()) {
            bring(atlas, file);
            file("mine.csv", ROWS.replace("Second", "Changed") + "4,Fourth,-113,32,Copper,,\n");
            List<RowProblem> told = new ArrayList<>();
            SiteImport.Report report =
                    new SiteImport(file, Map.of()).tell(told::add).into(atlas);
            assertEquals(Map.of(Reason.ALREADY_THERE, 3L), report.counts());
            assertEquals(
                    List.of(2L, 3L, 4L), told.stream().map(RowProblem::line).toList());
            assertEquals("Second", atlas.store().site("mine:2").orElseThrow().name());
            assertEquals("Fourth", atlas.store().site("mine:4").orElseThrow().name());
        }
    }

    @Test
    void tryingOutAndFilesWithoutARightRowChangeNothing() throws IOException, FormatException {
        Path good = file("mine.csv", ROWS);
        Path bad = file("bad.csv", "id,lon,lat\n1,999,0\n");
        try (Atlas atlas = atlas()) {
            long revision = atlas.store().revision();
            assertEquals(
                    3,
                    new SiteImport(good, Map.of())
                            .tryOut(question -> question.apply(atlas))
                            .rows());
            assertNull(bring(atlas, bad).file());
            assertEquals(revision, atlas.store().revision());
        }
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException, FormatException {
        Path file = file("many.csv", many(30_000));
        try (Atlas atlas = atlas()) {
            int before = atlas.sites().size();
            Progress stop = (done, total) -> {
                if (done > total / 2) {
                    throw new CancellationException();
                }
            };
            assertThrows(
                    CancellationException.class,
                    () -> new SiteImport(file, Map.of()).progress(stop).into(atlas));
            assertEquals(before, atlas.sites().size());
            assertEquals(List.of(), atlas.store().imports().all());
            assertEquals(30_000, bring(atlas, file).rows());
        }
    }

    @Test
    void aKilledImportLeavesAllOrNothing() throws IOException, InterruptedException {
        Path file = file("many.csv", many(60_000));
        int shipped;
        try (Atlas atlas = atlas()) {
            shipped = atlas.sites().size();
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            Process process = ImportProcess.start(store, DATA, file);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("begun", lines.readLine());
                process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            try (Atlas atlas = atlas()) {
                int imported = atlas.sites().size() - shipped;
                assertTrue(imported == 0 || imported == 60_000, imported + " sites, seed " + seed);
                assertEquals(List.of(), atlas.store().check().problems(), "seed " + seed);
            }
        }
    }

    private static Map<Reason, Long> reasons(SiteImport.Report report, boolean rejecting) {
        Map<Reason, Long> reasons = new HashMap<>(report.counts());
        reasons.keySet().removeIf(reason -> reason.rejects() != rejecting);
        return reasons;
    }

    @Test
    void theKeptIndexIsReadWithoutTheStoreAndOnlyForItsState() throws IOException, FormatException {
        Path file = file("mine.csv", ROWS);
        int size;
        try (Atlas atlas = atlas()) {
            size = atlas.index().size();
        }
        assertEquals(size, Atlas.indexOfClosed(store, DATA).orElseThrow().size());
        try (Atlas atlas = atlas()) {
            bring(atlas, file);
        }
        assertTrue(Atlas.indexOfClosed(store, DATA).isEmpty());
        try (Atlas atlas = atlas()) {
            assertEquals(size + 3, atlas.index().size());
        }
        assertEquals(size + 3, Atlas.indexOfClosed(store, DATA).orElseThrow().size());
        Path kept = folder.resolve("atlas.index");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        assertTrue(Atlas.indexOfClosed(store, DATA).isEmpty());
        try (Atlas atlas = atlas()) {
            assertEquals(size + 3, atlas.index().size());
        }
    }

    @Test
    void theMineralResourcesDataSystemIsReadAsPublished() throws FormatException {
        assumeTrue(Files.isRegularFile(MRDS), MRDS + " is absent");
        try (Atlas atlas = atlas()) {
            SiteImport.Report report = bring(atlas, MRDS);
            assertEquals(6874, report.rows() + report.rejected());
            assertEquals(Map.of(), reasons(report, true));
            assertEquals("usgs-mrds", report.sourceId());
            Site site = atlas.store().site("usgs-mrds:10000022").orElseThrow();
            assertEquals("Brown and Metzdorf Prospect", site.name());
            assertEquals(
                    "US Alaska", site.place().country() + " " + site.place().admin1());
            assertEquals(
                    "CU AU AG MO",
                    String.join(
                            " ", site.commodities().stream().map(c -> c.code()).toList()));
            assertNull(site.status().year());
            OriginalRow original =
                    atlas.store().imports().originalOf("usgs-mrds:10000022").orElseThrow();
            assertEquals(46, original.values().size());
            assertEquals(
                    "Basic Dike Forms Footwall Of Deposit",
                    original.values().get(original.columns().indexOf("ore_ctrl")));
        }
    }

    private static String many(int count) {
        StringBuilder text = new StringBuilder("id,name,lon,lat,commodity,status\n");
        for (int i = 0; i < count; i++) {
            text.append(i)
                    .append(",Site ")
                    .append(i)
                    .append(",-110.")
                    .append(i % 97 + 1)
                    .append(",30,Copper,Prospect\n");
        }
        return text.toString();
    }
}
