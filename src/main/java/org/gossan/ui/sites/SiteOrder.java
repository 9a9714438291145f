package org.gossan.ui.sites;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// Sorts rows of the table. The order of all sites by a column is worked out once, as a rank for each row, and kept for
/// the last columns; sorting what a filter leaves then compares numbers: a million rows take 0.1 s instead of half a
/// minute. For one thread at a time.
final class SiteOrder {

    /// One sorted column; the first of several decides, the next break ties.
    record By(SiteColumn column, boolean descending) {}

    /// Up to so many different texts are compared by the rules of the language, more by their letters without accents.
    private static final int MOST_BY_LANGUAGE = 20_000;

    private static final int KEPT = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Key(SiteColumn column, Language language) {}

    private @Nullable SiteIndex index;
    private final Map<Key, int[]> ranks = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, int[]> eldest) {
            return size() > KEPT;
        }
    };

    /// Returns the rows in order; equal ones stay in the order they came in.
    @SuppressWarnings("ReferenceEquality") // snapshots have no other identity
    int[] sorted(SiteIndex sites, int[] rows, List<By> order, Messages messages) {
        if (sites != index) {
            ranks.clear();
            index = sites;
        }
        int[] sorted = rows.clone();
        long[] keys = new long[rows.length];
        for (By by : order.reversed()) {
            int[] rank = ranks.computeIfAbsent(
                    new Key(by.column(), messages.language()), key -> ranks(sites, by.column(), messages));
            for (int at = 0; at < sorted.length; at++) {
                long place = rank[sorted[at]];
                keys[at] = (by.descending() ? Integer.MAX_VALUE - place : place) << 32 | at;
            }
            Arrays.sort(keys);
            int[] before = sorted.clone();
            for (int at = 0; at < sorted.length; at++) {
                sorted[at] = before[(int) keys[at]];
            }
        }
        return sorted;
    }

    /// Returns the place of each row's value among all values, equal ones having the same.
    private static int[] ranks(SiteIndex sites, SiteColumn column, Messages messages) {
        int n = sites.size();
        int[] ranks = new int[n];
        if (column.numeric()) {
            double[] values = new double[n];
            for (int row = 0; row < n; row++) {
                values[row] = column.value(sites, row);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int row = 0; row < n; row++) {
                ranks[row] = Math.abs(Arrays.binarySearch(sorted, values[row]));
            }
            return firstOfEqual(ranks, sorted, values);
        }
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < n; row++) {
            places.put(column.text(sites, row, messages), 0);
        }
        String[] texts = places.keySet().toArray(String[]::new);
        sort(texts, messages.language());
        for (int at = 0; at < texts.length; at++) {
            places.put(texts[at], at);
        }
        for (int row = 0; row < n; row++) {
            ranks[row] = places.getOrDefault(column.text(sites, row, messages), 0);
        }
        return ranks;
    }

    /// A binary search finds any of several equal values; all of them shall have one rank.
    private static int[] firstOfEqual(int[] ranks, double[] sorted, double[] values) {
        int[] first = new int[sorted.length];
        for (int at = 1; at < sorted.length; at++) {
            first[at] = Double.compare(sorted[at], sorted[at - 1]) == 0 ? first[at - 1] : at;
        }
        for (int row = 0; row < values.length; row++) {
            ranks[row] = first[ranks[row]];
        }
        return ranks;
    }

    private static void sort(String[] texts, Language language) {
        if (texts.length <= MOST_BY_LANGUAGE) {
            Collator collator = Collator.getInstance(language.locale());
            Arrays.sort(texts, collator::compare);
            return;
        }
        record Folded(String letters, String text) {}
        Folded[] folded = new Folded[texts.length];
        for (int i = 0; i < texts.length; i++) {
            folded[i] = new Folded(fold(texts[i]), texts[i]);
        }
        Arrays.sort(folded, Comparator.comparing(Folded::letters).thenComparing(Folded::text));
        for (int i = 0; i < texts.length; i++) {
            texts[i] = folded[i].text();
        }
    }

    private static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) > 126) {
                return MARKS.matcher(java.text.Normalizer.normalize(small, java.text.Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return small;
    }
}
