package org.gossan.ui.notes;

import org.gossan.model.edits.Annotation;
import org.gossan.sites.FoldedText;

/// An annotation in the list. Immutable.
///
/// @param folded title, text, tags and author as the search compares them
record NoteLine(Annotation annotation, String folded) {

    private static final int LONGEST = 200;

    static NoteLine of(Annotation annotation) {
        String all = annotation.title() + "\n" + annotation.markdown() + "\n" + String.join("\n", annotation.tags())
                + "\n" + annotation.author();
        return new NoteLine(annotation, FoldedText.fold(all));
    }

    /// Returns the title, or else the first words of the text; empty if there are neither.
    String name() {
        String text = annotation.title().isBlank() ? annotation.markdown() : annotation.title();
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
