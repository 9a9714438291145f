package org.gossan.edits.exchange;

import org.gossan.model.edits.UserTable;

/// A value that was changed here and there, by people who did not know of each other. Immutable.
///
/// @param table   table of the row
/// @param key     key of the row
/// @param column  the column; empty if it is about the row being there at all; `content` with [#otherKey] if two
///     corrections of the same published value disagree
/// @param otherKey key of the correction that is here; empty unless two corrections disagree
/// @param mine    the value here; empty = none
/// @param theirs  the value there; empty = none
/// @param mineBy  who wrote the value here
/// @param theirsBy who wrote the value there
/// @param direct  whether the value here was written here; false if an earlier merge brought it
/// @param theirsNewer whether the value there was written later, by the clocks of the edits
public record Conflict(
        UserTable table,
        String key,
        String column,
        String otherKey,
        String mine,
        String theirs,
        String mineBy,
        String theirsBy,
        boolean direct,
        boolean theirsNewer) {

    /// What to do with a conflict.
    public enum Choice {
        /// The value here stays.
        MINE,
        /// The value there takes its place.
        THEIRS,
        /// Both stay: two corrections side by side, an annotation and its copy. Where no row can stand twice, the value
        /// here stays if it was written here, else the newer one counts.
        BOTH,
        /// What was written here gives way; of what others wrote the newest counts.
        COLLEAGUES
    }

    /// Returns the choice when the same answer is given to every conflict: it is about what was written here. Between
    /// two colleagues the newer value counts unless both are kept.
    public Choice choice(Choice asked) {
        return asked == Choice.THEIRS || (asked == Choice.MINE && !direct) ? Choice.COLLEAGUES : asked;
    }
}
