package org.gossan.model.evidence;

import java.util.EnumMap;
import java.util.Map;
import org.gossan.model.Language;

/// Translations of the words of facts, looked up by the exact English wording: when a fact is reworded its old
/// translation no longer applies, and the new English is shown until someone translates it. Immutable.
public final class Wording {

    /// Knows no word.
    public static final Wording NONE = new Wording(Map.of());

    private final Map<Language, Map<String, String>> words;

    /// @param words for each language, from the English wording to its own
    public Wording(Map<Language, Map<String, String>> words) {
        Map<Language, Map<String, String>> copy = new EnumMap<>(Language.class);
        words.forEach((language, own) -> copy.put(language, Map.copyOf(own)));
        this.words = Map.copyOf(copy);
    }

    /// Returns a wording in a language, or the English where there is none.
    public String in(Language language, String english) {
        return words.getOrDefault(language, Map.of()).getOrDefault(english, english);
    }

    /// Returns whether a wording is known in a language; English always is.
    public boolean knows(Language language, String english) {
        return language == Language.EN
                || english.isBlank()
                || words.getOrDefault(language, Map.of()).containsKey(english);
    }

    /// Returns the short name of a publisher, such as `USGS`, or its whole name.
    public String publisher(Language language, String name) {
        String key = "publisher: " + name;
        String own = in(language, key);
        String english = own.equals(key) ? in(Language.EN, key) : own;
        return english.equals(key) ? name : english;
    }
}
