package org.gossan.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.junit.jupiter.api.Test;

class RowBlockTest {

    private static final long SEED = 20261123;

    @Test
    void aBlockGivesBackEveryRow() {
        List<SiteRow> rows = rows(RowBlock.MAX_ROWS);
        RowBlock block = RowBlock.of(rows);
        BlockRows read = new BlockRows(block.body());
        for (int i = 0; i < rows.size(); i++) {
            assertTrue(read.next());
            SiteRow row = rows.get(i);
            assertEquals(row.toSite("source"), read.row().toSite("source"), "seed " + SEED + ", row " + i);
            assertEquals(row.precisionM(), read.row().precisionM());
        }
        assertFalse(read.next());
    }

    @Test
    void aBlockGivesBackWhatTheFileSaid() {
        List<SiteRow> rows = rows(300);
        RowBlock block = RowBlock.of(rows);
        for (int i : new int[] {0, 1, 150, 299}) {
            assertEquals(
                    new RowBlock.Original(
                            rows.get(i).line(),
                            rows.get(i).publishedPoint(),
                            RowText.split(rows.get(i).original())),
                    RowBlock.original(block.originals(), i));
        }
    }

    @Test
    void keysFindARowAndGoOnBehindOneWithTheSameHash() {
        // "Aa" and "BB" have the same hash in every Java.
        List<SiteRow> rows = List.of(row("x", 0), row("Aa", 1), row("BB", 2));
        byte[] keys = RowBlock.of(rows).keys();
        assertEquals(1, RowBlock.find(keys, "BB", 0));
        assertEquals(2, RowBlock.find(keys, "BB", 2));
        assertEquals(-1, RowBlock.find(keys, "y", 0));
    }

    @Test
    void damagedBytesAreRefused() {
        RowBlock block = RowBlock.of(rows(10));
        byte[] newer = block.body().clone();
        newer[3] = 99;
        assertThrows(IllegalStateException.class, () -> new BlockRows(newer));
        byte[] broken = block.originals().clone();
        broken[10] ^= 0x55;
        broken[11] ^= 0x55;
        assertThrows(RuntimeException.class, () -> RowBlock.original(broken, 9));
    }

    @Test
    void valuesOfARowComeBackAlsoEmptyOnes() {
        List<String> values = List.of("", "a,b", "\"", "línea\nnueva", "");
        assertEquals(values, RowText.split(RowText.join(values)));
        assertEquals(List.of("a b"), RowText.split(RowText.join(List.of("a\u001Fb"))));
    }

    @Test
    void aSetOfTextsKnowsWhatAHashSetKnows() {
        Random random = new Random(SEED);
        TextSet texts = new TextSet();
        Set<String> truth = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String text = Integer.toString(random.nextInt(12_000), 2 + random.nextInt(30)) + "ñ";
            assertEquals(truth.add(text), texts.add(text), "seed " + SEED + ": " + text);
        }
        assertEquals(truth.size(), texts.size());
        assertTrue(truth.stream().allMatch(texts::contains));
        assertFalse(texts.contains("never added"));
    }

    static List<SiteRow> rows(int count) {
        List<SiteRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("id " + i, i));
        }
        return rows;
    }

    static SiteRow row(String id, int number) {
        boolean located = number % 5 != 4;
        SiteTraits traits = new SiteTraits(
                number % 7 == 0,
                new Place("MX", "Sonora", number % 2 == 0 ? List.of("MX-SON", "MX-CHH") : List.of()),
                List.of(
                        new SiteCommodity("LI", Importance.PRIMARY),
                        new SiteCommodity("Oil Shale", Importance.values()[number % 3])),
                "",
                "clay " + number % 11,
                DevelopmentStatus.values()[number % 8],
                number % 3 == 0 ? null : 1900 + number % 100,
                "word",
                "note ñ",
                number % 4 == 0 ? ProjectStage.FS : null,
                null,
                number % 6 == 0 ? "LitioMx" : "",
                2023,
                Confidence.U,
                "as imported",
                "",
                "NAD27",
                "");
        return new SiteRow(
                number + 2L,
                id,
                "Bacadéhuachi " + number,
                number % 2 == 0 ? List.of() : List.of("La Ventana", "x|y"),
                located ? -109.1 + number * 1e-4 : Double.NaN,
                located ? 29.8 : Double.NaN,
                number % 2 == 0 ? Double.NaN : 150.5,
                55.66,
                located ? "-109.1 29.8" : "",
                traits,
                RowText.join(List.of(id, "Bacadéhuachi " + number, "", "29.8")));
    }
}
