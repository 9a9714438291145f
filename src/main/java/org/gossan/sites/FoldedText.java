package org.gossan.sites;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as the search compares them: lower case, without accents, one space between words.
public final class FoldedText {

    private static final int MOST_WORDS = 24;
    private static final int LONGEST_QUERY = 2_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private FoldedText() {}

    /// Returns the folded text: "Nácori  Chico" and "NACORI CHICO" both give "nacori chico".
    public static String fold(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace('’', '\'')
                .replace('–', '-');
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /// Returns the different words of a query, folded; none for blank text. Of a text that was pasted by mistake the
    /// first ones: each is looked for among all sites.
    public static List<String> words(String text) {
        return Arrays.stream(fold(text.substring(0, Math.min(text.length(), LONGEST_QUERY)))
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /// Returns whether lower case is all that folding does.
    private static boolean plain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ' || text.isEmpty();
    }
}
