package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            '',               0
            Sonora,           6
            Bacadéhuachi,    12
            Nácori Chico,    12
            El Sauz – Fleur, 15
            銅山,             4
            😀,               2
            """)
    void aTextIsAsWideAsATerminalShowsIt(String text, int width) {
        assertEquals(width, TextTable.width(text));
        assertEquals(width, TextTable.width(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Test
    void columnsLineUpWhateverTheLetters() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String decomposed = Normalizer.normalize("Bacadéhuachi", Normalizer.Form.NFD);
        TextTable.print(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                List.of("name", "state"),
                List.of(List.of(decomposed, "Sonora"), List.of("銅山", "Hidalgo"), List.of("", "x")));
        assertEquals(
                List.of(
                        "name          state",
                        "------------  -------",
                        decomposed + "  Sonora",
                        "銅山          Hidalgo",
                        "              x"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            1,        1
            1000000,  1000000
            0.05,     0.05
            1.5E-7,   0.00000015
            -109.103889, -109.103889
            1.0E10,   10000000000
            """)
    void numbersAreWrittenOut(double number, String text) {
        assertEquals(text, Figures.plain(number));
    }
}
