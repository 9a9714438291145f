package org.gossan.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Look-ups in the enums that spell out a vocabulary.
public final class Vocabulary {

    private Vocabulary() {}

    /// Returns the word with a spelling, ignoring case and treating `-` and `_` as spaces; empty if there is none.
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> words, String code) {
        String wanted = normal(code);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> normal(word.code()).equals(wanted))
                .findFirst();
    }

    /// Returns all spellings of a vocabulary, separated by commas, for messages.
    public static <E extends Enum<E> & Coded> String spellings(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String normal(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}
