package org.gossan.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroundPathTest {

    private static final LonLat EQUATOR = new LonLat(0, 0);

    @Test
    void aDegreeOfTheEquatorAndOfAMeridian() {
        // 2 pi a / 360 with a = 6 378 137 m; the meridian's degree at the equator is 110 574 m (NGA TR8350.2).
        assertEquals(111_319.49, GroundPath.lengthM(List.of(EQUATOR, new LonLat(1, 0))), 0.01);
        assertEquals(110_574.4, GroundPath.lengthM(List.of(EQUATOR, new LonLat(0, 1))), 0.1);
    }

    @Test
    void fewPointsHaveNeitherLengthNorArea() {
        assertEquals(0, GroundPath.lengthM(List.of()));
        assertEquals(0, GroundPath.lengthM(List.of(EQUATOR)));
        assertEquals(0, GroundPath.areaM2(List.of(EQUATOR, new LonLat(1, 0))));
    }

    @Test
    void anAreaIsTheSameInBothDirections() {
        LonLat east = new LonLat(0.01, 0);
        LonLat north = new LonLat(0.01, 0.01);
        double area = GroundPath.areaM2(List.of(EQUATOR, east, north));
        assertEquals(1113.1949 * 1105.744 / 2, area, 5);
        assertEquals(area, GroundPath.areaM2(List.of(north, east, EQUATOR)), 1e-6);
    }

    @Test
    void theOctantOfTheEarthIsAnEighthOfIt() {
        double earth = 510_065_621_724_088.44;
        double octant = GroundPath.areaM2(List.of(EQUATOR, new LonLat(90, 0), new LonLat(0, 90)));
        assertEquals(earth / 8, octant, earth * 1e-9);
    }

    @Test
    void waysOverTheDateLineTakeTheShortSide() {
        assertEquals(
                GroundPath.lengthM(List.of(EQUATOR, new LonLat(2, 0))),
                GroundPath.lengthM(List.of(new LonLat(179, 0), new LonLat(-179, 0))),
                1e-6);
    }

    @Test
    void aDrawnWayKeepsItsPointsAndBendsBetweenThem() {
        LonLat west = new LonLat(-120, 45);
        LonLat east = new LonLat(-60, 45);
        List<LonLat> drawn = GroundPath.drawn(List.of(west, east));
        assertEquals(west, drawn.getFirst());
        assertEquals(east, drawn.getLast());
        assertTrue(drawn.get(drawn.size() / 2).lat() > 48, "the shortest way bends towards the pole");
        assertEquals(List.of(west), GroundPath.drawn(List.of(west)));
    }
}
