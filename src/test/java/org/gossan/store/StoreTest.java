package org.gossan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.model.Estimate;
import org.gossan.model.Event;
import org.gossan.model.Facility;
import org.gossan.model.Facts;
import org.gossan.model.Jurisdiction;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.SupplyFigure;
import org.gossan.store.StoreCheck.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final Facts FACTS = ShippedFacts.FACTS;
    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everySiteComesBackAsItWas() {
        store.loadFacts(FACTS);
        assertEquals(
                FACTS.sites().stream().sorted(Comparator.comparing(Site::id)).toList(), store.sites());
    }

    @Test
    void everyOtherFactComesBackAsItWas() {
        store.loadFacts(FACTS);
        assertEquals(Set.copyOf(FACTS.sources()), Set.copyOf(store.sources()));
        assertEquals(Set.copyOf(FACTS.records()), Set.copyOf(store.records()));
        assertEquals(FACTS.records().size(), store.records().size());
        assertEquals(
                FACTS.estimates().stream()
                        .sorted(Comparator.comparing(Estimate::id))
                        .toList(),
                store.estimates());
        assertEquals(
                FACTS.facilities().stream()
                        .sorted(Comparator.comparing(Facility::id))
                        .toList(),
                store.facilities());
        assertEquals(
                FACTS.events().stream()
                        .sorted(Comparator.comparing(Event::date).thenComparing(Event::id))
                        .toList(),
                store.events());
        assertEquals(
                FACTS.jurisdictions().stream()
                        .sorted(Comparator.comparing(Jurisdiction::id))
                        .toList(),
                store.jurisdictions());
        assertEquals(
                FACTS.supply().stream()
                        .sorted(Comparator.comparing(SupplyFigure::id))
                        .toList(),
                store.supply());
    }

    @Test
    void streamingHandsOverEverySiteOnce() {
        store.loadFacts(FACTS);
        List<Site> seen = new ArrayList<>();
        store.eachSite(seen::add);
        assertEquals(FACTS.sites().size(), seen.size());
        assertEquals(Set.copyOf(FACTS.sites()), new HashSet<>(seen));
    }

    @Test
    void aSiteIsFoundByItsId() {
        store.loadFacts(FACTS);
        assertEquals("La Azulita", store.site("mx-azulitas").orElseThrow().name());
        assertEquals(Optional.empty(), store.site("mx-nowhere"));
        assertEquals(Optional.empty(), store.site("' OR 1 = 1 --"));
    }

    @Test
    void recordsOfASiteBeginWithTheBestSource() {
        store.loadFacts(FACTS);
        Map<String, Integer> ranks = FACTS.sources().stream().collect(Collectors.toMap(Source::id, Source::trustRank));
        List<SiteRecord> records = store.recordsOf("mx-azulitas");
        List<Integer> found =
                records.stream().map(record -> ranks.get(record.sourceId())).toList();
        assertTrue(records.size() > 1);
        assertEquals(found.stream().sorted().toList(), found);
        assertEquals(
                FACTS.records().stream()
                        .filter(record -> record.siteId().equals("mx-azulitas"))
                        .collect(Collectors.toSet()),
                Set.copyOf(records));
    }

    @Test
    void estimatesOfASiteAreItsOwn() {
        store.loadFacts(FACTS);
        assertEquals(
                FACTS.estimates().stream()
                        .filter(estimate -> estimate.siteId().equals("mx-azulitas"))
                        .toList(),
                store.estimatesOf("mx-azulitas"));
    }

    @Test
    void loadingCountsAsOneChange() {
        assertEquals(0, store.revision());
        assertEquals(Optional.empty(), store.edition());
        assertTrue(store.loadFacts(FACTS).loaded());
        assertEquals(1, store.revision());
        assertEquals(Optional.of("2026-11-23"), store.edition());
    }

    @Test
    void theSameOrAnOlderEditionChangesNothing() {
        store.loadFacts(FACTS);
        List<Site> before = store.sites();
        Facts older = ShippedFacts.with(FACTS, "2025-01-01", FACTS.sites().subList(0, 10));
        assertEquals(new FactsLoaded(false, Set.of()), store.loadFacts(FACTS));
        assertEquals(new FactsLoaded(false, Set.of()), store.loadFacts(older));
        assertEquals(before, store.sites());
        assertEquals(1, store.revision());
    }

    @Test
    void aNewerEditionReplacesTheShippedRows() {
        store.loadFacts(FACTS);
        Facts newer = ShippedFacts.with(FACTS, "2027-01-01", FACTS.sites().subList(0, 10));
        assertTrue(store.loadFacts(newer).loaded());
        assertEquals(Set.copyOf(newer.sites()), Set.copyOf(store.sites()));
        assertEquals(newer.records().size(), store.records().size());
        assertEquals(newer.estimates().size(), store.estimates().size());
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void aNewerEditionLeavesTheUsersRowsAlone() {
        store.loadFacts(FACTS);
        insertUserRows();
        List<String> before = userRows();
        Facts newer = ShippedFacts.with(
                FACTS,
                "2027-01-01",
                FACTS.sites().stream()
                        .filter(site -> !site.id().equals("mx-azulitas"))
                        .toList());
        assertTrue(store.loadFacts(newer).loaded());
        assertEquals(before, userRows());
        assertEquals(8, before.size());
        assertTrue(store.site("mx-azulitas").isPresent(), "the corrected site stays, although the edition dropped it");
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void aSiteWithACorrectionIsStillUpdatedUnderneath() {
        store.loadFacts(FACTS);
        insertUserRows();
        List<Site> renamed = FACTS.sites().stream()
                .map(site -> site.id().equals("mx-azulitas") ? renamed(site, "Renamed by its publisher") : site)
                .toList();
        store.loadFacts(ShippedFacts.with(FACTS, "2027-01-01", renamed));
        assertEquals(
                "Renamed by its publisher",
                store.site("mx-azulitas").orElseThrow().name());
    }

    @Test
    void aRowOfTheUserWinsOverAShippedOneWithItsId() {
        Site own = renamed(FACTS.sites().getFirst(), "Mine");
        store.loadFacts(ShippedFacts.with(FACTS, "2026-01-01", FACTS.sites().subList(1, 20)));
        store.write(open -> {
            new SiteTable().insert(open, List.of(own), "user");
            return true;
        });
        FactsLoaded loaded = store.loadFacts(FACTS);
        assertEquals(new FactsLoaded(true, Set.of(own.id())), loaded);
        assertEquals("Mine", store.site(own.id()).orElseThrow().name());
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void aFailedLoadLeavesNothingBehind() {
        store.loadFacts(FACTS);
        Facts broken = new Facts(
                "2027-01-01",
                List.of(),
                FACTS.sites(),
                FACTS.records(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThrows(StoreException.class, () -> store.loadFacts(broken));
        assertEquals(Optional.of("2026-11-23"), store.edition());
        assertEquals(1, store.revision());
        assertEquals(FACTS.estimates().size(), store.estimates().size());
        assertEquals(Set.copyOf(FACTS.sources()), Set.copyOf(store.sources()));
    }

    @Test
    void checkCountsEveryTable() {
        store.loadFacts(FACTS);
        StoreCheck check = store.check();
        assertTrue(check.sound());
        assertEquals(Migrations.LATEST, check.schemaVersion());
        assertEquals(1, check.revision());
        assertEquals("2026-11-23", check.edition());
        assertEquals(
                List.of(
                        new Count("sources", 21),
                        new Count("sites", 260),
                        new Count("records", 793),
                        new Count("estimates", 515),
                        new Count("facilities", 79),
                        new Count("events", 64),
                        new Count("jurisdictions", 47),
                        new Count("supply", 192)),
                check.counts().subList(0, 8));
        assertEquals(21, check.counts().size());
    }

    @Test
    void checkFindsWhatIsWrong() {
        store.loadFacts(FACTS);
        insertUserRows();
        store.write(open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute("UPDATE contents SET bytes = X'00'");
                statement.execute("DELETE FROM edit_changes");
                statement.execute("UPDATE edits SET reverts = RANDOM_UUID()");
                statement.execute("UPDATE edit_sites SET site_id = 'mx-nowhere'");
            }
            return true;
        });
        StoreCheck check = store.check();
        assertFalse(check.sound());
        assertEquals(4, check.problems().size(), check.problems().toString());
        assertEquals(
                List.of(
                        Finding.Kind.EDITS_OF_NO_SITE,
                        Finding.Kind.REVERTS_OF_NO_EDIT,
                        Finding.Kind.EDITS_WITHOUT_CHANGE,
                        Finding.Kind.FILE_CHANGED),
                check.problems().stream().map(Finding::kind).toList());
        for (Finding.Kind kind : Finding.Kind.values()) {
            Finding finding = new Finding(kind, "mx-nowhere", "3");
            assertNotEquals(finding.toString(), finding.text(Messages.of(Language.ES)));
            assertNotEquals(finding.text(Messages.of(Language.ES)), finding.text(Messages.of(Language.FR)));
        }
    }

    private void insertUserRows() {
        store.write(open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute(
                        """
                        INSERT INTO corrections VALUES (RANDOM_UUID(), 'mx-azulitas', 'status', 'prospect', 'visited',
                        'own visit', 'Ana', CURRENT_TIMESTAMP, NULL)
                        """);
                statement.execute(
                        """
                        INSERT INTO annotations VALUES ('00000000-0000-0000-0000-000000000001', 'polygon', 'Claim',
                        'text', ARRAY['field'], '{}', 'SRID=4326;POLYGON ((-106 23, -105 23, -105 24, -106 23))',
                        'draft', NULL, NULL, 'Ana', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, NULL, NULL)
                        """);
                statement.execute(
                        """
                        INSERT INTO annotation_sites VALUES ('00000000-0000-0000-0000-000000000001', 'mx-azulitas')
                        """);
                statement.execute(
                        """
                        INSERT INTO contents VALUES
                        ('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, X'', NULL)
                        """);
                statement.execute(
                        """
                        INSERT INTO attachments VALUES (RANDOM_UUID(),
                        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
                        '00000000-0000-0000-0000-000000000001', NULL, 'empty.txt', 'text/plain', 'Ana',
                        CURRENT_TIMESTAMP, NULL)
                        """);
                statement.execute(
                        """
                        INSERT INTO edits (place, id, kind, author, clock, made_at, kept_at, label) VALUES
                        (1, '00000000-0000-0000-0000-000000000002', 'edit', 'Ana', 1, CURRENT_TIMESTAMP,
                        CURRENT_TIMESTAMP, 'correct')
                        """);
                statement.execute(
                        """
                        INSERT INTO edit_changes VALUES (1, 0, 'corrections', 'x', NULL, '{}')
                        """);
                statement.execute(
                        """
                        INSERT INTO edit_sites VALUES ('mx-azulitas', 1)
                        """);
            }
            return true;
        });
    }

    private List<String> userRows() {
        return store.read(open -> {
            List<String> rows = new ArrayList<>();
            for (String table : List.of(
                    "corrections",
                    "annotations",
                    "annotation_sites",
                    "contents",
                    "attachments",
                    "edits",
                    "edit_changes",
                    "edit_sites")) {
                try (Statement statement = open.createStatement();
                        var result = statement.executeQuery("SELECT * FROM " + table)) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            row.append('|').append(result.getString(column));
                        }
                        rows.add(row.toString());
                    }
                }
            }
            return rows;
        });
    }

    private static Site renamed(Site site, String name) {
        return new Site(
                site.id(),
                name,
                site.aliases(),
                site.position(),
                site.potentialArea(),
                site.place(),
                site.commodities(),
                site.depositType(),
                site.depositTypePublished(),
                site.status(),
                site.stage(),
                site.operator(),
                site.confidence(),
                site.statusNote(),
                site.note());
    }
}
