package org.gossan.sites;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gossan.model.Language;
import org.gossan.model.Place;
import org.gossan.packed.Texts;

/// Search as you type over names, other names, ids, operators and places. Accents and case are ignored. Pure: may run
/// on any thread; one word in a million sites takes some milliseconds.
public final class SiteSearch {

    /// How well a site answers; smaller is better.
    private static final int EXACT = 0;
    private static final int NAME_PREFIX = 1;
    private static final int LINE_PREFIX = 2;
    private static final int WORD_PREFIX = 3;
    private static final int CONTAINS = 4;
    private static final int ONLY_PLACE = 5;

    private static final int MAX_LENGTH = 0xffff;

    private SiteSearch() {}

    /// Returns the best answers, best first: the name itself, names that begin with the text, other names, ids and
    /// operators that do, words that do, texts that contain it, sites in a place of that name; among equals the
    /// shorter name, then the row.
    ///
    /// Several words must all occur, anywhere.
    ///
    /// @param within only these rows
    /// @param text   what the user typed; blank finds nothing
    /// @param limit  at most so many rows, at least 0
    public static int[] find(SiteIndex index, Rows within, String text, int limit) {
        List<String> words = FoldedText.words(text);
        if (words.isEmpty() || limit <= 0) {
            return new int[0];
        }
        Best best = new Best(limit);
        String phrase = Texts.encoded(String.join(" ", words));
        if (words.size() == 1) {
            findPrefix(index, within, phrase, best);
            // Enough names begin with it: nothing else is better.
            if (!best.full()) {
                findWord(index, within, phrase, best);
            }
            if (!best.full()) {
                fillWithPlaces(index, within, words.getFirst(), best);
            }
        } else {
            long[] rows = within.words().clone();
            keepMatching(index, words, rows);
            new Rows(rows, index.size()).forEach(row -> best.offer(rank(index, row, phrase, words), index, row));
        }
        return best.rows();
    }

    /// Clears the rows that do not contain every folded word in their texts or places.
    static void keepMatching(SiteIndex index, List<String> words, long[] rows) {
        if (words.isEmpty()) {
            return;
        }
        // The longest word is looked for everywhere, the others only where it is.
        int rarest = 0;
        for (int i = 1; i < words.size(); i++) {
            rarest = words.get(i).length() > words.get(rarest).length() ? i : rarest;
        }
        String[] others = new String[words.size() - 1];
        boolean[][] othersPlaces = new boolean[others.length][];
        for (int i = 0, o = 0; i < words.size(); i++) {
            if (i != rarest) {
                othersPlaces[o] = placesWith(index, words.get(i));
                others[o++] = Texts.encoded(words.get(i));
            }
        }
        long[] inPlaces = rows.clone();
        index.columns().places().keep(placesWith(index, words.get(rarest)), inPlaces);
        String word = Texts.encoded(words.get(rarest));
        Texts texts = index.columns().search();
        long[] matches = new long[rows.length];
        for (int page = 0; page < texts.pages(); page++) {
            String all = texts.page(page);
            Cursor cursor = new Cursor(texts, page);
            for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, cursor.end)) {
                int row = cursor.rowAt(at);
                if ((rows[row >>> 6] >>> row & 1) != 0 && cursor.holds(others, othersPlaces, index)) {
                    matches[row >>> 6] |= 1L << row;
                }
            }
        }
        Rows more = new Rows(inPlaces, index.size());
        Cursor cursor = null;
        for (int row = more.next(0); row >= 0; row = more.next(row + 1)) {
            if ((matches[row >>> 6] >>> row & 1) == 0) {
                int page = cursor != null && row < texts.firstRow(cursor.page + 1) ? cursor.page : texts.pageOf(row);
                cursor = cursor != null && cursor.page == page ? cursor : new Cursor(texts, page);
                cursor.moveTo(row);
                if (cursor.holds(others, othersPlaces, index)) {
                    matches[row >>> 6] |= 1L << row;
                }
            }
        }
        System.arraycopy(matches, 0, rows, 0, rows.length);
    }

    /// Offers the sites whose name begins with the word.
    private static void findPrefix(SiteIndex index, Rows within, String word, Best best) {
        Texts texts = index.columns().search();
        String pattern = Texts.END + word;
        for (int page = 0; page < texts.pages(); page++) {
            String all = texts.page(page);
            Cursor cursor = new Cursor(texts, page);
            int at = all.startsWith(word) ? 0 : next(all, pattern, 0);
            while (at >= 0) {
                int rank = rankAt(all, at, word.length());
                if (best.couldTake(rank)) {
                    int row = cursor.rowAt(at);
                    if (within.contains(row)) {
                        best.offer(rank, cursor.firstLineLength(), row);
                    }
                }
                at = next(all, pattern, at);
            }
        }
    }

    /// Returns the next place after the pattern's first character, or -1.
    private static int next(String all, String pattern, int from) {
        int found = all.indexOf(pattern, from);
        return found < 0 ? -1 : found + 1;
    }

    private static void findWord(SiteIndex index, Rows within, String word, Best best) {
        Texts texts = index.columns().search();
        for (int page = 0; page < texts.pages(); page++) {
            String all = texts.page(page);
            Cursor cursor = new Cursor(texts, page);
            for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
                int rank = rankAt(all, at, word.length());
                if (best.couldTake(rank)) {
                    int row = cursor.rowAt(at);
                    if (within.contains(row)) {
                        best.offer(rank, cursor.firstLineLength(), row);
                    }
                }
            }
        }
    }

    private static int rankAt(String all, int at, int length) {
        char before = at == 0 ? Texts.END : all.charAt(at - 1);
        if (before == Texts.END) {
            return all.charAt(at + length) <= '\n' ? EXACT : NAME_PREFIX;
        }
        if (before == '\n') {
            return LINE_PREFIX;
        }
        boolean inWord = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9') || before >= 128;
        return inWord ? CONTAINS : WORD_PREFIX;
    }

    /// Ranks a row that is known to match all words.
    private static int rank(SiteIndex index, int row, String phrase, List<String> words) {
        String text = index.columns().search().bytes(row) + Texts.END;
        int best = ONLY_PLACE;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            best = Math.min(best, at == 0 ? rankAt(text, 0, phrase.length()) : rankAt(text, at, phrase.length()));
        }
        if (best < ONLY_PLACE) {
            return best;
        }
        int worst = WORD_PREFIX;
        for (String word : words) {
            String bytes = Texts.encoded(word);
            int rank = ONLY_PLACE;
            for (int at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + 1)) {
                rank = Math.min(rank, rankAt(text, at, bytes.length()));
            }
            worst = Math.max(worst, rank);
        }
        return worst;
    }

    private static void fillWithPlaces(SiteIndex index, Rows within, String word, Best best) {
        boolean[] places = placesWith(index, word);
        long[] rows = within.words().clone();
        index.columns().places().keep(places, rows);
        Rows inPlaces = new Rows(rows, index.size());
        for (int row = inPlaces.next(0); row >= 0 && !best.full(); row = inPlaces.next(row + 1)) {
            best.offer(ONLY_PLACE, MAX_LENGTH, row);
        }
    }

    private static boolean[] placesWith(SiteIndex index, String word) {
        List<Place> places = index.values().places();
        boolean[] found = new boolean[places.size()];
        for (int code = 0; code < found.length; code++) {
            found[code] = placeText(places.get(code)).contains(word);
        }
        return found;
    }

    /// State, codes and country, the country by its name in every language of the interface.
    private static String placeText(Place place) {
        StringBuilder text = new StringBuilder(place.admin1());
        place.codes().forEach(code -> text.append('\n').append(code));
        text.append('\n').append(place.country());
        if (!place.country().isEmpty()) {
            Locale country = Locale.of("", place.country());
            for (Language language : Language.values()) {
                text.append('\n').append(country.getDisplayCountry(language.locale()));
            }
        }
        return FoldedText.fold(text.toString().replace('\n', '|'));
    }

    /// Tells the row of ascending positions in a page.
    private static final class Cursor {

        private static final int NEAR = 256;
        private final Texts texts;
        private final int page;
        private final String all;
        private int row;
        private int start;
        private int end;

        Cursor(Texts texts, int page) {
            this.texts = texts;
            this.page = page;
            this.all = texts.page(page);
            this.row = texts.firstRow(page);
            this.end = all.indexOf(Texts.END);
        }

        int rowAt(int position) {
            if (position - end > NEAR) {
                row = texts.rowAt(page, position);
                start = texts.start(page, row);
                end = all.indexOf(Texts.END, position);
            }
            while (end < position) {
                start = end + 1;
                end = all.indexOf(Texts.END, start);
                row++;
            }
            return row;
        }

        /// Goes to a row of the page that is not before the current one.
        void moveTo(int wanted) {
            start = texts.start(page, wanted);
            end = all.indexOf(Texts.END, start);
            row = wanted;
        }

        /// Returns whether the row's texts or place have all these words.
        boolean holds(String[] words, boolean[][] places, SiteIndex index) {
            for (int i = 0; i < words.length; i++) {
                if (all.indexOf(words[i], start, end) < 0
                        && !places[i][index.columns().places().get(row)]) {
                    return false;
                }
            }
            return true;
        }

        int firstLineLength() {
            int line = all.indexOf('\n', start);
            return (line < 0 || line > end ? end : line) - start;
        }
    }

    /// The best answers so far: rank, length of the name and row in one number each, ascending.
    private static final class Best {

        private final long[] keys;
        private int size;

        Best(int limit) {
            keys = new long[limit];
        }

        boolean full() {
            return size == keys.length;
        }

        boolean couldTake(int rank) {
            return size < keys.length || rank <= (int) (keys[size - 1] >>> 48);
        }

        void offer(int rank, SiteIndex index, int row) {
            String text = index.columns().search().bytes(row);
            int line = text.indexOf('\n');
            offer(rank, line < 0 ? text.length() : line, row);
        }

        void offer(int rank, int length, int row) {
            long key = ((long) rank << 48) | ((long) Math.min(length, MAX_LENGTH) << 32) | row;
            if (size == keys.length && key >= keys[size - 1]) {
                return;
            }
            // A row stands once, with its best rank.
            for (int i = 0; i < size; i++) {
                if ((int) keys[i] == row) {
                    if (keys[i] <= key) {
                        return;
                    }
                    System.arraycopy(keys, i + 1, keys, i, --size - i);
                    break;
                }
            }
            int at = -Arrays.binarySearch(keys, 0, size, key) - 1;
            if (size < keys.length) {
                size++;
            }
            System.arraycopy(keys, at, keys, at + 1, size - 1 - at);
            keys[at] = key;
        }

        int[] rows() {
            int[] rows = new int[size];
            for (int i = 0; i < size; i++) {
                rows[i] = (int) keys[i];
            }
            return rows;
        }
    }
}
