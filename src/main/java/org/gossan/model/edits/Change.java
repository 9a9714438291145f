package org.gossan.model.edits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an edit did to one row. Immutable.
///
/// @param table  table of the row
/// @param key    what makes the row unique, as [UserTable#key] writes it
/// @param before the row before the edit: whole if the edit removed it, only the columns that differ if it changed it;
///     `null` = there was none
/// @param after  the same after the edit; `null` = there is none. A changed row has the same columns on both sides.
public record Change(UserTable table, String key, @Nullable Row before, @Nullable Row after) {

    /// @throws IllegalArgumentException if there is neither a row before nor after, or their columns differ
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a row before or after");
        }
        if (before != null && after != null && !before.columns().equals(after.columns())) {
            throw new IllegalArgumentException("the columns before and after differ: " + before + " " + after);
        }
    }

    /// Returns the making of a row.
    ///
    /// @param row all its columns
    public static Change insert(UserTable table, Row row) {
        return new Change(table, table.key(row), null, row);
    }

    /// Returns the removal of a row.
    ///
    /// @param row all its columns
    public static Change delete(UserTable table, Row row) {
        return new Change(table, table.key(row), row, null);
    }

    /// Returns the change of a row; empty if nothing differs.
    ///
    /// @param before the row as it is
    /// @param after  the columns to be written; others stay
    public static Optional<Change> update(UserTable table, Row before, Row after) {
        Row became = after.differingFrom(before);
        if (became.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(table, table.key(before), before.only(became.columns()), became));
    }

    /// Returns the change that takes this one back.
    public Change reversed() {
        return new Change(table, key, after, before);
    }
}
