package org.gossan.store;

import java.util.Set;

/// What [Store#loadFacts] did. Immutable.
///
/// @param loaded whether the edition was newer than the store's
/// @param kept   ids of rows of the edition that were not loaded because the user has a row with that id
public record FactsLoaded(boolean loaded, Set<String> kept) {

    public FactsLoaded {
        kept = Set.copyOf(kept);
    }
}
