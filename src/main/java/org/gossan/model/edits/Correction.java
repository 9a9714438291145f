package org.gossan.model.edits;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A value that lies on top of a published one; the published value stays. Immutable.
///
/// @param value     in the stable spelling of the field's form; empty = nothing is known, although a source says so
/// @param reason    why
/// @param citation  id of a source, wording of another, or empty
/// @param deletedAt when it went to the trash; `null` = it holds
public record Correction(
        UUID id,
        String siteId,
        FieldRef field,
        String value,
        String reason,
        String citation,
        String author,
        Instant madeAt,
        @Nullable Instant deletedAt) {

    /// Oldest first: of two that hold for one field the last is shown.
    public static final Comparator<Correction> BY_AGE =
            Comparator.comparing(Correction::madeAt).thenComparing(Correction::id);

    /// Returns whether it holds.
    public boolean holds() {
        return deletedAt == null;
    }
}
