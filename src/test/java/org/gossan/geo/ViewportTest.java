package org.gossan.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            -180,  0,          0,   0.5
             180,  0,          1,   0.5
               0, 85.0511288,  0.5, 0
               0, -85.0511288, 0.5, 1
             -90, 0,           0.25, 0.5
            """)
    void worldCoordinatesMeetTheCornersOfTheSquare(double lon, double lat, double x, double y) {
        assertEquals(x, WebMercator.worldX(lon), 1e-9);
        assertEquals(y, WebMercator.worldY(lat), 1e-9);
        assertEquals(lat, WebMercator.lat(y), 1e-6);
    }

    @Test
    void polesAreMovedToTheEdgeOfTheSquare() {
        assertEquals(0, WebMercator.worldY(90), 1e-9);
        assertEquals(1, WebMercator.worldY(-90), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            -110.3, 29.07, 7.4
            -179.9, 60,    4
             179.9, -60,   19
            """)
    void screenAndWorldAreInverse(double lon, double lat, double zoom) {
        Viewport view = new Viewport(new Camera(lon, lat, zoom), 1280, 800, 1);
        assertEquals(640, view.screenX(WebMercator.worldX(lon)), 1e-6);
        assertEquals(400, view.screenY(WebMercator.worldY(lat)), 1e-6);
        assertEquals(123.25, view.screenX(view.worldX(123.25)), 1e-5);
        LonLat centre = view.lonLatAt(640, 400);
        assertEquals(lon, centre.lon(), 1e-9);
        assertEquals(lat, centre.lat(), 1e-9);
    }

    @Test
    void boundsAcrossTheAntimeridianHaveWestAboveEast() {
        Box box = new Viewport(new Camera(180, 0, 5), 800, 600, 1).bounds();
        assertTrue(box.crossesAntimeridian());
        assertTrue(box.contains(179.9, 0));
        assertTrue(box.contains(-179.9, 0));
    }

    @Test
    void boundsOfAWindowWiderThanTheWorldHoldEveryLongitude() {
        Box box = new Viewport(new Camera(100, 0, 2), 1600, 600, 1).bounds();
        assertEquals(-180, box.west());
        assertEquals(180, box.east());
    }

    @Test
    void cameraMovesValuesToItsLimits() {
        assertEquals(new Camera(180, WebMercator.MAX_LAT, Camera.MAX_ZOOM), new Camera(400, 89, 25));
        assertEquals(Camera.MIN_ZOOM, new Camera(0, 0, -1).zoom());
        assertThrows(IllegalArgumentException.class, () -> new Camera(Double.NaN, 0, 3));
    }

    @Test
    void aFittedBoxIsInsideTheWindow() {
        Box box = Box.NORTH_AMERICA;
        Viewport view = new Viewport(Camera.fitting(box, 1280, 800, 20), 1280, 800, 1);
        assertTrue(view.screenX(WebMercator.worldX(box.west())) >= 19.999);
        assertTrue(view.screenX(WebMercator.worldX(box.east())) <= 1260.001);
        assertTrue(view.screenY(WebMercator.worldY(box.north())) >= 19.999);
        assertTrue(view.screenY(WebMercator.worldY(box.south())) <= 780.001);
    }

    @Test
    void positionsOutsideTheGlobeAreRefusedByName() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new LonLat(0, 96.2));
        assertEquals("latitude 96.2 is outside -90..90", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LonLat(Double.NaN, 0));
    }
}
