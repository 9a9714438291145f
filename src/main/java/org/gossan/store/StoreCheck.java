package org.gossan.store;

import java.util.List;

/// What [Store#check] found. Immutable.
///
/// @param file          the file, or `memory`
/// @param schemaVersion version of the schema
/// @param edition       edition of the facts; empty before the first has been loaded
/// @param revision      transactions that have changed the store
/// @param counts        rows of each table, all of them read
/// @param problems      empty when the store is sound
public record StoreCheck(
        String file, int schemaVersion, String edition, long revision, List<Count> counts, List<Finding> problems) {

    /// Rows of one table.
    public record Count(String table, long rows) {}

    public StoreCheck {
        counts = List.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /// Returns whether nothing is wrong.
    public boolean sound() {
        return problems.isEmpty();
    }
}
