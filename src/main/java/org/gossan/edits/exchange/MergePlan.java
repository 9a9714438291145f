package org.gossan.edits.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;

/// What merging a shared file would do. Immutable; true until the store changes.
///
/// @param manifest  what the file says of itself
/// @param received  edits that are not here yet, in the order of clock and id
/// @param changes   what changes without a question
/// @param conflicts what somebody has to decide
public record MergePlan(Manifest manifest, List<Edit> received, List<Change> changes, List<Conflict> conflicts) {

    public MergePlan {
        received = List.copyOf(received);
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /// Returns whether everything in the file is here already.
    public boolean isEmpty() {
        return received.isEmpty();
    }

    /// Returns the same answer to every conflict, see [Conflict#choice].
    public Map<Conflict, Conflict.Choice> decideAll(Conflict.Choice asked) {
        Map<Conflict, Conflict.Choice> decisions = new LinkedHashMap<>();
        conflicts.forEach(conflict -> decisions.put(conflict, conflict.choice(asked)));
        return decisions;
    }
}
