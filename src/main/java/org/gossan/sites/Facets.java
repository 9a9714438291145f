package org.gossan.sites;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SiteFilter;
import org.gossan.packed.Codes;
import org.gossan.sites.SiteFilters.Facet;

/// How many sites each value of each facet would show: every facet ignores its own selection and obeys the rest of
/// the filter. Values that no site has are left out, except words of vocabularies, which count 0. Immutable.
///
/// A site with several commodities or sources counts for each of them once.
///
/// @param shown       number of sites that the whole filter shows
/// @param metals      by group of any commodity of a site
/// @param commodities by MRDS code
/// @param depositTypes by CMMI wording; sites without a type are left out
/// @param countries   by ISO 3166-1 alpha-2
/// @param states      by name of the state
/// @param sources     by id of the source
public record Facets(
        int shown,
        Map<Metal, Integer> metals,
        Map<String, Integer> commodities,
        Map<DevelopmentStatus, Integer> statuses,
        Map<String, Integer> depositTypes,
        Map<String, Integer> countries,
        Map<String, Integer> states,
        Map<String, Integer> sources,
        Map<Confidence, Integer> confidences) {

    public Facets {
        metals = Map.copyOf(metals);
        commodities = Map.copyOf(commodities);
        statuses = Map.copyOf(statuses);
        depositTypes = Map.copyOf(depositTypes);
        countries = Map.copyOf(countries);
        states = Map.copyOf(states);
        sources = Map.copyOf(sources);
        confidences = Map.copyOf(confidences);
    }

    /// Counts all facets. Pure; about a dozen passes over the sites, each a millisecond for a million.
    ///
    /// @throws IllegalArgumentException as [SiteFilters#matching]
    public static Facets of(SiteIndex index, SiteFilter filter) {
        Map<Facet, long[]> masks = masks(index, filter);
        Columns columns = index.columns();
        Columns.Values values = index.values();

        long[] status = mask(masks, Facet.STATUS);
        long[] confidence = mask(masks, Facet.CONFIDENCE);
        int[] byStatus = counted(columns.fields(), status, Fields.STATUS, Fields.STATUS_BITS);
        int[] byConfidence = counted(columns.fields(), confidence, Fields.CONFIDENCE, Fields.CONFIDENCE_BITS);
        int[] byCommodities = counted(columns.commodities(), values.commodities(), mask(masks, Facet.COMMODITY));
        long[] country = mask(masks, Facet.COUNTRY);
        long[] state = mask(masks, Facet.STATE);
        int[] byCountryPlace = counted(columns.places(), values.places(), country);
        int[] byStatePlace =
                Arrays.equals(country, state) ? byCountryPlace : counted(columns.places(), values.places(), state);
        int[] byTypes = counted(columns.types(), values.types(), mask(masks, Facet.DEPOSIT_TYPE));
        int[] bySources = counted(columns.sources(), values.sources(), mask(masks, Facet.SOURCE));

        return new Facets(
                new Rows(shown(index, filter, masks), index.size()).count(),
                words(Metal.values(), summed(byCommodities, values.commodities(), Facets::metalsOf)),
                summed(byCommodities, values.commodities(), list -> list.stream()
                        .map(SiteCommodity::code)
                        .toList()),
                words(DevelopmentStatus.values(), byStatus),
                summed(byTypes, values.types(), Facets::named),
                summed(byCountryPlace, values.places(), place -> named(place.country())),
                summed(byStatePlace, values.places(), place -> named(place.admin1())),
                summed(bySources, values.sources(), list -> list),
                words(Confidence.values(), byConfidence));
    }

    /// For each facet the rows that the rest of the filter shows; facets that ask nothing share one array.
    private static Map<Facet, long[]> masks(SiteIndex index, SiteFilter filter) {
        long[] base = Rows.allWords(index.size());
        SiteFilters.keepOthers(index, filter, base);
        Map<Facet, long[]> own = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (SiteFilters.asks(filter, facet)) {
                long[] words = base.clone();
                SiteFilters.keep(index, filter, facet, words);
                own.put(facet, words);
            }
        }
        Map<Facet, long[]> masks = new EnumMap<>(Facet.class);
        long[] shown = base.clone();
        own.values().forEach(words -> and(shown, words));
        for (Facet facet : Facet.values()) {
            if (!own.containsKey(facet)) {
                masks.put(facet, shown);
                continue;
            }
            long[] rest = base.clone();
            own.forEach((other, words) -> {
                if (other != facet) {
                    and(rest, words);
                }
            });
            masks.put(facet, rest);
        }
        return masks;
    }

    private static long[] shown(SiteIndex index, SiteFilter filter, Map<Facet, long[]> masks) {
        for (Facet facet : Facet.values()) {
            if (!SiteFilters.asks(filter, facet)) {
                return mask(masks, facet);
            }
        }
        long[] words = mask(masks, Facet.STATUS).clone();
        SiteFilters.keep(index, filter, Facet.STATUS, words);
        return words;
    }

    private static long[] mask(Map<Facet, long[]> masks, Facet facet) {
        long[] mask = masks.get(facet);
        if (mask == null) {
            throw new IllegalStateException("no mask for " + facet);
        }
        return mask;
    }

    private static void and(long[] target, long[] mask) {
        for (int w = 0; w < target.length; w++) {
            target[w] &= mask[w];
        }
    }

    private static int[] counted(Codes column, List<?> values, long[] words) {
        int[] counts = new int[values.size()];
        column.count(words, counts);
        return counts;
    }

    private static int[] counted(int[] fields, long[] words, int start, int bits) {
        int[] counts = new int[1 << bits];
        int mask = (1 << bits) - 1;
        for (int w = 0; w < words.length; w++) {
            int from = w << 6;
            for (long word = words[w]; word != 0; word &= word - 1) {
                counts[fields[from + Long.numberOfTrailingZeros(word)] >>> start & mask]++;
            }
        }
        return counts;
    }

    /// Adds the count of each dictionary entry to all keys that it stands for.
    private static <T, K extends Comparable<K>> Map<K, Integer> summed(
            int[] counts, List<T> values, Function<T, List<K>> keys) {
        Map<K, Integer> sums = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                for (K key : new HashSet<>(keys.apply(values.get(code)))) {
                    sums.merge(key, counts[code], Integer::sum);
                }
            }
        }
        return sums;
    }

    private static List<Metal> metalsOf(List<SiteCommodity> commodities) {
        return commodities.stream().map(c -> Metal.of(c.code())).toList();
    }

    private static List<String> named(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static <E> Map<E, Integer> words(E[] all, Map<E, Integer> counts) {
        Map<E, Integer> result = new HashMap<>(counts);
        for (E word : all) {
            result.putIfAbsent(word, 0);
        }
        return result;
    }

    private static <E extends Enum<E>> Map<E, Integer> words(E[] all, int[] counts) {
        Map<E, Integer> result = new HashMap<>();
        for (E word : all) {
            result.put(word, counts[Fields.code(word)]);
        }
        return result;
    }
}
