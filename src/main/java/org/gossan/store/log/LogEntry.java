package org.gossan.store.log;

import java.time.Instant;
import org.gossan.model.edits.Edit;

/// An edit in the log of one store. Immutable.
///
/// @param place  1 for the first edit of this store, 2 for the next, and so on
/// @param keptAt when it came into this store
public record LogEntry(long place, Instant keptAt, Edit edit) {}
