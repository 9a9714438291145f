package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Metal;
import org.gossan.model.SiteCommodity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    private static final List<SiteCommodity> COPPER = List.of(new SiteCommodity("CU", Importance.PRIMARY));

    private final ClusterView found = new ClusterView();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 12, 16, 19})
    void countsAddUpToTheFilterAndSymbolsNeverOverlap(int zoom) {
        SiteIndex index = RandomSites.index(new RandomSites(zoom).list(4000));
        Rows rows = SiteFilters.matching(index, statuses(DevelopmentStatus.PROSPECT, DevelopmentStatus.PRODUCER));
        for (double[] px : new double[][] {{4, 4}, {16, 16}, {36.5, 36.5}, {128, 128}, {12, 27}, {20, 22}, {10, 128}}) {
            Clusters clusters = Clusters.of(index, rows, px[0], px[1]);
            clusters.in(world(zoom), found);
            int pins = 0;
            Map<Metal, Integer> metals = new TreeMap<>();
            for (int row : rows.toArray()) {
                if (row < index.pins()) {
                    pins++;
                    metals.merge(index.metal(row), 1, Integer::sum);
                }
            }
            assertEquals(pins, found.sites());
            Map<Metal, Integer> counted = new TreeMap<>();
            for (int i = 0; i < found.size(); i++) {
                for (Metal metal : Metal.values()) {
                    if (found.count(i, metal) > 0) {
                        counted.merge(metal, found.count(i, metal), Integer::sum);
                    }
                }
            }
            assertEquals(metals, counted);
            double worldPx = WebMercator.worldPx(zoom);
            for (int i = 0; i < found.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double distance =
                            worldPx * Math.hypot(found.worldX(i) - found.worldX(j), found.worldY(i) - found.worldY(j));
                    double least = (px[found.count(i) == 1 ? 0 : 1] + px[found.count(j) == 1 ? 0 : 1]) / 2;
                    assertTrue(distance >= least - 1e-6, distance + " px apart, not " + least);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2, 20, 20
            4, 20, 20
            7, 20, 20
            11, 20, 20
            15, 20, 20
            19, 20, 20
            3, 12, 30
            6, 12, 30
            9, 12, 30
            13, 12, 30
            19, 12, 30
            """)
    void everySiteIsAMemberOfExactlyOneSymbolWhichIsNear(int zoom, double sitePx, double groupPx) {
        SiteIndex index = RandomSites.index(new RandomSites(100 + zoom).list(1500));
        Clusters clusters = Clusters.of(index, Rows.all(index.size()), sitePx, groupPx);
        clusters.in(world(zoom), found);
        boolean[] seen = new boolean[index.pins()];
        for (int i = 0; i < found.size(); i++) {
            int[] members = clusters.members(found, i);
            assertEquals(found.count(i), members.length);
            Map<Metal, Integer> metals = new HashMap<>();
            boolean onePoint = true;
            for (int row : members) {
                assertFalse(seen[row]);
                seen[row] = true;
                metals.merge(index.metal(row), 1, Integer::sum);
                onePoint &=
                        index.worldX(row) == index.worldX(members[0]) && index.worldY(row) == index.worldY(members[0]);
                double px = WebMercator.worldPx(zoom)
                        * Math.hypot(index.worldX(row) - found.worldX(i), index.worldY(row) - found.worldY(i));
                // At most the spacing and the diagonal of a cell, then the way of its group into another.
                double most = sitePx == groupPx ? 2 * sitePx : 2 * sitePx + groupPx;
                assertTrue(px < most, px + " px from its symbol");
            }
            for (Metal metal : Metal.values()) {
                assertEquals(metals.getOrDefault(metal, 0), found.count(i, metal));
            }
            assertEquals(members.length == 1 ? members[0] : -1, found.row(i));
            assertEquals(members.length > 1 && (onePoint || zoom == 19), found.stack(i));
            if (members.length == 1) {
                assertEquals(index.worldX(members[0]), found.worldX(i));
                assertEquals(index.worldY(members[0]), found.worldY(i));
            }
        }
        for (boolean one : seen) {
            assertTrue(one);
        }
    }

    @Test
    void whatStandsDoesNotDependOnWhereTheViewWasBefore() {
        SiteIndex index = RandomSites.index(new RandomSites(5).list(6000));
        Rows all = Rows.all(index.size());
        for (int zoom : new int[] {4, 5, 7, 8, 10, 11, 14, 15}) {
            double groupPx = 24 + 8 * (zoom % 2);
            Clusters whole = Clusters.of(index, all, 24, groupPx);
            whole.prepare(zoom, zoom);
            Clusters panned = Clusters.of(index, all, 24, groupPx);
            for (int step = 0; step < 40; step++) {
                int row = step * 97 % index.pins();
                Viewport view =
                        new Viewport(new Camera(index.lon(row) + 0.01 * step, index.lat(row), zoom), 900, 500, 1);
                panned.in(view, found);
                Set<String> seen = described(found);
                whole.in(view, found);
                assertEquals(described(found), seen);
                Clusters.of(index, all, 24, groupPx).in(view, found);
                assertEquals(seen, described(found));
            }
        }
    }

    @Test
    void zoomingInTakesEveryGroupApartButStacks() {
        SiteIndex index = RandomSites.index(new RandomSites(9).list(800));
        Clusters clusters = Clusters.of(index, Rows.all(index.size()), 16);
        clusters.in(world(19), found);
        for (int i = 0; i < found.size(); i++) {
            assertTrue(found.count(i) == 1 || found.stack(i));
            for (int a : clusters.members(found, i)) {
                for (int b : clusters.members(found, i)) {
                    double px = WebMercator.worldPx(19)
                            * Math.hypot(index.worldX(a) - index.worldX(b), index.worldY(a) - index.worldY(b));
                    assertTrue(px < 64, px + " px apart at the closest zoom, yet one symbol");
                }
            }
        }
    }

    @Test
    void sitesAtOnePointAreAStackAtEveryZoom() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        for (int i = 0; i < 1000; i++) {
            builder.add("s" + i, "Same Place", -109.5, 29.25, COPPER, DevelopmentStatus.PROSPECT);
        }
        SiteIndex index = builder.build();
        Clusters clusters = Clusters.of(index, Rows.all(1000), 16);
        for (int zoom = 2; zoom <= 19; zoom++) {
            clusters.in(new Viewport(new Camera(-109.5, 29.25, zoom), 800, 600, 1), found);
            assertEquals(1, found.size());
            assertEquals(1000, found.count(0, Metal.COPPER));
            assertTrue(found.stack(0));
            assertEquals(index.worldX(0), found.worldX(0));
        }
        assertArrayEquals(IntStream.range(0, 1000).toArray(), clusters.members(found, 0));
    }

    @Test
    void sitesWithoutRoomForThemselvesStandTogetherAndApartOneZoomFurther() {
        SiteIndex index = twoSites(12);
        Clusters clusters = Clusters.of(index, Rows.all(2), 16);
        clusters.in(new Viewport(new Camera(-100, 40, 10), 400, 300, 1), found);
        assertEquals(1, found.size());
        assertEquals(2, found.count(0));
        assertEquals(-1, found.row(0));
        assertFalse(found.stack(0));
        clusters.in(new Viewport(new Camera(-100, 40, 11), 400, 300, 1), found);
        assertEquals(Set.of(0, 1), Set.of(found.row(0), found.row(1)));
    }

    /// Two sites so many pixels apart at zoom 10.
    private static SiteIndex twoSites(double px) {
        double west = WebMercator.worldX(-100);
        LonLat east = new LonLat(WebMercator.lon(west + px / WebMercator.worldPx(10)), 40);
        return new SiteIndex.Builder()
                .add("west", "West", -100, 40, COPPER, DevelopmentStatus.PROSPECT)
                .add("east", "East", east.lon(), east.lat(), COPPER, DevelopmentStatus.PROSPECT)
                .build();
    }

    @Test
    void groupsTakeInWhatTheirLargerSymbolsWouldCover() {
        double px = 1 / WebMercator.worldPx(10);
        double x = WebMercator.worldX(-100);
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.add("a", "A", -100, 40, COPPER, DevelopmentStatus.PROSPECT);
        builder.add("b", "B", WebMercator.lon(x + 4 * px), 40, COPPER, DevelopmentStatus.PROSPECT);
        builder.add("near", "Near", WebMercator.lon(x + 20 * px), 40, COPPER, DevelopmentStatus.PROSPECT);
        builder.add("far", "Far", WebMercator.lon(x + 36 * px), 40, COPPER, DevelopmentStatus.PROSPECT);
        SiteIndex index = builder.build();
        Viewport view = new Viewport(new Camera(-100, 40, 10), 400, 300, 1);
        Clusters.of(index, Rows.all(4), 12, 12).in(view, found);
        assertEquals(3, found.size());
        Clusters roomy = Clusters.of(index, Rows.all(4), 12, 30);
        roomy.in(view, found);
        assertEquals(2, found.size());
        int group = found.row(0) < 0 ? 0 : 1;
        assertEquals(3, found.count(group));
        assertEquals(index.row("far"), found.row(1 - group));
        Set<String> members = new TreeSet<>();
        for (int row : roomy.members(found, group)) {
            members.add(index.id(row));
        }
        assertEquals(Set.of("a", "b", "near"), members);
    }

    @Test
    void betweenZoomsTheFartherOneDecides() {
        SiteIndex index = twoSites(12);
        Clusters clusters = Clusters.of(index, Rows.all(2), 16);
        clusters.in(new Viewport(new Camera(-100, 40, 10.9), 400, 300, 1), found);
        assertEquals(1, found.size());
        assertEquals(11, Clusters.levelOf(10.9999999));
    }

    @Test
    void hiddenSitesAreNotCounted() {
        SiteIndex index = twoSites(12);
        Clusters clusters = Clusters.of(index, Rows.of(2, index.row("east")), 16);
        clusters.in(new Viewport(new Camera(-100, 40, 5), 400, 300, 1), found);
        assertEquals(1, found.size());
        assertEquals(index.row("east"), found.row(0));
    }

    @Test
    void potentialAreasGetNoPin() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.site("area", "Potential").at(-96, 17).potentialArea().add();
        SiteIndex index = builder.build();
        Clusters.of(index, Rows.all(1), 16).in(world(3), found);
        assertEquals(0, found.size());
    }

    @Test
    void anEmptyIndexAndAViewBesideTheWorldShowNothing() {
        Clusters.of(SiteIndex.EMPTY, Rows.none(0), 16).in(world(3), found);
        assertEquals(0, found.size());
        SiteIndex index = twoSites(50);
        Clusters.of(index, Rows.none(2), 16).in(world(10), found);
        assertEquals(0, found.size());
    }

    @Test
    void theCacheStaysWithinItsBudget() {
        SiteIndex index = RandomSites.index(new RandomSites(2).list(3000));
        Clusters clusters = Clusters.of(index, Rows.all(index.size()), 4);
        for (int step = 0; step < 3000; step++) {
            Camera camera = new Camera(-180 + step * 360.0 / 3000, 40 + step % 10, 19);
            clusters.in(new Viewport(camera, 1600, 1000, 1), found);
        }
        assertTrue(clusters.bytesUsed() < 60L << 20, clusters.bytesUsed() + " bytes");
    }

    @Test
    void aSpacingThatCannotBeKeptIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Clusters.of(SiteIndex.EMPTY, Rows.none(0), 1));
        assertThrows(IllegalArgumentException.class, () -> Clusters.of(SiteIndex.EMPTY, Rows.none(0), 16, 12));
        assertThrows(IllegalArgumentException.class, () -> Clusters.of(SiteIndex.EMPTY, Rows.none(5), 16));
    }

    private static Set<String> described(ClusterView view) {
        Set<String> symbols = new TreeSet<>();
        for (int i = 0; i < view.size(); i++) {
            int[] metals =
                    Arrays.stream(Metal.values()).mapToInt(metalOf(view, i)).toArray();
            symbols.add(view.worldX(i) + " " + view.worldY(i) + " " + view.count(i) + Arrays.toString(metals)
                    + view.row(i) + view.stack(i));
        }
        return symbols;
    }

    private static java.util.function.ToIntFunction<Metal> metalOf(ClusterView view, int i) {
        return metal -> view.count(i, metal);
    }

    /// A view that shows the whole world.
    private static Viewport world(int zoom) {
        int side = (int) WebMercator.worldPx(zoom) + 2;
        return new Viewport(new Camera(0, 0, zoom), side, side, 1);
    }

    private static org.gossan.model.SiteFilter statuses(DevelopmentStatus... statuses) {
        return new org.gossan.model.SiteFilter(
                "", Set.of(), Set.of(statuses), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }
}
