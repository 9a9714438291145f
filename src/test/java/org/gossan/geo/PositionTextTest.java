package org.gossan.geo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTextTest {

    private static final LonLat HERMOSILLO = new LonLat(-110.96, 29.073);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(PositionFormat format) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("es"), Locale.FRENCH}) {
            LonLat back = PositionText.read(format.format(HERMOSILLO, locale)).orElseThrow();
            assertEquals(HERMOSILLO.lon(), back.lon(), 2e-5, format + " " + format.format(HERMOSILLO, locale));
            assertEquals(HERMOSILLO.lat(), back.lat(), 2e-5, format + " " + format.format(HERMOSILLO, locale));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            DD,   29.07300° N; 110.96000° W
            DM,   29° 04.380′ N; 110° 57.600′ W
            DMS,  29° 04′ 22.8″ N; 110° 57′ 36.0″ W
            """)
    void degreesAreWrittenAsOnFieldMaps(PositionFormat format, String expected) {
        assertEquals(expected.replace(';', ','), format.format(HERMOSILLO, Locale.ENGLISH));
    }

    /// The meridian arc to 45° N is 4 984 944.4 m on WGS 84, times the scale 0.9996.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            0,    0,   31N 166021 0000000
            -111, 0,   12N 500000 0000000
            -111, 45,  12T 500000 4982950
            """)
    void utmMeetsKnownPoints(double lon, double lat, String expected) {
        assertEquals(expected, PositionFormat.UTM.format(new LonLat(lon, lat), Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            29.073 -110.96          | -110.96 | 29.073
            29.073, -110.96         | -110.96 | 29.073
            29.073,-110.96          | -110.96 | 29.073
            29,073 -110,96          | -110.96 | 29.073
            29,073; -110,96         | -110.96 | 29.073
            29.073 N 110.96 O       | -110.96 | 29.073
            N 29.073 W 110.96       | -110.96 | 29.073
            110.96 W, 29.073 N      | -110.96 | 29.073
            29°04'22.8"N 110°57'36"W | -110.96 | 29.073
            29 4.38 -110 57.6       | -110.96 | 29.073
            −33.5, 18.25            | 18.25   | -33.5
            33.5 S 18.25 E          | 18.25   | -33.5
            """)
    void positionsAreReadAsPeopleTypeThem(String text, double lon, double lat) {
        LonLat read = PositionText.read(text).orElseThrow();
        assertEquals(lon, read.lon(), 1e-9);
        assertEquals(lat, read.lat(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sonora", "29.073", "96.2, 10", "29 70 N 110 W", "12R", "1 2 3", "Bacadéhuachi 12"})
    void otherTextIsNoPosition(String text) {
        assertEquals(Optional.empty(), PositionText.read(text));
    }

    /// A search box reads every text on its way to a name or a position.
    @Test
    void noShortTextBreaksTheReader() {
        String signs = "NSEWO2-,.; °'X";
        List<String> texts = List.of("");
        for (int length = 1; length <= 4; length++) {
            texts = texts.stream()
                    .flatMap(text -> signs.chars().mapToObj(sign -> text + (char) sign))
                    .toList();
            for (String text : texts) {
                assertDoesNotThrow(() -> PositionText.read(text), text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePolesCanBeWritten(PositionFormat format) {
        assertTrue(format.format(new LonLat(0, 90), Locale.ENGLISH).startsWith("90"));
    }
}
