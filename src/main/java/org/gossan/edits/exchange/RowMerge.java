package org.gossan.edits.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.RowChain.Stamp;
import org.gossan.edits.exchange.RowOrigins.Origin;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// Merges one row, field by field, three ways: what is here, what is there, and who knew of what. A value that the
/// others knew when they changed it gives way without a question.
final class RowMerge {

    private static final String CHANGED_AT = "changed_at";
    private static final String DELETED_AT = "deleted_at";

    private final SharedFile file;
    private final UserRows rows;
    private final RowChain theirs;
    private final RowOrigins origins;
    private final @Nullable Row now;
    private final Function<Conflict, @Nullable Choice> choices;
    private final List<Change> changes = new ArrayList<>();

    /// @param choices what to do with a conflict; `null` = not decided, the value here stays for now
    RowMerge(
            SharedFile file,
            UserRows rows,
            RowChain theirs,
            RowOrigins origins,
            Function<Conflict, @Nullable Choice> choices) {
        this.file = file;
        this.rows = rows;
        this.theirs = theirs;
        this.origins = origins;
        this.choices = choices;
        this.now = rows.row(theirs.table(), theirs.key()).orElse(null);
    }

    /// Returns what changes here.
    List<Change> run() {
        Row present = now;
        if (theirs.isThere()) {
            if (present == null) {
                bringBack();
            } else {
                mergeColumns(present);
            }
        } else if (present != null && (theirs.wasThere() || knownThere())) {
            remove(present);
        }
        return changes;
    }

    /// Returns whether the others had the row that is here, and took it back.
    private boolean knownThere() {
        Origin origin = origins.ofRow();
        return origin != null && file.knows(origin.edit());
    }

    private void mergeColumns(Row present) {
        Row taken = Row.empty();
        for (String column : theirs.written().columns()) {
            Object mine = present.value(column);
            Object their = theirs.written().value(column);
            if (Objects.equals(mine, their)) {
                continue;
            }
            if (column.equals(CHANGED_AT)) {
                taken = taken.with(column, later(mine, their));
                continue;
            }
            Origin origin = origins.of(column);
            if (origin == null || file.knows(origin.edit())) {
                taken = taken.with(column, their);
            } else if (!theirs.leftAlone(column)) {
                Stamp stamp = theirs.stamp(column);
                boolean newer = stamp.compareTo(origin.stamp()) > 0;
                Choice choice = choices.apply(conflict(column, mine, their, origin, stamp));
                boolean trash = column.equals(DELETED_AT);
                if (choice == Choice.THEIRS || (choice == Choice.BOTH && newer && (trash || !origin.direct()))) {
                    taken = taken.with(column, their);
                }
                if (choice == Choice.BOTH && !trash && theirs.table() == UserTable.ANNOTATIONS) {
                    copy(present, column, taken.has(column) ? mine : their);
                }
            }
        }
        Change.update(theirs.table(), present, taken).ifPresent(changes::add);
    }

    /// Makes a copy of an annotation as it was first made, with the value that does not stay in its place. Id and
    /// content depend only on these two; whether a copy is made depends on the order in which files were merged.
    private void copy(Row present, String column, @Nullable Object losing) {
        UUID id = UUID.nameUUIDFromBytes((theirs.key() + " " + column + " " + losing).getBytes(StandardCharsets.UTF_8));
        Row first = origins.first();
        Row copy = (first == null ? present : first).with(column, losing).with("id", id.toString());
        if (rows.row(theirs.table(), id.toString()).isEmpty()) {
            changes.add(Change.insert(theirs.table(), copy));
        }
    }

    private void bringBack() {
        Origin origin = origins.ofRow();
        Row made = theirs.made();
        if (origin == null) {
            if (made == null) {
                throw new Refusal("share_incomplete", null, theirs.table().code() + " " + theirs.key());
            }
            changes.add(Change.insert(theirs.table(), made));
            return;
        }
        Row removed = origins.removed();
        Row whole = made != null ? made : removed == null ? null : removed.with(theirs.written());
        if (whole == null) {
            throw new Refusal("share_incomplete", null, theirs.table().code() + " " + theirs.key());
        }
        if (file.knows(origin.edit()) || wins(conflict("", "", whole.json(), origin, theirs.last()), origin)) {
            changes.add(Change.insert(theirs.table(), whole));
        }
    }

    /// Removes the row unless somebody wrote into it whom the others did not know of.
    private void remove(Row present) {
        Origin unseen = null;
        for (String column : present.columns()) {
            Origin origin = origins.of(column);
            if (origin != null
                    && !file.knows(origin.edit())
                    && (unseen == null
                            || (origin.direct() && !unseen.direct())
                            || (origin.direct() == unseen.direct()
                                    && origin.stamp().compareTo(unseen.stamp()) > 0))) {
                unseen = origin;
            }
        }
        if (unseen == null || wins(conflict("", present.json(), "", unseen, theirs.last()), unseen)) {
            changes.add(Change.delete(theirs.table(), present));
        }
    }

    private boolean wins(Conflict conflict, Origin origin) {
        Choice choice = choices.apply(conflict);
        return choice == Choice.THEIRS || (choice == Choice.BOTH && !origin.direct() && conflict.theirsNewer());
    }

    private Conflict conflict(
            String column, @Nullable Object mine, @Nullable Object their, Origin origin, Stamp stamp) {
        return new Conflict(
                theirs.table(),
                theirs.key(),
                column,
                "",
                text(mine),
                text(their),
                origin.stamp().author(),
                stamp.author(),
                origin.direct(),
                stamp.compareTo(origin.stamp()) > 0);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object later(@Nullable Object one, @Nullable Object other) {
        Optional<Instant> first = Optional.ofNullable(one).map(text -> Instant.parse(text.toString()));
        Optional<Instant> second = Optional.ofNullable(other).map(text -> Instant.parse(text.toString()));
        return first.isPresent() && second.isPresent() && first.get().isAfter(second.get()) ? one : other;
    }

    /// Returns the changes in an order in which every row finds the rows that it refers to: rows are made in the order
    /// of the tables, and removed after that, in the opposite order.
    static List<Change> ordered(List<Change> changes) {
        List<Change> ordered = new ArrayList<>();
        for (UserTable table : UserTable.values()) {
            changes.stream()
                    .filter(change -> change.table() == table && change.after() != null)
                    .forEach(ordered::add);
        }
        for (int i = UserTable.values().length - 1; i >= 0; i--) {
            UserTable table = UserTable.values()[i];
            changes.stream()
                    .filter(change -> change.table() == table && change.after() == null)
                    .forEach(ordered::add);
        }
        return ordered;
    }

    /// Returns the rows that changes make or change, by table and key.
    static Map<String, Row> rowsOf(List<Change> changes) {
        Map<String, Row> rows = new java.util.LinkedHashMap<>();
        for (Change change : changes) {
            Row after = change.after();
            if (after != null) {
                rows.put(change.table().code() + " " + change.key(), after);
            }
        }
        return rows;
    }
}
