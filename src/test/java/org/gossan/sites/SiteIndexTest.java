package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.packed.Hilbert;
import org.junit.jupiter.api.Test;

class SiteIndexTest {

    private static final long SEED = 11;

    @Test
    void everyValueIsReadBack() {
        List<RandomSites.Sample> samples = new RandomSites(SEED).list(3000);
        assertHolds(samples, RandomSites.index(samples));
    }

    @Test
    void rowsStandPinsFirstAlongTheCurveThenAreasThenSitesWithoutAPoint() {
        SiteIndex index = RandomSites.index(new RandomSites(SEED).list(3000));
        int[] x = index.columns().x();
        int[] y = index.columns().y();
        for (int row = 0; row < index.size(); row++) {
            assertEquals(row < index.pins(), index.located(row) && !index.potentialArea(row));
            assertTrue(row == 0 || index.located(row - 1) || !index.located(row));
            if (row > 0 && row < index.pins()) {
                assertTrue(Hilbert.key(x[row - 1], y[row - 1]) <= Hilbert.key(x[row], y[row]));
            }
        }
    }

    @Test
    void positionsLoseLessThanAThirtiethOfAPixelAtTheClosestZoom() {
        List<RandomSites.Sample> samples = new RandomSites(SEED).list(2000);
        SiteIndex index = RandomSites.index(samples);
        double worldPx = WebMercator.worldPx(19);
        for (RandomSites.Sample sample : samples) {
            LonLat point = sample.site().position().point();
            int row = index.row(sample.site().id());
            if (point == null) {
                assertTrue(Double.isNaN(index.worldX(row)) && Double.isNaN(index.lat(row)));
                assertNull(index.position(row));
            } else {
                // The eastern edge of the world itself is moved by one step.
                double limit = point.lon() == 180 || Math.abs(point.lat()) > 85 ? 1.0 / 15 : 1.0 / 31;
                assertEquals(WebMercator.worldX(point.lon()) * worldPx, index.worldX(row) * worldPx, limit);
                assertEquals(WebMercator.worldY(point.lat()) * worldPx, index.worldY(row) * worldPx, limit);
            }
        }
    }

    @Test
    void degreesWithFiveDecimalsComeBackExactly() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Map<String, LonLat> points = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            LonLat point = new LonLat(
                    random.nextInt(-17_999_999, 18_000_000) / 1e5, random.nextInt(-8_500_000, 8_500_000) / 1e5);
            points.put("s" + i, point);
            builder.site("s" + i, "").at(point.lon(), point.lat()).add();
        }
        SiteIndex index = builder.build();
        points.forEach((id, point) -> assertEquals(point, index.position(index.row(id)), "seed " + SEED));
    }

    @Test
    void unknownIdsHaveNoRow() {
        assertEquals(-1, SiteIndex.EMPTY.row("x"));
        SiteIndex index = RandomSites.index(new RandomSites(SEED).list(100));
        assertEquals(-1, index.row("id-100"));
        assertEquals(-1, index.row(""));
    }

    @Test
    void aSecondSiteWithOneIdReplacesTheFirst() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.add("a", "Old", 1, 2, List.of(), DevelopmentStatus.PROSPECT);
        builder.add("b", "Other", 3, 4, List.of(), DevelopmentStatus.PROSPECT);
        builder.add("a", "New", 5, 6, List.of(), DevelopmentStatus.PRODUCER);
        SiteIndex index = builder.build();
        assertEquals(2, index.size());
        assertEquals("New", index.name(index.row("a")));
        assertEquals(new LonLat(5, 6), index.position(index.row("a")));
    }

    @Test
    void aDraftOfWhichLittleIsSaidIsUnknownElsewhere() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.site("full", "Full")
                .stage(ProjectStage.CLOSED)
                .potentialArea()
                .errorM(5)
                .size(SizeClass.GIANT)
                .add();
        builder.site("bare", "Bare").add();
        SiteIndex index = builder.build();
        int row = index.row("bare");
        assertFalse(index.located(row) || index.potentialArea(row) || index.closed(row));
        assertEquals(DevelopmentStatus.UNKNOWN, index.status(row));
        assertEquals(Confidence.U, index.confidence(row));
        assertEquals(Metal.OTHER, index.metal(row));
        assertEquals(0, index.sizeClass(row) + index.otherMetals(row) + index.statusYear(row));
        assertNull(index.stage(row));
        assertTrue(Float.isNaN(index.errorM(row)));
        assertEquals(5f, index.errorM(index.row("full")));
    }

    @Test
    void aPointOutsideTheGlobeIsRefused() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        assertThrows(
                IllegalArgumentException.class,
                () -> builder.add("a", "A", 12, 96.2, List.of(), DevelopmentStatus.UNKNOWN));
        assertEquals(0, builder.build().size());
    }

    @Test
    void aChangedSnapshotHoldsWhatItWasToldAndTheOldOneStays() {
        RandomSites random = new RandomSites(SEED);
        List<RandomSites.Sample> samples = random.list(3000);
        SiteIndex old = RandomSites.index(samples);
        SiteIndex index = old;
        Map<String, RandomSites.Sample> expected = new HashMap<>();
        samples.forEach(s -> expected.put(s.site().id(), s));
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 30; round++) {
            SiteIndex.Builder change = index.change();
            for (int i = dice.nextInt(40); i > 0; i--) {
                String id = "id-" + dice.nextInt(4000);
                if (dice.nextInt(3) == 0) {
                    change.remove(id);
                    expected.remove(id);
                } else {
                    RandomSites.Sample sample = random.sample(id, new LonLat(-109, 29));
                    change.add(sample.site(), sample.sources(), sample.size());
                    expected.put(id, sample);
                }
            }
            index = change.build();
            assertEquals(expected.size(), index.size(), "seed " + SEED + ", round " + round);
        }
        assertHolds(List.copyOf(expected.values()), index);
        for (int i = 3000; i < 4000; i++) {
            assertEquals(expected.containsKey("id-" + i), index.row("id-" + i) >= 0);
        }
        assertHolds(samples, old);
    }

    @Test
    void aChangedSnapshotIsOrderedLikeAFreshOne() {
        RandomSites random = new RandomSites(SEED);
        List<RandomSites.Sample> samples = random.list(2000);
        SiteIndex.Builder change = RandomSites.index(samples.subList(0, 1500)).change();
        samples.subList(1500, 2000).forEach(s -> change.add(s.site(), s.sources(), s.size()));
        SiteIndex changed = change.build();
        SiteIndex fresh = RandomSites.index(samples);
        assertEquals(fresh.pins(), changed.pins());
        for (int row = 0; row < fresh.pins(); row++) {
            assertEquals(fresh.worldX(row), changed.worldX(row));
            assertEquals(fresh.worldY(row), changed.worldY(row));
        }
    }

    @Test
    void manyNewValuesWidenTheirColumn() {
        SiteIndex.Builder first = new SiteIndex.Builder();
        for (int i = 0; i < 200; i++) {
            first.site("a" + i, "").depositType("type " + i).at(i / 2.0, 0).add();
        }
        SiteIndex.Builder more = first.build().change();
        for (int i = 0; i < 70_000; i++) {
            more.site("b" + i, "").depositType("more " + i).at(i / 1000.0, 1).add();
        }
        SiteIndex.Builder last = more.build().change();
        last.site("c", "").depositType("last").add();
        SiteIndex index = last.build();
        for (int i = 0; i < 200; i++) {
            assertEquals("type " + i, index.depositType(index.row("a" + i)));
        }
        for (int i = 0; i < 70_000; i += 999) {
            assertEquals("more " + i, index.depositType(index.row("b" + i)));
        }
        assertEquals("last", index.depositType(index.row("c")));
    }

    @Test
    void removingEverythingLeavesAnEmptyIndex() {
        SiteIndex index = RandomSites.index(new RandomSites(SEED).list(20));
        SiteIndex.Builder change = index.change();
        for (int i = 0; i < 20; i++) {
            change.remove("id-" + i);
        }
        SiteIndex empty = change.remove("never there").build();
        assertEquals(0, empty.size());
        assertEquals(-1, empty.row("id-3"));
        assertEquals(0, empty.pins());
    }

    static void assertHolds(List<RandomSites.Sample> samples, SiteIndex index) {
        assertEquals(samples.size(), index.size());
        Set<Integer> rows = new HashSet<>();
        for (RandomSites.Sample sample : samples) {
            Site site = sample.site();
            int row = index.row(site.id());
            assertTrue(row >= 0 && rows.add(row), site.id());
            assertEquals(site.id(), index.id(row));
            assertEquals(site.name(), index.name(row));
            assertEquals(site.position().point() != null, index.located(row));
            assertEquals(site.potentialArea(), index.potentialArea(row));
            assertEquals(site.metal(), index.metal(row));
            assertEquals(otherMetals(site), index.otherMetals(row));
            assertEquals(site.status().value(), index.status(row));
            Integer year = site.status().year();
            assertEquals(year == null ? 0 : year, index.statusYear(row));
            assertEquals(site.stage() == null ? null : site.stage().value(), index.stage(row));
            assertEquals(site.confidence(), index.confidence(row));
            Double error = site.position().errorM();
            assertEquals(error == null ? Float.NaN : error.floatValue(), index.errorM(row));
            SizeClass size = sample.size();
            assertEquals(size == null ? 0 : List.of(SizeClass.values()).indexOf(size) + 1, index.sizeClass(row));
            assertEquals(closed(site), index.closed(row));
            assertEquals(site.place(), index.place(row));
            assertEquals(site.depositType(), index.depositType(row));
            assertEquals(List.copyOf(sample.sources()), index.sources(row));
            assertEquals(site.commodities(), index.commodities(row));
            assertEquals(site.operator() == null ? "" : site.operator().value(), index.operator(row));
        }
    }

    private static boolean closed(Site site) {
        return site.status().value() == DevelopmentStatus.PAST_PRODUCER
                || (site.stage() != null && site.stage().value() == ProjectStage.CLOSED);
    }

    private static int otherMetals(Site site) {
        int bits = 0;
        for (SiteCommodity commodity : site.commodities()) {
            Metal metal = Metal.of(commodity.code());
            if (metal != site.metal()) {
                bits |= 1 << List.of(Metal.values()).indexOf(metal);
            }
        }
        return bits;
    }

    @Test
    void vocabulariesFitTheirFields() {
        assertTrue(Metal.values().length <= 1 << Fields.METAL_BITS && Metal.values().length <= Fields.OTHERS_BITS);
        assertTrue(DevelopmentStatus.values().length <= 1 << Fields.STATUS_BITS);
        assertTrue(Confidence.values().length <= 1 << Fields.CONFIDENCE_BITS);
        assertTrue(SizeClass.values().length < 1 << Fields.SIZE_BITS);
        assertTrue(ProjectStage.values().length < 1 << Fields.STAGE_BITS);
        assertNotNull(new Place("", "", List.of()));
        assertTrue(Fields.MAX_YEAR >= 2500);
    }
}
