package org.gossan.ui.annotations;

import org.gossan.model.edits.Annotation;

/// How annotations are called.
final class Words {

    private static final int LONGEST = 80;

    private Words() {}

    /// Returns the title, or else the first words of the text; empty if there are neither.
    static String name(Annotation one) {
        String text = one.title().isBlank() ? one.markdown() : one.title();
        String line = text.strip().lines().findFirst().orElse("").replaceFirst("^[#>*\\-\\s]+", "");
        return cut(line);
    }

    /// Returns a word or a name on one line; of one without end the beginning.
    static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
