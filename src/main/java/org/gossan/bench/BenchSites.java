package org.gossan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gossan.model.DevelopmentStatus;

/// Made-up sites for benchmarks, crowded like mining districts over North America: 36 provinces, 900 elongated
/// districts with Zipf-like sizes, 12 % background, about 1 % shared coordinates. Seeded; integer arithmetic and
/// [StrictMath] only, so the same everywhere, and a smaller set is the beginning of a larger one.
public final class BenchSites {

    private static final long SEED = 20250923L;
    private static final int DISTRICTS = 900;
    /// lon, lat, spread of both, weight.
    private static final double[][] PROVINCES = {
        {-120.8, 39.3, 1.2, 2.2, 9}, {-117.0, 39.5, 2.5, 2.0, 9}, {-106.3, 39.0, 1.2, 1.8, 7},
        {-111.5, 33.5, 2.2, 1.4, 7}, {-112.5, 46.3, 2.2, 1.2, 5}, {-115.5, 44.6, 1.4, 1.4, 5},
        {-123.0, 42.3, 0.9, 0.9, 3}, {-118.3, 44.7, 1.2, 0.8, 2}, {-120.5, 48.2, 1.3, 0.7, 3},
        {-112.2, 40.0, 1.4, 1.8, 5}, {-108.0, 33.2, 1.5, 1.2, 4}, {-103.8, 44.1, 0.5, 0.5, 2},
        {-117.5, 49.5, 1.3, 0.8, 3}, {-124.5, 54.5, 2.8, 2.0, 4}, {-130.0, 57.5, 1.6, 1.4, 3},
        {-138.5, 63.5, 2.6, 1.2, 3}, {-148.0, 64.8, 3.5, 1.2, 4}, {-161.0, 64.5, 2.5, 1.5, 2},
        {-134.5, 58.2, 0.9, 0.8, 2}, {-115.0, 63.5, 2.5, 1.5, 1.5}, {-80.5, 48.3, 2.2, 0.7, 6},
        {-89.0, 48.6, 2.5, 0.9, 3}, {-81.2, 46.6, 0.8, 0.4, 2.5}, {-74.0, 49.5, 3.0, 1.3, 3},
        {-66.5, 54.0, 1.8, 1.6, 2}, {-92.0, 47.4, 1.5, 0.5, 3}, {-88.5, 46.8, 1.4, 0.5, 3},
        {-72.0, 44.5, 1.8, 1.8, 4}, {-64.0, 45.8, 1.8, 0.9, 2}, {-56.5, 49.0, 1.2, 0.6, 1.5},
        {-83.0, 35.2, 2.2, 1.2, 6}, {-90.8, 37.6, 1.0, 0.7, 4}, {-81.0, 38.5, 1.6, 1.4, 4},
        {-105.5, 25.5, 1.8, 2.6, 6}, {-109.8, 29.2, 1.3, 1.6, 4}, {-100.5, 20.2, 1.8, 0.9, 4}
    };
    private static final String[] COMMODITY = {
        "Gold",
        "Silver",
        "Copper",
        "Sand and Gravel",
        "Lead",
        "Zinc",
        "Iron",
        "Coal",
        "Uranium",
        "Stone",
        "Tungsten",
        "Manganese",
        "Mercury",
        "Fluorite",
        "Clay",
        "Gypsum",
        "Molybdenum",
        "Nickel",
        "Lithium",
        "Rare Earths"
    };
    private static final String[] CODES = {
        "AU", "AG", "CU", "SDG", "PB", "ZN", "FE", "COA", "U", "STN", "W", "MN", "HG", "F", "CLY", "GYP", "MO", "NI",
        "LI", "REE"
    };
    private static final double[] COMMODITY_WEIGHTS = {
        26, 9, 11, 13, 6, 5, 5, 4, 5, 5, 2.5, 2, 1.5, 1.2, 1.3, 1, 1, .8, .4, .3
    };
    private static final String[] STATUS = {"Past Producer", "Occurrence", "Prospect", "Producer", "Unknown", "Plant"};
    private static final DevelopmentStatus[] STATUSES = {
        DevelopmentStatus.PAST_PRODUCER, DevelopmentStatus.OCCURRENCE, DevelopmentStatus.PROSPECT,
        DevelopmentStatus.PRODUCER, DevelopmentStatus.UNKNOWN, DevelopmentStatus.PLANT
    };
    private static final double[] STATUS_WEIGHTS = {34, 26, 20, 9, 9, 2};
    private static final String[] FIRST = {
        "Silver", "Golden", "Lucky", "Old", "Big", "Little", "Blue", "Red", "Black", "Copper", "Eagle", "Bear", "Lost",
        "North", "South", "Grand", "Royal", "Iron", "Crystal", "Ruby", "Emerald", "Saint", "White", "Green", "Last",
        "First", "Morning", "Sunset", "Pioneer", "Liberty"
    };
    private static final String[] SECOND = {
        "Bell",
        "Creek",
        "King",
        "Queen",
        "Star",
        "Chance",
        "Boy",
        "Jack",
        "Dollar",
        "Hill",
        "Ridge",
        "Gulch",
        "Canyon",
        "Hope",
        "Fortune",
        "Bonanza",
        "Mountain",
        "Lake",
        "Crown",
        "Chief",
        "Dutchman",
        "Lode",
        "Butte",
        "Fork",
        "Spring",
        "Flat",
        "Point",
        "Eagle",
        "Wolf",
        "Horse"
    };
    private static final String[] KIND = {
        "Mine", "Claim", "Prospect", "Group", "Quarry", "Pit", "Shaft", "Lode", "Deposit", "Placer"
    };

    private BenchSites() {}

    private long state = SEED;
    private double spare;
    private boolean hasSpare;

    /// What a generated site is handed to.
    @FunctionalInterface
    interface Sink {
        /// @param lonE5 WGS 84 degrees times 100,000
        void site(int number, String name, long lonE5, long latE5, int commodity, int status);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private int below(int n) {
        return (int) ((next() >>> 33) % n);
    }

    private double gauss() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u = unit();
        double v = unit();
        double r = StrictMath.sqrt(-2 * StrictMath.log(1 - u));
        spare = r * StrictMath.sin(2 * StrictMath.PI * v);
        hasSpare = true;
        return r * StrictMath.cos(2 * StrictMath.PI * v);
    }

    private static double[] cumulative(double[] weights) {
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        for (int i = 0; i < weights.length; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private int pick(double[] cumulative) {
        int i = Arrays.binarySearch(cumulative, unit());
        return Math.min(i < 0 ? -i - 1 : i, cumulative.length - 1);
    }

    /// Makes the first `n` sites in order.
    static void generate(int n, Sink sink) {
        new BenchSites().make(n, sink);
    }

    private void make(int n, Sink sink) {
        double[] provinces =
                cumulative(Arrays.stream(PROVINCES).mapToDouble(p -> p[4]).toArray());
        double[] commodities = cumulative(COMMODITY_WEIGHTS);
        double[] statuses = cumulative(STATUS_WEIGHTS);
        double[][] districts = new double[DISTRICTS][];
        double[] weights = new double[DISTRICTS];
        int[] main = new int[DISTRICTS];
        for (int i = 0; i < DISTRICTS; i++) {
            double[] p = PROVINCES[pick(provinces)];
            double x = p[0] + gauss() * p[2];
            double y = p[1] + gauss() * p[3];
            double length = 0.03 + 0.35 * unit() * unit();
            double width = length * (0.2 + 0.6 * unit());
            districts[i] = new double[] {x, y, length, width, unit() * StrictMath.PI};
            weights[i] = 1 / StrictMath.pow(i + 4, 0.7);
            main[i] = pick(commodities);
        }
        double[] sizes = cumulative(weights);
        long[] recent = new long[8192];
        for (int i = 0; i < n; i++) {
            double lon;
            double lat;
            int commodity;
            do {
                if (unit() < 0.12) {
                    double[] p = PROVINCES[below(PROVINCES.length)];
                    lon = p[0] + gauss() * 3;
                    lat = p[1] + gauss() * 2;
                    commodity = pick(commodities);
                } else {
                    int d = pick(sizes);
                    double[] district = districts[d];
                    double along = gauss() * district[2];
                    double across = gauss() * district[3];
                    double cos = StrictMath.cos(district[4]);
                    double sin = StrictMath.sin(district[4]);
                    lon = district[0]
                            + (along * cos - across * sin) / StrictMath.cos(StrictMath.toRadians(district[1]));
                    lat = district[1] + along * sin + across * cos;
                    commodity = unit() < 0.55 ? main[d] : pick(commodities);
                }
            } while (lon < -168 || lon > -52.7 || lat < 14.6 || lat > 74);
            long lonE5 = Math.round(lon * 1e5);
            long latE5 = Math.round(lat * 1e5);
            if (unit() < 0.01 && i > recent.length) {
                long earlier = recent[below(recent.length)];
                lonE5 = earlier >> 32;
                latE5 = (int) earlier;
            }
            recent[i & (recent.length - 1)] = (lonE5 << 32) | (latE5 & 0xffffffffL);
            String name =
                    FIRST[below(FIRST.length)] + " " + SECOND[below(SECOND.length)] + " " + KIND[below(KIND.length)];
            int number = below(40);
            if (number > 0 && number < 12) {
                name += " No. " + number;
            }
            sink.site(i + 1, name, lonE5, latE5, commodity, pick(statuses));
        }
    }

    /// Writes the sites as a CSV file: id, name, lon, lat, commodity, status; the very bytes that the peers read.
    public static void writeCsv(int n, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(1 << 16);
        text.append("id,name,lon,lat,commodity,status\n");
        try {
            generate(n, (number, name, lonE5, latE5, commodity, status) -> {
                text.append(number).append(',').append(name).append(',');
                degrees(text, lonE5);
                text.append(',');
                degrees(text, latE5);
                text.append(',').append(COMMODITY[commodity]).append(',').append(STATUS[status]);
                text.append('\n');
                if (text.length() > 60_000) {
                    flush(text, out);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        flush(text, out);
    }

    private static void flush(StringBuilder text, OutputStream out) {
        try {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void degrees(StringBuilder text, long e5) {
        String digits = Long.toString(Math.abs(e5) % 100_000);
        text.append(e5 < 0 ? "-" : "").append(Math.abs(e5) / 100_000).append('.');
        text.repeat('0', 5 - digits.length()).append(digits);
    }

    /// Returns the MRDS code of a generated commodity, by its name in the file; its upper case if it is not one of
    /// them.
    static String codeOf(String commodity) {
        int at = List.of(COMMODITY).indexOf(commodity);
        return at < 0 ? commodity.toUpperCase(Locale.ROOT) : CODES[at];
    }

    static String code(int commodity) {
        return CODES[commodity];
    }

    /// Returns the status of a generated status, by its name in the file; unknown if it is not one of them.
    static DevelopmentStatus statusOf(String status) {
        int at = List.of(STATUS).indexOf(status);
        return at < 0 ? DevelopmentStatus.UNKNOWN : STATUSES[at];
    }

    static DevelopmentStatus status(int status) {
        return STATUSES[status];
    }
}
