package org.gossan.sites;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.geo.Box;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.model.Place;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SiteFilter;
import org.gossan.packed.Codes;

/// Which sites a filter shows. Pure: may run on any thread; a pass over a million sites and one criterion takes about
/// a millisecond, `near` and `where` take longer.
public final class SiteFilters {

    /// The criteria that are sets of values.
    enum Facet {
        COMMODITY,
        STATUS,
        DEPOSIT_TYPE,
        COUNTRY,
        STATE,
        SOURCE,
        CONFIDENCE
    }

    private SiteFilters() {}

    /// Returns the rows that a filter shows.
    ///
    /// @throws IllegalArgumentException if the expression of `where` cannot be read or names an unknown column
    public static Rows matching(SiteIndex index, SiteFilter filter) {
        long[] words = Rows.allWords(index.size());
        for (Facet facet : Facet.values()) {
            keep(index, filter, facet, words);
        }
        keepOthers(index, filter, words);
        return new Rows(words, index.size());
    }

    /// Returns whether the filter asks for values of a facet.
    static boolean asks(SiteFilter filter, Facet facet) {
        return !selection(filter, facet).isEmpty();
    }

    private static Set<?> selection(SiteFilter filter, Facet facet) {
        Map<Facet, Set<?>> selections = new EnumMap<>(Facet.class);
        selections.put(Facet.COMMODITY, filter.commodities());
        selections.put(Facet.STATUS, filter.statuses());
        selections.put(Facet.DEPOSIT_TYPE, filter.depositTypes());
        selections.put(Facet.COUNTRY, filter.countries());
        selections.put(Facet.STATE, filter.states());
        selections.put(Facet.SOURCE, filter.sources());
        selections.put(Facet.CONFIDENCE, filter.confidences());
        return selections.getOrDefault(facet, Set.of());
    }

    /// Clears the rows that one facet of the filter hides.
    static void keep(SiteIndex index, SiteFilter filter, Facet facet, long[] words) {
        if (!asks(filter, facet)) {
            return;
        }
        Columns columns = index.columns();
        Columns.Values values = index.values();
        switch (facet) {
            case COMMODITY ->
                keep(
                        columns.commodities(),
                        values.commodities(),
                        words,
                        list -> hasCommodity(list, filter.commodities()));
            case STATUS -> keepStatuses(columns.fields(), filter.statuses(), words);
            case CONFIDENCE -> keepConfidences(columns.fields(), filter.confidences(), words);
            case DEPOSIT_TYPE -> keep(columns.types(), values.types(), words, filter.depositTypes()::contains);
            case COUNTRY ->
                keep(columns.places(), values.places(), words, place -> filter.countries()
                        .contains(place.country()));
            case STATE -> keep(columns.places(), values.places(), words, place -> inState(place, filter.states()));
            case SOURCE ->
                keep(columns.sources(), values.sources(), words, list -> list.stream()
                        .anyMatch(filter.sources()::contains));
        }
    }

    /// Clears the rows that text, box, circle or expression hide, the cheap ones first.
    static void keepOthers(SiteIndex index, SiteFilter filter, long[] words) {
        RowList found = new RowList();
        Box box = filter.box();
        if (box != null) {
            Ranges.inBox(index, rows(words, index), box, found);
            keepOnly(found, words);
        }
        SiteSearch.keepMatching(index, FoldedText.words(filter.text()), words);
        SiteFilter.Near near = filter.near();
        if (near != null) {
            Ranges.inCircle(index, rows(words, index), near.centre(), near.radiusKm() * 1000, found);
            keepOnly(found, words);
        }
        String where = filter.where();
        if (where != null && !where.isBlank()) {
            new EcqlFilter(index, where).keep(words);
        }
    }

    private static Rows rows(long[] words, SiteIndex index) {
        return new Rows(words.clone(), index.size());
    }

    private static void keepOnly(RowList found, long[] words) {
        java.util.Arrays.fill(words, 0);
        for (int i = 0; i < found.size(); i++) {
            words[found.get(i) >>> 6] |= 1L << found.get(i);
        }
    }

    private static <T> void keep(Codes column, List<T> values, long[] words, java.util.function.Predicate<T> wanted) {
        boolean[] table = new boolean[values.size()];
        for (int code = 0; code < table.length; code++) {
            table[code] = wanted.test(values.get(code));
        }
        column.keep(table, words);
    }

    private static void keepStatuses(int[] fields, Set<DevelopmentStatus> wanted, long[] words) {
        keepFields(
                fields,
                Fields.STATUS,
                wanted.stream().map(Fields::code).collect(Collectors.toSet()),
                Fields.STATUS_BITS,
                words);
    }

    private static void keepConfidences(int[] fields, Set<Confidence> wanted, long[] words) {
        keepFields(
                fields,
                Fields.CONFIDENCE,
                wanted.stream().map(Fields::code).collect(Collectors.toSet()),
                Fields.CONFIDENCE_BITS,
                words);
    }

    private static void keepFields(int[] fields, int start, Set<Integer> wanted, int bits, long[] words) {
        // One bit for each value: shifted by the field, the lowest bit says whether the row stays.
        int table = 0;
        for (int value : wanted) {
            table |= 1 << value;
        }
        int mask = (1 << bits) - 1;
        for (int w = 0; w < words.length; w++) {
            if (words[w] != 0) {
                int from = w << 6;
                int end = Math.min(64, fields.length - from);
                long kept = 0;
                for (int b = 0; b < end; b++) {
                    kept |= (long) ((table >>> ((fields[from + b] >>> start) & mask)) & 1) << b;
                }
                words[w] &= kept;
            }
        }
    }

    /// Returns whether a commodity is wanted by its code or by its group.
    private static boolean hasCommodity(List<SiteCommodity> commodities, Set<String> wanted) {
        for (SiteCommodity commodity : commodities) {
            Metal metal = Metal.of(commodity.code());
            if (wanted.contains(commodity.code()) || wanted.contains(metal.code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inState(Place place, Set<String> wanted) {
        return wanted.contains(place.admin1()) || place.codes().stream().anyMatch(wanted::contains);
    }
}
