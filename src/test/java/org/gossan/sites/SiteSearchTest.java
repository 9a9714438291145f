package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.Place;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            bacadehuachi   | Bacadéhuachi
            BACADÉHUACHI   | Bacadéhuachi
            ventana        | Ventana, Ventanas Rojas, La Salada, La Ventana, Preventana
            VENTANA  ROJAS | Ventanas Rojas
            la ven         | La Ventana, La Salada
            ven la         | La Salada, La Ventana
            sonora         | La Ventana, Bacadéhuachi
            nandu          | Bacadéhuachi
            mx-sal         | La Salada
            d'or           | Mine d’Or
            zzz            |
            méxico ventana | La Ventana
            """)
    void theBestAnswerComesFirst(String text, String expected) {
        SiteIndex index = sites();
        List<String> found = Arrays.stream(SiteSearch.find(index, Rows.all(index.size()), text, 20))
                .mapToObj(index::name)
                .toList();
        Set<String> wanted = expected == null ? Set.of() : new TreeSet<>(List.of(expected.split(", ")));
        assertEquals(wanted, new TreeSet<>(found));
        if (expected != null && !text.equals("sonora")) {
            assertEquals(List.of(expected.split(", ")), found);
        }
    }

    private static SiteIndex sites() {
        Place sonora = new Place("MX", "Sonora", List.of("MX-SON"));
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.site("a", "La Ventana").at(-109, 29).place(sonora).add();
        builder.site("b", "Ventanas Rojas").at(-110, 30).add();
        builder.site("c", "Ventana").at(-100, 20).add();
        builder.site("d", "Preventana").at(-90, 20).add();
        builder.site("mx-salada", "La Salada").aliases(List.of("Ventana Vieja")).add();
        builder.site("f", "Bacadéhuachi")
                .at(-109.1, 29.6)
                .place(sonora)
                .operator("Minera Ñandú")
                .add();
        builder.site("g", "Mine d’Or").at(-75, 48).add();
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "la", "ang", "ventana", "old", "pass", "1", "id-7", "ven 1", "sonora", "el ángel", "e a o"})
    void searchFindsWhatTheTextFilterFindsAndTheBestOfThem(String text) {
        SiteIndex index = RandomSites.index(new RandomSites(8).list(30_000));
        Rows within = SiteFilters.matching(index, countryMexico());
        int[] all = SiteSearch.find(index, within, text, index.size());
        int[] expected = SiteFilters.matching(index, text(text)).and(within).toArray();
        assertArrayEquals(expected, Arrays.stream(all).sorted().toArray());
        for (int limit : new int[] {1, 20, 500}) {
            int[] best = SiteSearch.find(index, within, text, limit);
            assertArrayEquals(Arrays.copyOf(all, Math.min(limit, all.length)), best);
        }
        assertTrue(all.length > 0);
    }

    @Test
    void blankTextOrNoRoomFindsNothing() {
        SiteIndex index = sites();
        Rows all = Rows.all(index.size());
        assertEquals(0, SiteSearch.find(index, all, "  ", 20).length);
        assertEquals(0, SiteSearch.find(index, all, "\0", 20).length);
        assertEquals(1, SiteSearch.find(index, all, "ventana\0\nvieja", 20).length);
        assertEquals(0, SiteSearch.find(index, all, "la", 0).length);
        assertEquals(0, SiteSearch.find(index, Rows.none(index.size()), "la", 20).length);
        assertEquals(0, SiteSearch.find(SiteIndex.EMPTY, Rows.all(0), "la", 20).length);
    }

    private static SiteFilter text(String text) {
        return new SiteFilter(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    private static SiteFilter countryMexico() {
        return new SiteFilter(
                "", Set.of(), Set.of(), Set.of(), Set.of("MX"), Set.of(), Set.of(), Set.of(), null, null, null);
    }
}
