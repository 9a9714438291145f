package org.gossan.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.geo.WebMercator;
import org.gossan.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the basemap that ships.
class BasemapTest {

    private static final Path FILE = Path.of("data/basemap/north-america.gbm");
    private static final WorldBox WORLD = new WorldBox(0, 1, 1, 0);

    private static Basemap basemap;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws BasemapException {
        basemap = Basemap.open(FILE);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # place,              lon,       lat, state
            Hermosillo,        -110.961,   29.095, MX-SON
            Bacadéhuachi,      -109.139,   29.808, MX-SON
            Oaxaca de Juárez,   -96.725,   17.061, MX-OAX
            Tuxtla Gutiérrez,   -93.113,   16.753, MX-CHP
            Ciudad de México,   -99.133,   19.433, MX-CMX
            Isla Tiburón,      -112.370,   29.000, MX-SON
            Phoenix,           -112.074,   33.448, US-AZ
            Mountain Pass,     -115.530,   35.478, US-CA
            Anchorage,         -149.900,   61.218, US-AK
            Québec,             -71.208,   46.814, CA-QC
            Iqaluit,            -68.517,   63.747, CA-NU
            Honolulu,          -157.858,   21.307, US-HI
            """)
    void stateHoldsItsPlacesAndNoOtherStateDoes(String place, double lon, double lat, String state) {
        Paths rings = new Paths();
        for (double zoom : new double[] {5, 7, 9, 12}) {
            Set<String> found = new TreeSet<>();
            for (String code : basemap.states()) {
                basemap.state(code, WORLD, zoom, rings);
                if (rings.contains(WebMercator.worldX(lon), WebMercator.worldY(lat))) {
                    found.add(code);
                }
            }
            assertEquals(Set.of(state), found, place + " at zoom " + zoom);
        }
    }

    @Test
    void knowsAllStatesOfTheThreeCountries() {
        Set<String> codes = basemap.states();
        assertEquals(32, codes.stream().filter(c -> c.startsWith("MX-")).count());
        assertEquals(51, codes.stream().filter(c -> c.startsWith("US-")).count());
        assertEquals(13, codes.stream().filter(c -> c.startsWith("CA-")).count());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # place,               lon,     lat, land,  lake
            Kansas,              -98.0,    38.5, true,  false
            Pacific,            -130.0,    30.0, false, false
            Gulf of California, -111.2,    27.3, false, false
            Lake Superior,       -87.5,    47.7, true,  true
            Caspian Sea,          51.0,    41.5, true,  true
            Hudson Bay,          -85.0,    60.0, false, false
            Chukotka,            -172.0,   66.5, true,  false
            Antarctica,            0.0,   -84.0, true,  false
            Antarctica west,    -179.9,   -84.5, true,  false
            Antarctica east,     179.9,   -84.5, true,  false
            """)
    void landAndLakesAreWhereTheyAre(String place, double lon, double lat, boolean land, boolean lake) {
        Paths rings = new Paths();
        for (double zoom : new double[] {3, 5, 7, 9, 12}) {
            double x = WebMercator.worldX(lon);
            double y = WebMercator.worldY(lat);
            WorldBox around = new WorldBox(x - 1e-3, y + 1e-3, x + 1e-3, y - 1e-3);
            for (WorldBox box : List.of(WORLD, around)) {
                basemap.polygons(Feature.LAND, box, zoom, rings);
                assertEquals(land, rings.contains(x, y), place + ", land at zoom " + zoom + " in " + box);
                basemap.polygons(Feature.LAKE, box, zoom, rings);
                assertEquals(lake, rings.contains(x, y), place + ", lake at zoom " + zoom + " in " + box);
            }
        }
    }

    @Test
    void copiesOfTheWorldAreDrawnBeyondTheDateLine() {
        Paths rings = new Paths();
        basemap.polygons(Feature.LAND, new WorldBox(-0.5, 1, 0.2, 0), 3, rings);
        assertTrue(rings.contains(WebMercator.worldX(134) - 1, WebMercator.worldY(-25)), "Australia to the west");
        basemap.polygons(Feature.LAND, new WorldBox(0.9, 1, 1.5, 0), 3, rings);
        assertTrue(rings.contains(WebMercator.worldX(-100) + 1, WebMercator.worldY(40)), "Kansas to the east");
    }

    @Test
    void noLineCrossesTheMap() {
        Paths lines = new Paths();
        for (Feature feature : Feature.values()) {
            basemap.lines(feature, new WorldBox(0.01, 0.85, 0.99, 0.02), 3, lines);
            for (int p = 0; p < lines.size(); p++) {
                for (int i = lines.start(p) + 1; i < lines.end(p); i++) {
                    double length = Math.hypot(lines.x(i) - lines.x(i - 1), lines.y(i) - lines.y(i - 1));
                    // the longest true one is the 49th parallel, 28 degrees
                    assertTrue(length < 0.08, feature + " jumps from " + lines.x(i - 1) + " to " + lines.x(i));
                }
            }
        }
    }

    @Test
    void bordersEndWhereAnotherBorderOrTheCoastPasses() {
        Paths coast = new Paths();
        Paths borders = new Paths();
        WorldBox mexico = new WorldBox(
                WebMercator.worldX(-118), WebMercator.worldY(14), WebMercator.worldX(-86), WebMercator.worldY(33));
        basemap.lines(Feature.STATE_BORDER, mexico, 9, borders);
        basemap.lines(Feature.LAND, mexico, 9, coast);
        Paths countries = new Paths();
        basemap.lines(Feature.COUNTRY_BORDER, mexico, 9, countries);
        Set<Long> ends = new TreeSet<>();
        Set<Long> twice = new TreeSet<>();
        for (Paths paths : List.of(borders, coast, countries)) {
            for (int p = 0; p < paths.size(); p++) {
                for (int v : new int[] {paths.start(p), paths.end(p) - 1}) {
                    long key = Math.round(paths.x(v) * (1 << 20)) << 32 | Math.round(paths.y(v) * (1 << 20));
                    if (!ends.add(key)) {
                        twice.add(key);
                    }
                }
            }
        }
        for (int p = 0; p < borders.size(); p++) {
            int v = borders.start(p);
            double lon = WebMercator.lon(borders.x(v));
            double lat = WebMercator.lat(borders.y(v));
            if (lon > -117 && lon < -87 && lat > 15 && lat < 32) {
                long key = Math.round(borders.x(v) * (1 << 20)) << 32 | Math.round(borders.y(v) * (1 << 20));
                assertTrue(twice.contains(key), "a state border begins in the open at " + lon + ", " + lat);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            es, México,  Estados Unidos, Ciudad de México, Golfo de California, Nuevo México
            en, Mexico,  United States,  Mexico City,      Gulf of California,  New Mexico
            fr, Mexique, États-Unis,     Mexico,           Golfe de Californie, Nouveau-Mexique
            """)
    void namesAreInTheLanguageOfTheMap(String code, String mexico, String states, String city, String gulf, String nm) {
        Language language = Language.valueOf(code.toUpperCase(java.util.Locale.ROOT));
        Set<String> names = new TreeSet<>();
        basemap.labels(22).forEach(l -> names.add(l.name(language)));
        assertTrue(names.containsAll(Set.of(mexico, states, city, gulf, nm)), names.size() + " names");
        assertFalse(names.contains("Distrito Federal"));
    }

    @Test
    void smallPlacesNearDepositsHaveTheirNames() {
        Set<String> names = new TreeSet<>();
        basemap.labels(22).forEach(l -> names.add(l.es()));
        assertTrue(names.containsAll(Set.of("Bacadéhuachi", "Nácori Chico", "Cananea", "Nacozari de García")));
    }

    @Test
    void namesAreReadAsFarAsTheZoomNeedsAndInTheSameOrder() throws BasemapException {
        Basemap fresh = Basemap.open(Path.of("data/basemap/north-america.gbm"));
        List<Label> all = basemap.labels(22);
        List<Label> few = fresh.labels(4);
        assertTrue(few.size() * 10 < all.size(), few.size() + " of " + all.size() + " names");
        assertEquals(all.subList(0, few.size()), few);
        assertEquals(
                all.stream().filter(label -> label.showsAt(4)).toList(),
                few.stream().filter(label -> label.showsAt(4)).toList());
        assertEquals(all, fresh.labels(22));
    }

    @Test
    void missingFileIsNamed() {
        Path missing = folder.resolve("none.gbm");
        BasemapException e = assertThrows(BasemapException.class, () -> Basemap.open(missing));
        assertTrue(String.valueOf(e.getMessage()).contains(missing.toString()), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 19, 20, 200, 100_000, 1_000_000})
    void truncatedFileIsRefused(int length) throws IOException {
        Path cut = folder.resolve("cut.gbm");
        byte[] all = Files.readAllBytes(FILE);
        Files.write(cut, java.util.Arrays.copyOf(all, length));
        BasemapException e = assertThrows(BasemapException.class, () -> Basemap.open(cut));
        assertTrue(String.valueOf(e.getMessage()).contains(cut.toString()), e.getMessage());
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        Path other = folder.resolve("other.gbm");
        byte[] all = Files.readAllBytes(FILE);
        all[7] = 9;
        Files.write(other, all);
        BasemapException e = assertThrows(BasemapException.class, () -> Basemap.open(other));
        assertTrue(String.valueOf(e.getMessage()).contains("version 9"), e.getMessage());
    }

    @Test
    void damagedTableIsRefusedAndDamagedLinesAreReported() throws IOException {
        Path damaged = folder.resolve("damaged.gbm");
        byte[] all = Files.readAllBytes(FILE);
        byte[] table = all.clone();
        table[40] ^= 1;
        Files.write(damaged, table);
        assertThrows(BasemapException.class, () -> Basemap.open(damaged));
        Path other = folder.resolve("lines.gbm");
        byte[] lines = all.clone();
        for (int i = lines.length / 2; i < lines.length; i += 997) {
            lines[i] ^= 0x55;
        }
        Files.write(other, lines);
        Basemap open = Basemap.open(other);
        UncheckedBasemapException e = assertThrows(
                UncheckedBasemapException.class, () -> open.polygons(Feature.LAND, WORLD, 12, new Paths()));
        assertTrue(String.valueOf(e.getMessage()).contains(other.toString()), e.getMessage());
    }
}
