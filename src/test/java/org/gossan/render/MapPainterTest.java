package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Metal;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SiteFilter;
import org.gossan.model.Theme;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPainterTest {

    private static final Ground BASEMAP = FactsSites.basemap();

    private static final Viewport SONORA = new Viewport(new Camera(-110.5, 29.5, 7), 1280, 800, 1);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            north-america, -97,    38,   4.0
            sonora,        -110.5, 29.5, 7.0
            oaxaca-chiapas, -95,   16.9, 6.8
            """)
    void theShippedDepositsAreDrawn(String place, double lon, double lat, double zoom) {
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                Set<Layer> layers = EnumSet.allOf(Layer.class);
                MapState state = MapState.opening(1280, 800)
                        .withTheme(theme)
                        .withLanguage(language)
                        .withLayers(layers);
                Viewport view = new Viewport(new Camera(lon, lat, zoom), 1280, 800, 1);
                MapFrame frame = new MapPainter(FactsSites.on(BASEMAP)).paint(state, view);
                String name = "map-" + place + "-" + theme.code() + "-" + language.code();
                Screens.keep(name, view.deviceWidth(), view.deviceHeight(), frame.argb());
                assertTrue(frame.counts().inView() > 0);
                assertTrue(Arrays.stream(frame.argb()).allMatch(pixel -> pixel >>> 24 == 255), "opaque");
            }
        }
    }

    @Test
    void aSiteStandsWhereItsPositionIs() {
        MapFrame frame = paint(index(site("mine", -110.5, 29.5, "CU", Double.NaN)), MapState.opening(1280, 800));
        int centre = frame.argb()[(400 - 5) * 1280 + 640 - 5];
        assertEquals(SymbolPainter.rgb(Metal.COPPER), centre & 0xFFFFFF);
        Hit hit = frame.hitAt(640, 400, 0).orElseThrow();
        assertEquals(0, ((Hit.SiteHit) hit).row());
        assertEquals(640, hit.x(), 0.01, "positions keep 1 cm");
        assertEquals(Optional.empty(), frame.hitAt(700, 400, 4));
        assertTrue(frame.hitAt(640 + 13, 400, 6).isPresent(), "within the tolerance");
    }

    @Test
    void aFilterHidesSitesFromPicturesHitsAndCounts() {
        SiteIndex index = index(site("a", -110.5, 29.5, "CU", 0), site("b", -109.5, 29.5, "LI", 0));
        SiteFilter lithium = new SiteFilter(
                "", Set.of("LI"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
        MapFrame frame = paint(index, MapState.opening(1280, 800).withFilter(lithium));
        assertEquals(new MapFrame.Counts(1, 1, 2), frame.counts());
        assertEquals(Optional.empty(), frame.hitAt(640, 400, 5));
        assertEquals(Set.of(Metal.LITHIUM), frame.visible().metals());
    }

    @Test
    void neighboursBecomeAClusterThatKnowsItsSites() {
        SiteIndex index = index(
                site("a", -110.5, 29.5, "CU", 0), site("b", -110.501, 29.5, "LI", 0), site("c", -109, 29, "LI", 0));
        MapFrame frame = paint(index, MapState.opening(1280, 800));
        Hit.ClusterHit cluster = (Hit.ClusterHit) frame.hitAt(640, 400, 10).orElseThrow();
        assertEquals(2, cluster.count());
        assertEquals(false, cluster.sameSpot());
        assertEquals(1, frame.count(cluster, Metal.LITHIUM));
        Box bounds = frame.bounds(cluster);
        assertEquals(-110.501, bounds.west(), 1e-6);
        assertEquals(-110.5, bounds.east(), 1e-6);
        Set<String> ids = new HashSet<>();
        for (int row : frame.rows(cluster)) {
            ids.add(index.id(row));
        }
        assertEquals(Set.of("a", "b"), ids);
    }

    @Test
    void sitesOfOnePointFanOutAndAreAllHit() {
        SiteIndex index = index(
                site("a", -110.5, 29.5, "CU", 0), site("b", -110.5, 29.5, "LI", 0), site("c", -110.5, 29.5, "LI", 0));
        Viewport view = new Viewport(new Camera(-110.5, 29.5, 12), 400, 400, 1);
        MapFrame frame = new MapPainter(new MapContent(Ground.PAPER, index, List.of(), Map.of(), Year.of(2026)))
                .paint(MapState.opening(400, 400), view);
        Screens.keep("fan", 400, 400, frame.argb());
        Set<Integer> rows = new HashSet<>();
        for (int x = 150; x < 250; x++) {
            for (int y = 150; y < 250; y++) {
                frame.hitAt(x, y, 0)
                        .filter(Hit.SiteHit.class::isInstance)
                        .ifPresent(hit -> rows.add(((Hit.SiteHit) hit).row()));
            }
        }
        assertEquals(Set.of(0, 1, 2), rows);
    }

    @Test
    void theSelectedSiteIsOnTopEvenInsideACluster() {
        SiteIndex index = index(site("a", -110.5, 29.5, "CU", 0), site("b", -110.501, 29.5, "LI", 0));
        MapFrame frame = paint(index, MapState.opening(1280, 800).withSelection("b"));
        double x = SONORA.screenX(WebMercator.worldX(-110.501));
        Hit hit = frame.hitAt(x, 400, 0).orElseThrow();
        assertEquals(index.row("b"), ((Hit.SiteHit) hit).row());
    }

    @Test
    void aSelectedAreaIsOutlinedAndHit() {
        Viewport view = new Viewport(new Camera(-95, 16.9, 6.8), 1280, 800, 1);
        MapPainter painter = new MapPainter(FactsSites.on(BASEMAP));
        MapFrame frame = painter.paint(MapState.opening(1280, 800).withSelection("mx-oaxaca-ree"), view);
        Screens.keep("area-selected", 1280, 800, frame.argb());
        assertTrue(
                Arrays.stream(frame.argb()).filter(pixel -> pixel == 0xFFFFC400).count() > 500);
        assertEquals("mx-oaxaca-ree", ((Hit.AreaHit) frame.hitAt(560, 440, 0).orElseThrow()).siteId());
    }

    @ParameterizedTest
    @CsvSource({"0, 20000", "45, 20000", "60, 40000"})
    void theErrorRingIsTrueAtItsLatitude(double lat, double errorM) {
        SiteIndex index = index(site("a", -100, lat, "CU", errorM));
        Viewport view = new Viewport(new Camera(-100, lat, 8), 600, 600, 1);
        MapFrame frame = new MapPainter(new MapContent(Ground.PAPER, index, List.of(), Map.of(), Year.of(2026)))
                .paint(MapState.opening(600, 600), view);
        Screens.keep("ring-" + (int) lat, 600, 600, frame.argb());
        double radius = errorM / WebMercator.metresPerPx(lat, 8);
        int ground = frame.argb()[0];
        int farthest = 0;
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) {
                if (frame.argb()[y * 600 + x] != ground) {
                    farthest = (int) Math.max(farthest, Math.hypot(x - 300, y - 300));
                }
            }
        }
        assertEquals(radius, farthest, 3, "half the line's width and a pixel");
        assertTrue(frame.visible().errorRings());
    }

    @Test
    void aSmallErrorNeedsNoRing() {
        MapFrame frame = paint(index(site("a", -110.5, 29.5, "CU", 2000)), MapState.opening(1280, 800));
        assertEquals(false, frame.visible().errorRings());
    }

    @Test
    void theSameMapTwiceIsTheSamePicture() {
        MapPainter painter = new MapPainter(FactsSites.on(Ground.PAPER));
        MapState state = MapState.opening(1280, 800);
        assertArrayEquals(
                painter.paint(state, SONORA).argb(),
                new MapPainter(FactsSites.on(Ground.PAPER)).paint(state, SONORA).argb());
    }

    @Test
    void aSelectionDoesNotPaintTheGroundAgain() {
        CountingGround ground = new CountingGround(Ground.PAPER);
        MapPainter painter = new MapPainter(FactsSites.on(ground));
        MapState state = MapState.opening(1280, 800);
        painter.paint(state, SONORA);
        painter.paint(state.withSelection("mx-la-ventana"), SONORA);
        painter.paint(state.withLanguage(Language.ES), SONORA);
        assertEquals(1, ground.painted);
        painter.paint(state.withTheme(Theme.DARK), SONORA);
        assertEquals(2, ground.painted);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            47, 0
            -48, 0
            0, 31
            0, -30
            61, -44
            -52.4, 17.3
            """)
    void aMapThatMovesPastPaintsOnlyWhatComesIntoView(double dx, double dy) {
        CountingGround ground = new CountingGround(BASEMAP);
        MapPainter painter = new MapPainter(FactsSites.on(ground));
        MapState state = MapState.opening(1280, 800);
        Viewport moved = SONORA.withCamera(Camera.ofWorld(
                SONORA.camera().worldX() + dx / SONORA.worldPx(),
                SONORA.camera().worldY() + dy / SONORA.worldPx(),
                SONORA.camera().zoom()));
        painter.paint(state, SONORA);
        ground.pixels = 0;
        MapFrame passing = painter.paintMoving(state, moved, new int[1280 * 800]);
        assertTrue(ground.pixels < 1280 * 800 / 8, "most of the ground was there");
        Screens.keep("map-passing-" + (int) dx + "-" + (int) dy, 1280, 800, passing.argb());
        boolean whole = dx == Math.rint(dx);
        MapFrame resting = painter.paint(state, moved);
        int off = 0;
        for (int i = 0; i < 1280 * 800; i++) {
            off += differs(resting.argb()[i], passing.argb()[i]);
        }
        // Dashes begin anew in what comes in; half a pixel beside shows on every coast and letter of it.
        assertTrue(off < (whole ? 400 : 12_000), off + " pixels differ");
        assertArrayEquals(
                new MapPainter(FactsSites.on(new CountingGround(BASEMAP)))
                        .paint(state, moved)
                        .argb(),
                resting.argb(),
                "whole at rest");
    }

    @Test
    void aCancelledPictureIsNotHandedOver() {
        MapPainter painter = new MapPainter(FactsSites.on(Ground.PAPER));
        MapState state = MapState.opening(1280, 800);
        int[] asked = {0};
        assertNull(painter.paint(state, SONORA, () -> true));
        assertNull(painter.paint(state, SONORA, () -> asked[0]++ == 3));
        assertNotNull(painter.paint(state, SONORA, () -> false));
    }

    @Test
    void pixelsAndShapesShowTheSameMap() {
        MapState state = MapState.opening(1280, 800).withLayers(EnumSet.allOf(Layer.class));
        MapPainter painter = new MapPainter(FactsSites.on(Ground.PAPER));
        MapFrame frame = painter.paint(state, SONORA);
        BufferedImage shapes =
                Screens.paint("map-shapes", 1280, 800, 1, Color.RED, g -> painter.paintTo(g, state, SONORA));
        int[] drawn = shapes.getRGB(0, 0, 1280, 800, null, 0, 1280);
        int off = 0;
        for (int i = 0; i < drawn.length; i++) {
            off += Math.abs((drawn[i] >> 8 & 255) - (frame.argb()[i] >> 8 & 255)) > 100 ? 1 : 0;
        }
        assertTrue(off < drawn.length / 200, off + " pixels differ: sprites stand on whole pixels, shapes do not");
    }

    @Test
    void aDenseScreenShowsTheSameMapSharper() {
        Viewport dense = new Viewport(SONORA.camera(), 1280, 800, 2);
        MapFrame frame = new MapPainter(FactsSites.on(BASEMAP)).paint(MapState.opening(1280, 800), dense);
        Screens.keep("map-sonora-dense", 2560, 1600, frame.argb());
        assertEquals(2560 * 1600, frame.argb().length);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "5, 6, 13", "9, 97, 212"})
    void tilesShowTheirPartOfTheGround(int z, long x, long y) {
        MapState state = MapState.opening(1280, 800);
        int[] tile = tile(state, z, x, y);
        Screens.keep("tile-" + z, 256, 256, tile);
        assertTrue(Arrays.stream(tile).allMatch(pixel -> pixel >>> 24 == 255), "opaque");
        assertTrue(Arrays.stream(tile).distinct().count() > 3, "not only water");
    }

    @Test
    void neighbouringTilesMeet() {
        MapState state = MapState.opening(1280, 800);
        int[] west = tile(state, 6, 12, 26);
        int[] east = tile(state, 6, 13, 26);
        double side = 1 / 64.0;
        Viewport both = new Viewport(Camera.ofWorld(13 * side, 26.5 * side, 6), 512, 256, 1);
        int[] whole = new int[512 * 256];
        BASEMAP.paint(state, both, whole);
        int off = 0;
        for (int i = 0; i < 256 * 256; i++) {
            int at = i / 256 * 512 + i % 256;
            off += differs(whole[at], west[i]) + differs(whole[at + 256], east[i]);
        }
        assertTrue(off < 200, off + " pixels differ: dashes may start elsewhere");
    }

    private static int differs(int a, int b) {
        return Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > 40 ? 1 : 0;
    }

    private static int[] tile(MapState state, int z, long x, long y) {
        int[] argb = new int[256 * 256];
        MapPainter.tile(BASEMAP, state, z, x, y, argb);
        return argb;
    }

    /// Paper that counts how often it is painted.
    private static final class CountingGround implements Ground {
        private final Ground ground;
        private int painted;
        private int pixels;

        CountingGround(Ground ground) {
            this.ground = ground;
        }

        @Override
        public void paint(MapState state, Viewport view, int[] argb) {
            painted++;
            pixels += argb.length;
            ground.paint(state, view, argb);
        }

        @Override
        public void paint(MapState state, Viewport view, Graphics2D g) {
            Ground.PAPER.paint(state, view, g);
        }

        @Override
        public void paintNames(MapState state, Viewport view, Graphics2D g, List<Rectangle2D> taken) {}

        @Override
        public @Nullable Shape outline(String code, Viewport view) {
            return null;
        }
    }

    private record Place(String id, double lon, double lat, String commodity, double errorM) {}

    private static Place site(String id, double lon, double lat, String commodity, double errorM) {
        return new Place(id, lon, lat, commodity, errorM);
    }

    private static SiteIndex index(Place... places) {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        for (Place place : places) {
            builder.site(place.id(), place.id())
                    .at(place.lon(), place.lat())
                    .commodities(List.of(new SiteCommodity(place.commodity(), Importance.PRIMARY)))
                    .status(DevelopmentStatus.PRODUCER, 2025)
                    .errorM(place.errorM())
                    .add();
        }
        return builder.build();
    }

    private static MapFrame paint(SiteIndex index, MapState state) {
        return new MapPainter(new MapContent(Ground.PAPER, index, List.of(), Map.of(), Year.of(2026)))
                .paint(state, SONORA);
    }
}
