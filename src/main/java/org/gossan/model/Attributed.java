package org.gossan.model;

import org.jspecify.annotations.Nullable;

/// A value with the year in which it was true and what says so.
///
/// @param value  the value
/// @param year   the year it was true; `null` if no source says
/// @param source a source id with its record, or wording such as `general knowledge, unchecked`; may be empty
public record Attributed<T>(T value, @Nullable Integer year, String source) {

    /// Returns whether nobody has compared the value with a document.
    public boolean unchecked() {
        return source.isEmpty() || source.contains("unchecked");
    }
}
