package org.gossan.store.log;

import java.util.UUID;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;

/// What one edit of the log did to one row. Immutable.
///
/// @param edit   id of the edit
/// @param kind   of the edit; what was received was not done as it stands
/// @param clock  of the edit
/// @param author of the edit
/// @param label  key of its label
/// @param change the change of the row
public record Write(UUID edit, Edit.Kind kind, long clock, String author, String label, Change change) {}
