package org.gossan.store.log;

import org.gossan.model.edits.UserTable;

/// Something that an edit meant to change is not as the edit expects it.
///
/// @param column   the column that differs; empty if the row as a whole is there although it should not be, is missing,
///     or is referred to
/// @param expected the value or row that should be there; empty = none
/// @param found    the value or row that is there; empty = none
public record EditConflict(UserTable table, String key, String column, String expected, String found) {}
