package org.gossan.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SitePosition;
import org.jspecify.annotations.Nullable;

/// Sites that differ in everything, from a seed: crowded districts, shared points, no point, the ends of the world.
final class RandomSites {

    static final List<Place> PLACES = List.of(
            new Place("MX", "Sonora", List.of("MX-SON")),
            new Place("MX", "Michoacán", List.of("MX-MIC")),
            new Place("US", "Nevada", List.of("US-NV")),
            new Place("US", "Nevada / Oregon", List.of("US-NV", "US-OR")),
            new Place("CA", "Québec", List.of("CA-QC")),
            new Place("", "", List.of()));
    static final List<String> COMMODITIES = List.of("LI", "REE", "ND", "CU", "AU", "AG");
    static final List<String> TYPES =
            List.of("", "Porphyry copper-molybdenum", "Carbonatite REE", "Lacustrine clay lithium");
    static final List<String> SOURCES = List.of("usgs-mrds", "usgs-usmin", "company", "general");
    private static final String[] NAMES = {
        "Bacadéhuachi", "La Ventana", "Mountain Pass", "Cananea", "El Ángel", "Thacker Pass", "Round Top", "Ángeles"
    };
    private static final String[] OPERATORS = {"", "Gossan Minerals", "Compañía Minera Ñandú", ""};

    private final RandomGenerator random;

    RandomSites(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A site with the ids of its sources and its size.
    record Sample(Site site, Set<String> sources, @Nullable SizeClass size) {}

    List<Sample> list(int n) {
        List<Sample> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(sample(
                    "id-" + i,
                    i == 0 ? null : list.get(random.nextInt(i)).site.position().point()));
        }
        return list;
    }

    Sample sample(String id, @Nullable LonLat neighbour) {
        LonLat point = point(neighbour);
        List<SiteCommodity> commodities = new ArrayList<>();
        for (int c = random.nextInt(4); c > 0; c--) {
            commodities.add(new SiteCommodity(pick(COMMODITIES), pick(List.of(Importance.values()))));
        }
        int year = random.nextInt(4) == 0 ? 0 : 1900 + random.nextInt(126);
        String operator = OPERATORS[random.nextInt(OPERATORS.length)];
        ProjectStage stage = random.nextBoolean() ? pick(List.of(ProjectStage.values())) : null;
        Site site = new Site(
                id,
                NAMES[random.nextInt(NAMES.length)] + (random.nextBoolean() ? "" : " " + random.nextInt(30)),
                random.nextInt(3) == 0 ? List.of("Old " + NAMES[random.nextInt(NAMES.length)]) : List.of(),
                new SitePosition(point, "site", "", random.nextBoolean() ? null : random.nextInt(20_000) / 2.0, ""),
                random.nextInt(20) == 0,
                pick(PLACES),
                commodities,
                pick(TYPES),
                "",
                new Attributed<>(pick(List.of(DevelopmentStatus.values())), year == 0 ? null : year, ""),
                stage == null ? null : new Attributed<>(stage, 2020, ""),
                operator.isEmpty() ? null : new Attributed<>(operator, 2020, ""),
                pick(List.of(Confidence.values())),
                "",
                "");
        Set<String> sources = new TreeSet<>(List.of(pick(SOURCES), pick(SOURCES)));
        SizeClass size = random.nextBoolean() ? null : pick(List.of(SizeClass.values()));
        return new Sample(site, sources, size);
    }

    private @Nullable LonLat point(@Nullable LonLat neighbour) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return null;
        }
        if (kind == 1) {
            return new LonLat(random.nextBoolean() ? -180 : 180, random.nextDouble(-90, 90));
        }
        if (kind == 2) {
            return new LonLat(random.nextDouble(-180, 180), random.nextBoolean() ? -90 : 90);
        }
        if (kind < 5 && neighbour != null) {
            return neighbour;
        }
        if (kind < 15 && neighbour != null) {
            double reach = Math.pow(10, -random.nextDouble(0, 6));
            return new LonLat(
                    Math.clamp(neighbour.lon() + random.nextDouble(-reach, reach), -180.0, 180.0),
                    Math.clamp(neighbour.lat() + random.nextDouble(-reach, reach), -90.0, 90.0));
        }
        return new LonLat(random.nextDouble(-125, -90), random.nextDouble(15, 60));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static SiteIndex index(List<Sample> samples) {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        samples.forEach(s -> builder.add(s.site, s.sources, s.size));
        return builder.build();
    }
}
