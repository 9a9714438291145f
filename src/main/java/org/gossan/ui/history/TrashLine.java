package org.gossan.ui.history;

import java.time.Instant;
import org.gossan.model.edits.UserTable;

/// Something in the trash. Immutable.
///
/// @param id of the row
/// @param at when it was thrown away
record TrashLine(UserTable table, String id, String name, Instant at) {}
