package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.model.Site;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFiltersTest {

    private static final long SEED = 42;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<RandomSites.Sample> samples = new RandomSites(SEED).list(1500);
    private final SiteIndex index = RandomSites.index(samples);

    @Test
    void anyFilterShowsWhatLookingAtEverySiteShows() {
        for (int i = 0; i < 300; i++) {
            SiteFilter filter = randomFilter();
            Set<String> expected = new TreeSet<>();
            samples.stream()
                    .filter(s -> shows(filter, s))
                    .forEach(s -> expected.add(s.site().id()));
            assertEquals(expected, shown(filter), "seed " + SEED + ": " + filter);
        }
    }

    @Test
    void facetsCountWhatSelectingTheValueAloneWouldShow() {
        for (int i = 0; i < 100; i++) {
            SiteFilter f = randomFilter();
            Facets facets = Facets.of(index, f);
            String seen = "seed " + SEED + ": " + f;
            assertEquals(SiteFilters.matching(index, f).count(), facets.shown(), seen);
            Map<DevelopmentStatus, Integer> statuses = new TreeMap<>();
            for (DevelopmentStatus s : DevelopmentStatus.values()) {
                statuses.put(s, count(with(f, f.commodities(), Set.of(s), f.countries(), f.states(), f.sources())));
            }
            assertEquals(statuses, new TreeMap<>(facets.statuses()), seen);
            for (Metal metal : Metal.values()) {
                assertEquals(
                        count(with(f, Set.of(metal.code()), f.statuses(), f.countries(), f.states(), f.sources())),
                        facets.metals().get(metal),
                        seen);
            }
            // AU and ND are no groups, so that selecting them finds no other code.
            for (String code : List.of("AU", "ND")) {
                assertEquals(
                        count(with(f, Set.of(code), f.statuses(), f.countries(), f.states(), f.sources())),
                        facets.commodities().getOrDefault(code, 0),
                        seen);
            }
            for (String country : List.of("MX", "US", "CA")) {
                assertEquals(
                        count(with(f, f.commodities(), f.statuses(), Set.of(country), f.states(), f.sources())),
                        facets.countries().getOrDefault(country, 0),
                        seen);
            }
            for (String state : List.of("Sonora", "Nevada / Oregon", "Québec")) {
                assertEquals(
                        count(with(f, f.commodities(), f.statuses(), f.countries(), Set.of(state), f.sources())),
                        facets.states().getOrDefault(state, 0),
                        seen);
            }
            for (String source : RandomSites.SOURCES) {
                assertEquals(
                        count(with(f, f.commodities(), f.statuses(), f.countries(), f.states(), Set.of(source))),
                        facets.sources().getOrDefault(source, 0),
                        seen);
            }
            int byType =
                    facets.depositTypes().values().stream().mapToInt(n -> n).sum();
            int byConfidence =
                    facets.confidences().values().stream().mapToInt(n -> n).sum();
            if (f.depositTypes().isEmpty()) {
                long typed = samples.stream()
                        .filter(s -> shows(f, s) && !s.site().depositType().isEmpty())
                        .count();
                assertEquals(typed, byType, seen);
            }
            if (f.confidences().isEmpty()) {
                assertEquals(facets.shown(), byConfidence, seen);
            }
        }
    }

    @Test
    void anEmptyFilterShowsEverything() {
        assertEquals(Rows.all(index.size()), SiteFilters.matching(index, SiteFilter.NONE));
        assertEquals(0, SiteFilters.matching(SiteIndex.EMPTY, SiteFilter.NONE).count());
        assertEquals(0, Facets.of(SiteIndex.EMPTY, SiteFilter.NONE).shown());
    }

    @Test
    void stateCodesFindSitesThatStraddleABorder() {
        SiteFilter oregon = with(SiteFilter.NONE, Set.of(), Set.of(), Set.of(), Set.of("US-OR"), Set.of());
        assertTrue(shown(oregon).stream()
                .allMatch(id -> index.place(index.row(id)).admin1().equals("Nevada / Oregon")));
        assertTrue(count(oregon) > 0);
    }

    @Test
    void nearIsMeasuredOnTheEllipsoid() {
        LonLat centre = new LonLat(-109.5, 29.0);
        SiteIndex.Builder builder = new SiteIndex.Builder();
        // Along the meridian the ellipsoid's degree is 0.4 % shorter than the mean sphere's here.
        for (int metres = 99_500; metres <= 100_500; metres += 50) {
            var there = Geodesic.WGS84.Direct(centre.lat(), centre.lon(), 0, metres);
            builder.site("m" + metres, "").at(there.lon2, there.lat2).add();
        }
        SiteIndex line = builder.build();
        SiteFilter near = near(centre, 100);
        Rows rows = SiteFilters.matching(line, near);
        for (int metres = 99_500; metres <= 100_500; metres += 50) {
            if (metres != 100_000) {
                assertEquals(metres < 100_000, rows.contains(line.row("m" + metres)), metres + " m");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            179.5, 52, 300
            -179.9, 10, 100
            0, 89.5, 400
            10, -89.99, 2000
            -100, 40, 25000
            -100, 40, 0.001
            """)
    void nearHoldsAtTheEndsOfTheWorld(double lon, double lat, double km) {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            double siteLon = i % 3 == 0
                    ? Math.clamp(lon + random.nextDouble(-2, 2), -180.0, 180.0)
                    : random.nextDouble(-180, 180);
            double siteLat = i % 3 == 0
                    ? Math.clamp(lat + random.nextDouble(-2, 2), -85.0, 85.0)
                    : Math.clamp(random.nextDouble(-90, 90), -85.0, 85.0);
            builder.site("s" + i, "").at(siteLon, siteLat).add();
            if (Geodesic.WGS84.Inverse(lat, lon, siteLat, siteLon).s12 <= km * 1000) {
                expected.add("s" + i);
            }
        }
        SiteIndex globe = builder.build();
        Set<String> found = new TreeSet<>();
        SiteFilters.matching(globe, near(new LonLat(lon, lat), km)).forEach(row -> found.add(globe.id(row)));
        assertEquals(expected, found, "seed " + SEED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            lat > 29.25                                            | b c
            lat >= 29.25                                           | a b c
            metal = 'CU' AND status_year < 2000                    | a
            metal = 'CU' AND NOT (status = 'past producer')        | b
            name LIKE 'La%'                                        | a
            name ILIKE '%VENTANA%'                                 | a
            commodities LIKE '%AU%'                                | b
            operator IS NULL                                       | b c
            operator IS NOT NULL                                   | a
            country IN ('US', 'CA')                                | c
            status_year BETWEEN 1990 AND 2010                      | a
            state = 'Sonora' OR id = 'c'                           | a b c
            lon * -1 > 100 AND confidence = 'A'                    | a
            sources LIKE '%usmin%'                                 | a
            stage = 'PEA'                                          | b
            "id" = 'c' OR ID = 'a' OR name = 'id'                     | a c
            error_m <= 50                                          | b
            """)
    void expressionsAskAnyColumn(String where, String expected) {
        SiteIndex three = threeSites();
        Set<String> found = new TreeSet<>();
        SiteFilters.matching(three, where(where)).forEach(row -> found.add(three.id(row)));
        assertEquals(expected, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            metal =                | cannot read 'metal ='
            colour = 'red'         | unknown column 'colour'
            )(                     | cannot read ')('
            """)
    void aBadExpressionIsToldPlainly(String where, String message) {
        SiteIndex three = threeSites();
        var e = assertThrows(IllegalArgumentException.class, () -> SiteFilters.matching(three, where(where)));
        assertTrue(e.getMessage() != null && e.getMessage().startsWith(message), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private static SiteIndex threeSites() {
        var copper = new org.gossan.model.SiteCommodity("CU", org.gossan.model.Importance.PRIMARY);
        var gold = new org.gossan.model.SiteCommodity("AU", org.gossan.model.Importance.SECONDARY);
        SiteIndex.Builder builder = new SiteIndex.Builder();
        builder.site("a", "La Ventana")
                .at(-109.5, 29.25)
                .commodities(List.of(copper))
                .place(RandomSites.PLACES.get(0))
                .status(DevelopmentStatus.PAST_PRODUCER, 1990)
                .operator("Ñandú")
                .confidence(Confidence.A)
                .sources(List.of("usgs-usmin"))
                .add();
        builder.site("b", "Cananea")
                .at(-110, 31)
                .commodities(List.of(copper, gold))
                .place(RandomSites.PLACES.get(0))
                .status(DevelopmentStatus.PRODUCER, 2020)
                .stage(org.gossan.model.ProjectStage.PEA)
                .errorM(50)
                .add();
        builder.site("c", "Thacker Pass")
                .at(-118, 41.7)
                .place(RandomSites.PLACES.get(2))
                .add();
        return builder.build();
    }

    private SiteFilter randomFilter() {
        Box box = random.nextInt(4) > 0
                ? null
                : random.nextBoolean() ? new Box(-120, 20, -95, 50) : new Box(100, -90, -105, 90);
        SiteFilter.Near near = random.nextInt(6) > 0
                ? null
                : new SiteFilter.Near(new LonLat(random.nextDouble(-125, -90), 30), random.nextDouble(100, 2000));
        return new SiteFilter(
                maybe(List.of("bacadehuachi", "VENTANA 1", "sonora", "méxico pass", "old ang", "id-1", "nandu", "qq")),
                set(List.of("REE", "LI", "CU", "OTHER", "ND", "AU")),
                Set.copyOf(set(List.of(DevelopmentStatus.values()))),
                set(RandomSites.TYPES),
                set(List.of("MX", "US")),
                set(List.of("Sonora", "US-NV", "Québec")),
                set(RandomSites.SOURCES),
                Set.copyOf(set(List.of(Confidence.values()))),
                near,
                box,
                null);
    }

    private String maybe(List<String> texts) {
        return random.nextInt(3) > 0 ? "" : texts.get(random.nextInt(texts.size()));
    }

    private <T> Set<T> set(List<T> values) {
        Set<T> chosen = new java.util.HashSet<>();
        if (random.nextInt(3) == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                chosen.add(values.get(random.nextInt(values.size())));
            }
        }
        return chosen;
    }

    private static boolean shows(SiteFilter f, RandomSites.Sample sample) {
        Site s = sample.site();
        LonLat p = s.position().point();
        Box box = f.box();
        SiteFilter.Near near = f.near();
        return (f.commodities().isEmpty()
                        || s.commodities().stream()
                                .anyMatch(c -> f.commodities().contains(c.code())
                                        || f.commodities()
                                                .contains(Metal.of(c.code()).code())))
                && (f.statuses().isEmpty() || f.statuses().contains(s.status().value()))
                && (f.depositTypes().isEmpty() || f.depositTypes().contains(s.depositType()))
                && (f.countries().isEmpty() || f.countries().contains(s.place().country()))
                && (f.states().isEmpty()
                        || f.states().contains(s.place().admin1())
                        || s.place().codes().stream().anyMatch(f.states()::contains))
                && (f.sources().isEmpty() || sample.sources().stream().anyMatch(f.sources()::contains))
                && (f.confidences().isEmpty() || f.confidences().contains(s.confidence()))
                && (box == null || (p != null && box.contains(p.lon(), p.lat())))
                && (near == null
                        || (p != null
                                && Geodesic.WGS84.Inverse(
                                                        near.centre().lat(),
                                                        near.centre().lon(),
                                                        p.lat(),
                                                        p.lon())
                                                .s12
                                        <= near.radiusKm() * 1000))
                && hasWords(f.text(), s);
    }

    private static boolean hasWords(String text, Site s) {
        String country =
                switch (s.place().country()) {
                    case "MX" -> "Mexico|México|Mexique";
                    case "US" -> "United States|Estados Unidos|États-Unis";
                    case "CA" -> "Canada|Canadá";
                    default -> "";
                };
        List<String> parts = new java.util.ArrayList<>(s.aliases());
        parts.addAll(List.of(
                s.name(), s.id(), s.operator() == null ? "" : s.operator().value()));
        parts.addAll(List.of(s.place().admin1(), s.place().country(), country));
        parts.addAll(s.place().codes());
        List<String> folded = parts.stream().map(SiteFiltersTest::fold).toList();
        return Stream.of(text.split(" ")).allMatch(word -> folded.stream().anyMatch(part -> part.contains(fold(word))));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Set<String> shown(SiteFilter filter) {
        Set<String> ids = new TreeSet<>();
        SiteFilters.matching(index, filter).forEach(row -> ids.add(index.id(row)));
        return ids;
    }

    private int count(SiteFilter filter) {
        return SiteFilters.matching(index, filter).count();
    }

    private static SiteFilter with(
            SiteFilter f,
            Set<String> commodities,
            Set<DevelopmentStatus> statuses,
            Set<String> countries,
            Set<String> states,
            Set<String> sources) {
        return new SiteFilter(
                f.text(),
                commodities,
                statuses,
                f.depositTypes(),
                countries,
                states,
                sources,
                f.confidences(),
                f.near(),
                f.box(),
                f.where());
    }

    private static SiteFilter near(LonLat centre, double km) {
        return new SiteFilter(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new SiteFilter.Near(centre, km),
                null,
                null);
    }

    private static SiteFilter where(String where) {
        return new SiteFilter(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, where);
    }
}
