package org.gossan.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlightTest {

    private static final Camera SONORA = new Camera(-109.3, 29.9, 8);
    private static final Camera OAXACA = new Camera(-96.7, 17.1, 8);

    @Test
    void aFlightStartsAndEndsExactlyAtItsCameras() {
        Flight flight = Flight.between(SONORA, OAXACA, 1280);
        assertEquals(SONORA, flight.at(0));
        assertEquals(OAXACA, flight.at(1));
    }

    @Test
    void aLongFlightRisesBeforeItSinks() {
        Flight flight = Flight.between(SONORA, OAXACA, 1280);
        double middle = flight.at(0.5).zoom();
        assertTrue(middle < 7, "zoom in the middle " + middle);
        assertTrue(flight.at(0.25).zoom() < 8 && flight.at(0.25).zoom() > middle);
    }

    @Test
    void aFlightHasNoJumps() {
        Flight flight = Flight.between(SONORA, OAXACA, 1280);
        Camera before = flight.at(0);
        for (int i = 1; i <= 200; i++) {
            Camera now = flight.at(i / 200.0);
            double movedPx = Math.hypot(now.worldX() - before.worldX(), now.worldY() - before.worldY())
                    * WebMercator.worldPx(before.zoom());
            assertTrue(movedPx < 120, "moved " + movedPx + " px at step " + i);
            assertTrue(Math.abs(now.zoom() - before.zoom()) < 0.15);
            before = now;
        }
    }

    @Test
    void aFlightOnTheSpotOnlyZooms() {
        Flight flight = Flight.between(SONORA, SONORA.withZoom(12), 1280);
        assertEquals(10, flight.at(0.5).zoom(), 1e-9);
        assertEquals(SONORA.lon(), flight.at(0.5).lon(), 1e-12);
    }

    @Test
    void aFlightToTheSameCameraTakesNoTime() {
        assertEquals(0, Flight.between(SONORA, SONORA, 1280).durationS());
    }
}
