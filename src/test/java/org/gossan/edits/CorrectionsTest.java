package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gossan.geo.LonLat;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values on top of what was published.
class CorrectionsTest extends InEdits {

    @Test
    void aCorrectionLiesOnTopAndThePublishedValueStays() {
        Site published = store.site(SITE).orElseThrow();
        LogEntry entry = correct(STATUS, "productor (2025)", "visited").orElseThrow();
        assertEquals(published, store.site(SITE).orElseThrow());
        Site ours = edits.corrections().overlay().ours(published);
        assertEquals(DevelopmentStatus.PRODUCER, ours.status().value());
        assertEquals(2025, ours.status().year());
        assertEquals("Ana", ours.status().source());
        assertEquals(List.of(SITE), entry.edit().sites());
        assertEquals("Ana", entry.edit().author());
        assertEquals(1, entry.place());
    }

    @Test
    void aWrongValueListsWhatIsPossibleAndChangesNothing() {
        EditException refusal = assertThrows(EditException.class, () -> correct(STATUS, "bonanza", "why"));
        assertTrue(refusal.text(Messages.of(Language.EN)).contains("past producer"), refusal.getMessage());
        String spanish = refusal.text(Messages.of(Language.ES));
        assertTrue(spanish.startsWith("Estado no puede ser «bonanza»; posibles: desconocido, "), spanish);
        assertEquals(0, store.log().size());
    }

    @Test
    void aValueOfAPublishedEstimateIsCorrected() {
        Estimate published = store.estimatesOf(SITE).getFirst();
        FieldRef grade = FieldRef.find("grade@" + published.id()).orElseThrow();
        correct(grade, "0.42 % Cu", "misprint");
        Estimate ours = edits.corrections().overlay(SITE).ours(published);
        assertEquals(new Quantity(0.42, "% Cu"), ours.grade());
        assertEquals(published.category(), ours.category());
        edits.corrections().withdraw(SITE, grade);
        assertEquals(published, edits.corrections().overlay(SITE).ours(published));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            status         | Past-Producer, 2011            | past producer (2011)
            status         | Productor (2024)               | producer (2024)
            stage          | care and maintenance           | care and maintenance
            stage          | ''                             | ''
            operator       | Litio para México (2023)       | Litio para México (2023)
            operator       | Mina 2000                      | Mina 2000
            position       | 26 06 30 N 109 12 W            | 26.108333333333334 N 109.2 W
            position       | 26.1, -109.2                   | 26.1 N 109.2 W
            position       | ''                             | ''
            commodities    | cu secondary, LI               | LI; CU secondary
            aliases        | A; B;A ;                       | A; B
            state          | Sonora (MX-SON)                | Sonora (MX-SON)
            country        | mx                             | MX
            confidence     | b                              | B
            potential_area | sí                             | yes
            error_m        | 1500.0                         | 1500
            """)
    void valuesAreReadAsPeopleTypeThemAndKeptInOneSpelling(String code, String typed, String stable) {
        SiteField field = FieldRef.find(code).orElseThrow().field();
        assertEquals(stable, FieldValues.canonical(field, typed));
        assertEquals(stable, FieldValues.canonical(field, stable));
        Site site = FieldValues.with(store.site(SITE).orElseThrow(), field, stable, "");
        assertEquals(stable, FieldValues.of(site, field));
    }

    @Test
    void aMovedPointKeepsEverythingElse() {
        Site published = store.site(SITE).orElseThrow();
        edits.corrections().move(SITE, new LonLat(-109.123456789, 26.1), "GPS", "own visit");
        Site ours = edits.corrections().overlay(SITE).ours(published);
        assertEquals(new LonLat(-109.123456789, 26.1), ours.position().point());
        assertEquals(published.name(), ours.name());
        assertEquals(published.position().errorM(), ours.position().errorM());
        assertNotEquals(published.position().point(), ours.position().point());
    }
}
