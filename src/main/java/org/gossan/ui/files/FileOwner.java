package org.gossan.ui.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What files are attached to: a site or an annotation, never both.
///
/// @param siteId     `null` for an annotation
/// @param annotation `null` for a site
public record FileOwner(@Nullable String siteId, @Nullable UUID annotation) {

    /// @throws IllegalArgumentException unless exactly one of the two is there
    public FileOwner {
        if ((siteId == null) == (annotation == null)) {
            throw new IllegalArgumentException("either a site or an annotation");
        }
    }

    public static FileOwner site(String id) {
        return new FileOwner(id, null);
    }

    public static FileOwner annotation(UUID id) {
        return new FileOwner(null, id);
    }
}
