package org.gossan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.NumberFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EN | 1,754.4
            ES | 1,754.4
            FR | 1\u202f754,4
            """)
    void numbersAreWrittenAsReadersOfTheLanguageReadThem(Language language, String expected) {
        assertEquals(expected, NumberFormat.getNumberInstance(language.locale()).format(1754.4));
    }
}
