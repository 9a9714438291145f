package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RangesTest {

    private static final long SEED = 99;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final SiteIndex index = RandomSites.index(new RandomSites(SEED).list(4000));
    private final Rows half = Rows.of(
            index.size(),
            IntStream.range(0, index.size()).filter(row -> row % 2 == 0).toArray());
    private final RowList found = new RowList();

    @Test
    void aViewFindsWhatItShows() {
        for (int i = 0; i < 200; i++) {
            Camera camera =
                    new Camera(random.nextDouble(-180, 180), random.nextDouble(-85, 85), random.nextDouble(2, 12));
            Viewport view = new Viewport(camera, 900, 600, 1);
            Ranges.inView(index, half, view, found);
            assertArrayEquals(
                    rows(
                            half,
                            row -> view.screenX(index.worldX(row)) >= 0
                                    && view.screenX(index.worldX(row)) <= 900
                                    && view.screenY(index.worldY(row)) >= 0
                                    && view.screenY(index.worldY(row)) <= 600),
                    found.toArray(),
                    "seed " + SEED + ": " + view);
        }
    }

    @Test
    void aBoxFindsItsEdgesAndCrossesTheAntimeridian() {
        for (Box box : new Box[] {
            new Box(-180, -90, 180, 90),
            new Box(170, -80, -100, 80),
            new Box(-109, 20, -109, 40),
            new Box(-120, 15, -95, 30)
        }) {
            Ranges.inBox(index, half, box, found);
            assertArrayEquals(
                    rows(half, row -> box.contains(index.lon(row), Math.clamp(index.lat(row), -85.0, 85.0))),
                    found.toArray(),
                    box.toString());
        }
    }

    @Test
    void polygonsWithHolesFindTheirInside() throws ParseException {
        Geometry area = new WKTReader()
                .read("MULTIPOLYGON (((-120 10, -95 15, -100 50, -118 40, -120 10), "
                        + "(-112 25, -105 25, -108 32, -112 25)), ((-180 60, -170 60, -170 85, -180 85, -180 60)))");
        GeometryFactory points = new GeometryFactory();
        Ranges.inPolygon(index, half, area, found);
        assertArrayEquals(
                rows(half, row -> area.intersects(points.createPoint(new Coordinate(index.lon(row), index.lat(row))))),
                found.toArray());
        Geometry line = new WKTReader().read("LINESTRING (0 0, 1 1)");
        assertThrows(IllegalArgumentException.class, () -> Ranges.inPolygon(index, half, line, found));
    }

    @Test
    void nearestIsTheNearestPinWithinReach() {
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(0.1, 0.35);
            double y = random.nextDouble(0.2, 0.5);
            double reach = random.nextDouble(0, 0.01);
            double best = reach;
            for (int row = 0; row < index.pins(); row++) {
                if (half.contains(row)) {
                    best = Math.min(best, Math.hypot(index.worldX(row) - x, index.worldY(row) - y));
                }
            }
            int row = Ranges.nearest(index, half, x, y, reach);
            if (row < 0) {
                assertEquals(reach, best, "seed " + SEED);
            } else {
                assertEquals(best, Math.hypot(index.worldX(row) - x, index.worldY(row) - y), 1e-12, "seed " + SEED);
            }
        }
    }

    @Test
    void anEmptyIndexFindsNothing() {
        Ranges.inBox(SiteIndex.EMPTY, Rows.all(0), new Box(-180, -90, 180, 90), found);
        assertEquals(0, found.size());
        assertEquals(-1, Ranges.nearest(SiteIndex.EMPTY, Rows.all(0), 0.5, 0.5, 1));
    }

    private int[] rows(Rows within, IntPredicate inside) {
        return IntStream.range(0, index.size())
                .filter(row -> within.contains(row) && index.located(row) && inside.test(row))
                .toArray();
    }

    @Test
    void aListIsUsedAgain() {
        Ranges.inWorld(index, Rows.all(index.size()), 0, 0, 1, 1, found);
        int all = found.size();
        Ranges.inWorld(index, Rows.all(index.size()), 2, 2, 3, 3, found);
        assertEquals(0, found.size());
        Ranges.inWorld(index, Rows.all(index.size()), -1, -1, 2, 2, found);
        assertEquals(all, found.size());
        assertThrows(IndexOutOfBoundsException.class, () -> found.get(all));
        assertEquals(0.5, WebMercator.worldX(0));
    }
}
