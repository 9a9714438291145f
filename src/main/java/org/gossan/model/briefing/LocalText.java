package org.gossan.model.briefing;

import java.util.EnumMap;
import java.util.Map;
import org.gossan.model.Language;

/// A text in one or more languages. Immutable.
///
/// @param texts by language; a blank text counts as absent
public record LocalText(Map<Language, String> texts) {

    /// No text in any language.
    public static final LocalText EMPTY = new LocalText(Map.of());

    public LocalText {
        Map<Language, String> kept = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text);
            }
        });
        texts = Map.copyOf(kept);
    }

    /// Returns a text in one language.
    public static LocalText of(Language language, String text) {
        return new LocalText(Map.of(language, text));
    }

    /// Returns the text in a language; where it is missing the English one, then any; empty if there is none.
    public String in(Language language) {
        String own = texts.get(language);
        if (own != null) {
            return own;
        }
        for (Language other : Language.values()) {
            String text = texts.get(other);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    /// Returns whether there is a text in exactly this language.
    public boolean has(Language language) {
        return texts.containsKey(language);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /// Returns the same with another text in one language; blank removes it.
    public LocalText with(Language language, String text) {
        Map<Language, String> changed = new EnumMap<>(Language.class);
        changed.putAll(texts);
        changed.put(language, text);
        return new LocalText(changed);
    }
}
