package org.gossan.store.log;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A word to look for in the log: in labels, in corrections, or in what stands there as a code. Immutable.
///
/// @param text    as it was typed; case and accents do not matter
/// @param codes   parts of labels that say the word in the user's language
/// @param siteIds sites that the word names
public record SearchWord(String text, Set<String> codes, Set<String> siteIds) {

    /// The letters that [#folded] turns into plain ones, in what the store compares with.
    static final String ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñçýÿ";

    static final String PLAIN = "aaaaaaeeeeiiiiooooouuuuncyy";

    public SearchWord {
        codes = Set.copyOf(codes);
        siteIds = Set.copyOf(siteIds);
    }

    /// Returns a word without codes.
    public static SearchWord of(String text) {
        return new SearchWord(text, Set.of(), Set.of());
    }

    /// Returns a text in lower case without accents.
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
