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
    @ValueSource(
            strings = {
                "geo:29.5,-109.1",
                "geo:29.5,-109.1,1200;u=35",
                "https://www.google.com/maps/@29.5,-109.1,14z",
                "https://www.google.com/maps/place/La+Ventana/@29.49,-109.2,14z/data=!3m1!4b1!3d29.5!4d-109.1",
                "https://maps.google.com/?q=29.5,-109.1",
                "https://www.google.com/maps/search/?api=1&query=29.5%2C-109.1",
                "https://www.openstreetmap.org/?mlat=29.5&mlon=-109.1#map=9/29.4/-109.0",
                "https://www.openstreetmap.org/#map=12/29.5/-109.1",
                "https://maps.apple.com/?ll=29.5,-109.1",
                "POINT(-109.1 29.5)",
                "SRID=4326;POINT Z (-109.1 29.5 120)",
                "{\"type\": \"Point\", \"coordinates\": [-109.1, 29.5]}",
                "Lat: 29.5 Long: -109.1",
                "Lat. 29.5, Lon. -109.1",
                "Latitude = 29.5; Longitude = -109.1",
                "Latitud: 29.5 N, Longitud: 109.1 O",
                "lng: -109.1, lat: 29.5",
                "Longitude -109.1 Latitude 29.5",
                "lat 29° 30' N long 109° 06' W",
                "29.5, -109.1 (WGS84)",
                "29.5 -109.1 WGS 84",
                "29.5, -109.1 EPSG:4326",
                "29d30m00s N 109d06m00s W",
                "29d30m N, 109d06m W",
                "29D30M00S N 109D06M00S W",
                "UTM zone 12N E 684179.8 N 3264887.5",
                "UTM 12N 684179.8 3264887.5",
                "Zona 12 R, 684179.8 mE, 3264887.5 mN",
                "12R 684179.8mE 3264887.5mN",
                "UTM 12R X: 684179.8 Y: 3264887.5"
            })
    void whatOtherProgramsCopyIsRead(String text) {
        LonLat read = PositionText.read(text).orElseThrow(() -> new AssertionError("not read: " + text));
        assertEquals(-109.1, read.lon(), 2e-5, text);
        assertEquals(29.5, read.lat(), 2e-5, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/about",
                "geo:",
                "geo:129.5,-109.1",
                "POINT(-109.1)",
                "Lat: 29.5",
                "Lat: 29.5 Lat: -109.1",
                "UTM zone 12N",
                "29d90m N, 109d06m W"
            })
    void whatOnlyLooksLikeAPositionIsNone(String text) {
        assertEquals(Optional.empty(), PositionText.read(text));
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
