package org.gossan.edits.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gossan.edits.exchange.RowChain.Stamp;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.store.log.Write;
import org.jspecify.annotations.Nullable;

/// Who wrote the present values of one row. A value that a merge wrote is whose it was before.
///
/// @param writes everything the log says of the row, oldest first
record RowOrigins(List<Write> writes) {

    /// The key of the label of edits that merge.
    static final String MERGE = "merge";

    /// Where a present value comes from.
    ///
    /// @param edit   the edit that wrote it first
    /// @param direct whether it was made here
    record Origin(Stamp stamp, UUID edit, boolean direct) {}

    /// Returns who wrote a column last; `null` if no edit ever did.
    @Nullable
    Origin of(String column) {
        for (int i = writes.size() - 1; i >= 0; i--) {
            Write write = writes.get(i);
            if (write.kind() != Edit.Kind.RECEIVED && touches(write.change(), column)) {
                return origin(i, received -> writesSame(write.change(), received.change(), column));
            }
        }
        return null;
    }

    /// Returns who made or removed the row, or changed any of it, last; `null` if no edit ever did.
    @Nullable
    Origin ofRow() {
        for (int i = writes.size() - 1; i >= 0; i--) {
            Write write = writes.get(i);
            if (write.kind() != Edit.Kind.RECEIVED) {
                return origin(
                        i,
                        received -> (received.change().after() == null)
                                == (write.change().after() == null));
            }
        }
        return null;
    }

    /// Returns the row as it was first made by anybody; `null` if the log does not tell.
    @Nullable
    Row first() {
        Write first = null;
        for (Write write : writes) {
            if (write.change().before() == null
                    && (first == null || stamp(write).compareTo(stamp(first)) < 0)) {
                first = write;
            }
        }
        return first == null ? null : first.change().after();
    }

    /// Returns the row as it was when it was removed here; `null` if it never was.
    @Nullable
    Row removed() {
        for (int i = writes.size() - 1; i >= 0; i--) {
            Change change = writes.get(i).change();
            if (writes.get(i).kind() != Edit.Kind.RECEIVED && change.after() == null) {
                return change.before();
            }
        }
        return null;
    }

    private Origin origin(int at, Predicate<Write> same) {
        Write write = writes.get(at);
        Write from = write;
        if (write.label().equals(MERGE)) {
            // What somebody else's merge wrote was somebody's before, too.
            from = newest(at, same.and(one -> !one.label().equals(MERGE)))
                    .or(() -> newest(at, same))
                    .orElse(write);
        }
        return new Origin(stamp(from), from.edit(), !write.label().equals(MERGE));
    }

    private Optional<Write> newest(int before, Predicate<Write> wanted) {
        return writes.subList(0, before).stream()
                .filter(one -> one.kind() == Edit.Kind.RECEIVED)
                .filter(wanted)
                .max(Comparator.comparing(RowOrigins::stamp));
    }

    private static Stamp stamp(Write write) {
        return new Stamp(write.clock(), write.edit().toString(), write.author());
    }

    private static boolean touches(Change change, String column) {
        Row after = change.after();
        return after == null || after.has(column);
    }

    private static boolean writesSame(Change merged, Change received, String column) {
        Row mine = merged.after();
        Row theirs = received.after();
        if (mine == null || theirs == null) {
            return mine == null && theirs == null;
        }
        return theirs.has(column) && Objects.equals(mine.value(column), theirs.value(column));
    }
}
