package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.gossan.model.Confidence;
import org.gossan.model.Language;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;
import org.gossan.model.evidence.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a slide says of a value that somebody corrected.
class CorrectedFactsTest {

    private static final String SITE = "mx-la-ventana";
    private static final FactText EN = new FactText(Wording.NONE, Language.EN);

    private final Atlas atlas;

    CorrectedFactsTest(@TempDir Path folder) {
        atlas = Atlas.open(folder.resolve("atlas"), Path.of(System.getProperty("gossan.data")));
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void aCorrectionWithoutASourceIsItsAuthorsAndUnchecked() {
        correct("status", "reserve", "");
        Fact fact = fact(SITE + ".status");
        assertEquals("Reserve", EN.value(fact));
        assertEquals(Confidence.U, fact.origin().confidence(), "not the confidence of what it replaced");
        assertTrue(fact.origin().unchecked());
        assertEquals(said("Ana " + Year.now(ZoneOffset.UTC)), EN.meta(fact));
    }

    @Test
    void aCorrectedEstimateIsNoLongerItsPublishersFigure() {
        String id = atlas.store().estimatesOf(SITE).getFirst().id();
        correct("contained@" + id, "4 Mt LCE", "");
        Fact fact = fact(id);
        assertEquals("4\u00a0Mt LCE", EN.value(fact));
        assertEquals("Ana", fact.origin().publisher());
        assertTrue(fact.origin().unchecked());

        correct("contained@" + id, "5 Mt LCE", "ni43101-minmod page 3");
        assertEquals("5\u00a0Mt LCE", EN.value(fact(id)));
        assertTrue(
                fact(id).origin().publisher().startsWith("MinMod"),
                fact(id).origin().publisher());
    }

    private void correct(String field, String value, String citation) {
        atlas.edits()
                .by("Ana")
                .corrections()
                .correct(SITE, FieldRef.find(field).orElseThrow(), value, "visited", citation);
    }

    private Fact fact(String id) {
        return atlas.book().fact(id).orElseThrow();
    }

    private static String said(String source) {
        return source + "\u00a0·\u00a0U";
    }
}
