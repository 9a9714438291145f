package org.gossan.model.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.Quantity;
import org.gossan.model.SupplyFigure;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;

class FactBookTest {

    private static final Facts FACTS = Slides.facts();
    private static final FactBook BOOK = FactBook.of(FACTS);
    private static final FactText EN = new FactText(Slides.wording(), Language.EN);
    private static final FactText ES = new FactText(Slides.wording(), Language.ES);
    private static final FactText FR = new FactText(Slides.wording(), Language.FR);

    @Test
    void everyKindOfFactIsFoundByItsId() {
        assertEquals("270,000 t REO", plain(EN.value(fact("S002"))));
        assertEquals("270 000 t REO", plain(FR.value(fact("S002"))));
        assertEquals("717 mil t Cu", plain(ES.value(fact("S136"))));
        assertEquals("5.038 Mt LCE", plain(ES.value(fact("EST-0106"))));
        assertEquals("68 de 86", ES.value(fact("J-MX-10")));
        assertEquals("300 thousand t/yr refined", plain(EN.value(fact("F-CU-01"))));
        assertEquals("Resource", EN.value(fact("mx-la-ventana.status")));
        assertEquals("En litigio", ES.value(fact("mx-la-ventana.stage")));
        assertEquals("not found", EN.value(fact("J-MX-13")));
        assertEquals("2032", EN.value(fact("S178")));
    }

    @Test
    void datesAreAsPreciseAsTheyAreKnown() {
        assertEquals("9 Oct 2025", EN.year(fact("E038")));
        assertEquals("ago 2023", ES.year(fact("E010")).replace(".", ""));
        assertEquals("1995", EN.year(fact("E002")));
        assertEquals("about 3 Nov 2025", EN.year(fact("E045")));
        assertEquals("2021-24", EN.year(fact("S168")));
    }

    @Test
    void whatLimitsAValueStandsWithItsYearAndSource() {
        assertEquals("estimated, later revised to 53 · 2024 · USGS 2025 · A", plain(EN.meta(fact("S051"))));
        assertEquals("estimado · 2025 · A", plain(ES.dated(fact("S123"))));
        assertEquals("2025 · USGS 2026 · A", plain(EN.meta(fact("S053"))), "the qualifier is the answer itself");
    }

    @Test
    void valuesThatNobodyCheckedAreMarked() {
        assertTrue(fact("F-CU-01").origin().unchecked());
        assertTrue(fact("J-CA-05").origin().unchecked());
        assertFalse(fact("S002").origin().unchecked());
    }

    @Test
    void aValueThatRestsOnAnEventHasTheEventsSource() {
        assertEquals(fact("E015").origin(), fact("mx-la-ventana.stage").origin());
    }

    @Test
    void everyFactOfTheShippedBriefingExistsAndIsAsApproved() {
        for (Scene scene : Slides.shipped().scenes()) {
            assertEquals(
                    List.of(),
                    BOOK.missing(scene.allFacts()),
                    scene.words().title().in(Language.EN));
            Approval approval = scene.approval();
            assertTrue(approval != null);
            assertEquals(List.of(), BOOK.changes(approval.facts(), scene.allFacts()));
        }
    }

    @Test
    void everyWordThatTheShippedBriefingShowsIsTranslatedIntoSpanish() {
        Wording wording = Slides.wording();
        TreeSet<String> missing = new TreeSet<>();
        for (Scene scene : Slides.shipped().scenes()) {
            for (String id : scene.allFacts()) {
                Fact fact = fact(id);
                Quantity value = fact.value();
                List<String> words = new ArrayList<>(List.of(fact.text(), fact.qualifier()));
                words.add(value == null ? "" : value.unit());
                if (!id.contains(".")) {
                    words.addAll(fact.subject());
                }
                words.removeIf(word -> !fact.word().isEmpty() && word.equals(fact.text()));
                words.removeIf(word -> wording.knows(Language.ES, word));
                missing.addAll(words);
            }
            assertTrue(scene.words().title().has(Language.ES));
            assertTrue(scene.words().message().has(Language.ES));
            assertTrue(scene.words().notes().has(Language.ES));
            assertTrue(scene.words().caution().has(Language.ES));
        }
        assertEquals(new TreeSet<String>(), missing);
    }

    @Test
    void changedRemovedAndNewFactsAreTold() {
        List<SupplyFigure> supply = new ArrayList<>();
        for (SupplyFigure figure : FACTS.supply()) {
            if (figure.id().equals("S002")) {
                supply.add(new SupplyFigure(
                        "S002",
                        figure.topic(),
                        figure.commodity(),
                        figure.stage(),
                        figure.area(),
                        figure.metric(),
                        new Quantity(280_000, "t REO"),
                        "",
                        "2025",
                        "revised",
                        figure.citation()));
            } else if (!figure.id().equals("S003")) {
                supply.add(figure);
            }
        }
        Facts changed = new Facts(
                "2027-01-01",
                FACTS.sources(),
                FACTS.sites(),
                FACTS.records(),
                FACTS.estimates(),
                FACTS.facilities(),
                FACTS.events(),
                FACTS.jurisdictions(),
                supply);
        Map<String, String> approved = BOOK.statements(List.of("S001", "S002", "S003"));
        FactBook now = FactBook.of(changed);
        assertEquals(
                List.of(
                        new FactChange(
                                "S002", "270000 t REO · estimated · 2025 · A", "280000 t REO · revised · 2025 · A"),
                        new FactChange("S003", "51000 t REO · estimated · 2025 · A", ""),
                        new FactChange("S004", "", "29000 t REO · estimated · 2025 · A")),
                now.changes(approved, List.of("S001", "S002", "S003", "S004")));
        assertEquals(List.of("S003"), now.missing(List.of("S001", "S003")));
    }

    @Test
    void aReworkedFactFallsBackToItsNewWords() {
        assertEquals("no figura", ES.word("not listed"));
        assertEquals("not listed any more", ES.word("not listed any more"));
    }

    @Test
    void theSourcePageNamesEachPublicationOnceWithItsFacts() {
        List<SourceEntry> sources = SourceEntry.of(BOOK, List.of("S002", "S041", "S003", "S002", "S042", "S999"));
        assertEquals(2, sources.size());
        assertEquals("International Energy Agency", sources.getFirst().publisher());
        assertEquals(
                List.of("S041", "S042"),
                sources.getFirst().facts().stream().map(Fact::id).toList());
        assertEquals(
                List.of("S002", "S003"),
                sources.get(1).facts().stream().map(Fact::id).toList());
    }

    @Test
    void whatNobodyPublishedStandsLastAndLinksAreKept() {
        List<SourceEntry> sources = SourceEntry.of(BOOK, List.of("J-MX-03", "S002", "mx-la-ventana.status"));
        assertTrue(sources.getLast().unnamed());
        assertEquals(
                List.of("J-MX-03"),
                sources.getLast().facts().stream().map(Fact::id).toList());
        assertEquals(List.of("minmod.isi.edu"), sources.getFirst().where());
        assertEquals("2026-11-23", BOOK.edition());
        assertEquals("23 de noviembre de 2026", ES.day(BOOK.edition()));
        assertEquals("my edition", ES.day("my edition"));
    }

    private static Fact fact(String id) {
        return BOOK.fact(id).orElseThrow(() -> new AssertionError("no fact " + id));
    }

    /// Replaces spaces that do not break.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
