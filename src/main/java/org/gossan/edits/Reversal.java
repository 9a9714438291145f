package org.gossan.edits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.store.log.EditConflict;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// Takes changes back although others came after them: three ways, what was before, what the change wrote, what is
/// there now.
///
/// @param conflicts gets what a later edit changed
record Reversal(UserRows rows, List<EditConflict> conflicts) {

    /// Returns the change that takes another one back, as far as nothing came after it; empty if nothing is left to do.
    Optional<Change> of(Change change) {
        Row now = rows.row(change.table(), change.key()).orElse(null);
        Row before = change.before();
        Row after = change.after();
        if (after == null) {
            return restored(change, before, now);
        }
        if (now == null) {
            return before == null ? Optional.empty() : conflict(change, after.json(), "");
        }
        if (before == null) {
            return after.differingFrom(now).isEmpty()
                    ? Optional.of(Change.delete(change.table(), now))
                    : conflict(change, after.json(), now.json());
        }
        return Change.update(change.table(), now, unchangedSince(change, before, after, now));
    }

    private Optional<Change> restored(Change change, @Nullable Row before, @Nullable Row now) {
        if (before == null || (now != null && before.differingFrom(now).isEmpty())) {
            return Optional.empty();
        }
        return now == null ? Optional.of(Change.insert(change.table(), before)) : conflict(change, "", now.json());
    }

    /// Returns the values before of the columns that still are as the change wrote them.
    private Row unchangedSince(Change change, Row before, Row after, Row now) {
        Map<String, @Nullable Object> back = new TreeMap<>();
        for (String column : before.columns()) {
            Object was = before.value(column);
            Object became = after.value(column);
            Object is = now.value(column);
            if (Objects.equals(is, became)) {
                back.put(column, was);
            } else if (!Objects.equals(is, was) && !column.equals(Annotations.CHANGED_AT)) {
                conflicts.add(new EditConflict(
                        change.table(), change.key(), column, String.valueOf(became), String.valueOf(is)));
            }
        }
        // The time of the last change goes back with something, never by itself.
        boolean more = back.entrySet().stream()
                .anyMatch(column -> !column.getKey().equals(Annotations.CHANGED_AT)
                        && !Objects.equals(column.getValue(), now.value(column.getKey())));
        if (!more) {
            back.remove(Annotations.CHANGED_AT);
        }
        return Row.of(back);
    }

    private Optional<Change> conflict(Change change, String expected, String found) {
        conflicts.add(new EditConflict(change.table(), change.key(), "", expected, found));
        return Optional.empty();
    }
}
