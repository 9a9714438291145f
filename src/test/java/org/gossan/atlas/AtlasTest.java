package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteRecord;
import org.gossan.model.Values;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.sites.SiteIndex;
import org.gossan.store.Store;
import org.gossan.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasTest {

    private static final Path SHIPPED = AtlasFolders.shipped();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("atlas.mv.db");
    }

    @Test
    void theFirstStartLoadsTheFacts() {
        try (Atlas atlas = Atlas.open(file, SHIPPED)) {
            assertEquals(260, atlas.sites().size());
            assertEquals(79, atlas.facilities().size());
            assertEquals(21, atlas.sources().size());
            assertTrue(atlas.store().check().sound());
        }
    }

    @Test
    void theSecondStartLoadsNothing() {
        Atlas.open(file, SHIPPED).close();
        try (Atlas atlas = Atlas.open(file, SHIPPED)) {
            assertEquals(3, atlas.store().revision());
        }
    }

    @Test
    void aNewerEditionIsLoadedOnce() throws IOException {
        Atlas.open(file, SHIPPED).close();
        Path newer = copyFacts();
        Files.writeString(newer.resolve("facts/VERSION"), "2027-05-01\n");
        for (int start = 0; start < 2; start++) {
            try (Atlas atlas = Atlas.open(file, newer)) {
                assertEquals(Optional.of("2027-05-01"), atlas.store().edition());
                assertEquals(4, atlas.store().revision());
            }
        }
        try (Atlas atlas = Atlas.open(file, SHIPPED)) {
            assertEquals(Optional.of("2027-05-01"), atlas.store().edition());
        }
    }

    @Test
    void aNewStoreNeedsTheShippedFacts() {
        AtlasException e = assertThrows(AtlasException.class, () -> Atlas.open(file, folder.resolve("nowhere")));
        assertEquals(
                "The data of the program is incomplete, set Gossan up again: VERSION is missing in "
                        + folder.resolve("nowhere/facts"),
                e.getMessage());
        assertEquals(
                "Falta el archivo " + folder.resolve("nowhere/facts/VERSION")
                        + " del programa; vuelva a instalar Gossan.",
                e.text(Messages.of(Language.ES)));
        Atlas.open(file, SHIPPED).close();
    }

    @Test
    void aStoreWithFactsOpensWithoutTheShippedOnes() {
        Atlas.open(file, SHIPPED).close();
        try (Atlas atlas = Atlas.open(file, folder.resolve("nowhere"))) {
            assertEquals(260, atlas.sites().size());
        }
    }

    @Test
    void aStoreThatIsInUseIsRefused() {
        try (Store other = Store.open(file)) {
            assertEquals(Optional.empty(), other.edition());
            assertThrows(StoreException.class, () -> Atlas.open(file, SHIPPED));
        }
    }

    @Test
    void sourcesAndEstimatesAreGroupedBySite() {
        try (Atlas atlas = Atlas.open(file, SHIPPED)) {
            SiteIndex index = atlas.index();
            assertEquals(
                    atlas.store().recordsOf("mx-azulitas").stream()
                            .map(SiteRecord::sourceId)
                            .distinct()
                            .sorted()
                            .toList(),
                    index.sources(index.row("mx-azulitas")));
            assertEquals(
                    515,
                    atlas.estimatesOfSites(Values.OURS).values().stream()
                            .mapToInt(List::size)
                            .sum());
            assertEquals(List.of(), index.sources(index.row("mx-chiapas-ree")));
        }
    }

    @Test
    void detailsNameEverySourceTheyUse() {
        try (Atlas atlas = Atlas.open(file, SHIPPED)) {
            SiteDetails details = atlas.details("mx-azulitas");
            assertEquals("La Azulita", details.site().name());
            Set<String> used = Stream.concat(
                            details.records().stream().map(SiteRecord::sourceId),
                            details.estimates().stream().map(Estimate::sourceId))
                    .collect(Collectors.toSet());
            assertEquals(used, details.sources().keySet());
            assertTrue(atlas.details("mx-la-ventana").sources().containsKey("gossan-events"), "source of the stage");
            assertEquals(
                    List.of("2018", "2010"),
                    details.estimates().stream()
                            .map(Estimate::effectiveDate)
                            .distinct()
                            .toList());
            assertThrows(IllegalArgumentException.class, () -> atlas.details("mx-nowhere"));
        }
    }

    private Path copyFacts() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy/facts"));
        try (Stream<Path> files = Files.list(SHIPPED.resolve("facts"))) {
            for (Path source : files.toList()) {
                Files.copy(source, copy.resolve(source.getFileName()));
            }
        }
        return folder.resolve("copy");
    }

    @Test
    void theIndexShowsOurValuesAndThePublishedOnesBesideThem() {
        try (Atlas atlas = Atlas.open(file, AtlasFolders.shipped())) {
            SiteIndex before = atlas.index();
            int old = before.row("mx-azulitas");
            var edit = atlas.edits()
                    .corrections()
                    .correct("mx-azulitas", FieldRef.of(SiteField.STATUS), "plant (2025)", "seen", "")
                    .orElseThrow()
                    .edit();
            SiteIndex ours = atlas.refreshed(before, edit.sites());
            int row = ours.row("mx-azulitas");
            assertEquals(DevelopmentStatus.PLANT, ours.status(row));
            assertEquals(2025, ours.statusYear(row));
            assertTrue(ours.corrected(row));
            assertFalse(before.corrected(old));
            assertEquals(ours.status(row), atlas.index().status(atlas.index().row("mx-azulitas")));
            SiteIndex published = atlas.published(ours);
            assertEquals(before.status(old), published.status(published.row("mx-azulitas")));
            assertFalse(published.corrected(published.row("mx-azulitas")));
            assertEquals(before.size(), published.size());
            assertEquals(
                    DevelopmentStatus.PLANT,
                    atlas.details("mx-azulitas").site().status().value());
            assertEquals(
                    before.status(old),
                    atlas.details("mx-azulitas", Values.PUBLISHED)
                            .site()
                            .status()
                            .value());
        }
    }

    @Test
    void aSiteOfOnesOwnIsNotAmongThePublishedOnes() {
        try (Atlas atlas = Atlas.open(file, AtlasFolders.shipped())) {
            SiteIndex before = atlas.index();
            Site base = atlas.details("mx-azulitas").site();
            Site own = new Site(
                    "mx-el-pinal",
                    "El Pinal",
                    List.of(),
                    base.position(),
                    false,
                    base.place(),
                    base.commodities(),
                    "",
                    "",
                    base.status(),
                    null,
                    null,
                    base.confidence(),
                    "",
                    "");
            var added = atlas.edits().ownSites().add(own).edit();
            SiteIndex ours = atlas.refreshed(before, added.sites());
            assertTrue(ours.row("mx-el-pinal") >= 0);
            assertEquals(-1, atlas.published(ours).row("mx-el-pinal"));
            assertEquals(261, atlas.sites().size());
            assertEquals(260, atlas.sites(Values.PUBLISHED).size());
            var undone = atlas.edits().undo().orElseThrow().edit();
            assertEquals(-1, atlas.refreshed(ours, undone.sites()).row("mx-el-pinal"));
        }
    }
}
