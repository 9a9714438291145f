package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Bacadéhuachi,     bacadehuachi
            NÁCORI  Chico,    nacori chico
            Mine d’Or,        mine d'or
            Århus Ølgod,      arhus olgod
            Straße,           strasse
            İstanbul,         istanbul
            'Œuvre Łódź',     oeuvre lodz
            'tab	and line',  tab and line
            Zacatecas–Jerez,  zacatecas-jerez
            plain name 12,    plain name 12
            鉱山,              鉱山
            """)
    void caseAccentsAndSpacesDoNotCount(String text, String folded) {
        assertEquals(folded, FoldedText.fold(text));
        assertEquals(folded, FoldedText.fold(folded));
    }

    @Test
    void blankTextHasNoWords() {
        assertEquals(List.of(), FoldedText.words(" \t "));
        assertEquals(List.of(), FoldedText.words(""));
        assertEquals(List.of("la", "ventana"), FoldedText.words("  La   VENTANA "));
    }
}
