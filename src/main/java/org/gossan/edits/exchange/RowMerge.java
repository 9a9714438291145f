package org.gossan.edits.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.Decisions.Decision;
import org.gossan.edits.exchange.RowHistory.Stamp;
import org.gossan.edits.exchange.RowHistory.Written;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.backup.Refusal;
import org.jspecify.annotations.Nullable;

/// Works out one row, column by column: of all that anybody wrote, the newest counts (by clock, then id of the edit)
/// that no decision turned down. So the row follows from the sets of edits and decisions, not from their order.
///
/// What two people wrote who did not know of each other is a conflict, and makes a decision.
final class RowMerge {

    private static final String CHANGED_AT = "changed_at";
    static final String DELETED_AT = "deleted_at";

    private final Predicate<UUID> known;
    private final RowHistory history;
    private final @Nullable Row now;
    private final long clock;
    private final Set<String> touched = new HashSet<>();
    private final List<Decision> made = new ArrayList<>();
    private Decisions decisions;

    /// @param known     whether whoever shared the file had an edit
    /// @param now       the row as it is; `null` = there is none
    /// @param decisions of this store and of the file
    /// @param clock     of the edit that merges
    RowMerge(Predicate<UUID> known, RowHistory history, @Nullable Row now, Decisions decisions, long clock) {
        this.known = known;
        this.history = history;
        this.now = now;
        this.decisions = decisions;
        this.clock = clock;
        for (String column : history.columns()) {
            if (history.newest(column, Written::theirs) != null) {
                touched.add(column);
            }
        }
    }

    RowHistory history() {
        return history;
    }

    @Nullable
    Row now() {
        return now;
    }

    /// Says that decisions of the file are about a column.
    void touch(String column) {
        touched.add(column);
    }

    /// Asks about every column that was written here and there.
    void decide(Function<Conflict, @Nullable Choice> choices) {
        for (String column : history.columns()) {
            Written theirs = newest(column, Written::theirs);
            Written mine = newest(column, written -> !written.theirs());
            if (theirs != null
                    && mine != null
                    && !column.equals(CHANGED_AT)
                    && !known.test(mine.edit())
                    && !same(column, mine.value(), theirs.value())) {
                List<Written> own = history.of(column).stream()
                        .filter(written -> written.own() && counts(column, written) && !known.test(written.edit()))
                        .toList();
                boolean direct = own.stream().anyMatch(written -> same(column, written.value(), mine.value()));
                Choice choice = choices.apply(conflict(column, mine, theirs, direct));
                Written kept = direct
                        ? own.stream()
                                .filter(one -> same(column, one.value(), mine.value()))
                                .max(Comparator.comparing(Written::stamp))
                                .orElse(mine)
                        : mine;
                take(column, kept, mine, theirs, direct, choice == null ? Choice.MINE : choice);
            }
        }
    }

    private void take(String column, Written kept, Written mine, Written theirs, boolean direct, Choice choice) {
        boolean copied = history.table() == UserTable.ANNOTATIONS
                && !column.equals(RowHistory.THERE)
                && !column.equals(DELETED_AT);
        switch (choice) {
            case MINE -> reject(column, kept.edit(), written -> written.theirs());
            case THEIRS -> reject(column, theirs.edit(), written -> !written.theirs() && !known.test(written.edit()));
            case COLLEAGUES -> giveWay(column);
            case BOTH -> {
                if (copied) {
                    boolean newer = theirs.stamp().compareTo(mine.stamp()) > 0;
                    add(new Decision(
                            clock,
                            Decisions.Kind.BOTH,
                            column,
                            (newer ? theirs : mine).edit().toString(),
                            List.of((newer ? mine : theirs).edit().toString())));
                } else if (direct) {
                    reject(column, kept.edit(), written -> written.theirs());
                }
            }
        }
    }

    /// Turns down what was written here, and what whoever wrote it had seen.
    private void giveWay(String column) {
        List<Written> all = history.of(column);
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).own()
                    && counts(column, all.get(i))
                    && !known.test(all.get(i).edit())) {
                last = i;
            }
        }
        Set<Written> gone = new HashSet<>(all.subList(0, last + 1));
        if (!gone.isEmpty()) {
            reject(column, null, written -> gone.contains(written) && !written.theirs() && !known.test(written.edit()));
        }
    }

    private void reject(String column, @Nullable UUID kept, Predicate<Written> which) {
        List<String> edits = history.of(column).stream()
                .filter(written -> which.test(written) && counts(column, written))
                .map(written -> written.edit().toString())
                .toList();
        add(new Decision(clock, Decisions.Kind.NOT, column, kept == null ? "" : kept.toString(), edits));
    }

    /// Throws the row into the trash.
    void trash() {
        add(new Decision(clock, Decisions.Kind.TRASH, DELETED_AT, "", List.of()));
    }

    private void add(Decision decision) {
        made.add(decision);
        decisions = decisions.with(List.of(decision));
        touched.add(decision.column());
    }

    /// Returns the decisions made here; empty if there were none.
    List<Decision> made() {
        return List.copyOf(made);
    }

    Decisions decisions() {
        return decisions;
    }

    /// Returns the row as it has to be; `null` if there has to be none.
    ///
    /// @throws Refusal `share_incomplete` if neither the file nor this store tells the row
    @Nullable
    Row result() {
        Written there = value(RowHistory.THERE);
        return there == null || Boolean.TRUE.equals(there.value()) ? whole() : null;
    }

    /// Returns the row whether it has to be there or not.
    ///
    /// @throws Refusal as [#result]
    Row whole() {
        Row row = now != null ? now : history.whole();
        if (row == null) {
            throw new Refusal("share_incomplete", null, history.table().code() + " " + history.key());
        }
        for (String column : now != null ? touched : Set.copyOf(history.columns())) {
            Written written = column.equals(RowHistory.THERE) ? null : value(column);
            row = written == null ? row : row.with(column, written.value());
        }
        Decision trash = trashed();
        if (trash != null && touched.contains(DELETED_AT) && row.value(DELETED_AT) == null) {
            Written written = value(DELETED_AT);
            if (written == null || written.stamp().clock() < trash.clock()) {
                row = row.with(DELETED_AT, row.text("made_at"));
            }
        }
        return row;
    }

    private @Nullable Decision trashed() {
        Decision trash = null;
        for (Decision decision : decisions.all()) {
            trash = decision.kind() == Decisions.Kind.TRASH ? decision : trash;
        }
        return trash;
    }

    /// Returns what counts in a column; `null` if nobody ever wrote there.
    @Nullable
    Written value(String column) {
        Written counting = newest(column, written -> true);
        return counting == null ? history.newest(column, written -> true) : counting;
    }

    /// Returns whether the file throws the row into the trash or removes it.
    boolean isTakenBackThere() {
        Written trash = history.newest(DELETED_AT, Written::theirs);
        Written there = history.newest(RowHistory.THERE, Written::theirs);
        return (trash != null && trash.value() != null) || (there != null && Boolean.FALSE.equals(there.value()));
    }

    /// Returns who wrote what counts here in a column; `null` if nobody did.
    @Nullable
    Written here(String column) {
        return newest(column, written -> !written.theirs());
    }

    private @Nullable Written newest(String column, Predicate<Written> among) {
        return history.newest(column, written -> among.test(written) && counts(column, written));
    }

    private boolean counts(String column, Written written) {
        return !decisions.rejects(column, written.edit());
    }

    /// Returns the copies that keep other values of the row, by key, as they are made; `null` = not needed any more,
    /// because their value came to be shown. Id and content depend only on the edits.
    Map<String, @Nullable Row> copies() {
        Map<String, @Nullable Row> copies = new TreeMap<>();
        Row first = history.whole();
        if (first == null) {
            return copies;
        }
        Map<String, Stamp> shown = new HashMap<>();
        for (Decision decision : decisions.all()) {
            Written kept =
                    decision.kind() == Decisions.Kind.BOTH ? history.by(decision.kept(), decision.column()) : null;
            if (kept != null) {
                shown.merge(
                        decision.column() + " " + kept.value(),
                        kept.stamp(),
                        (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        for (Decision decision : decisions.all()) {
            if (decision.kind() != Decisions.Kind.BOTH) {
                continue;
            }
            for (String edit : decision.edits()) {
                Written other = history.by(edit, decision.column());
                if (other != null) {
                    String value = decision.column() + " " + other.value();
                    Stamp later = shown.get(value);
                    UUID id = UUID.nameUUIDFromBytes((history.key() + " " + value).getBytes(StandardCharsets.UTF_8));
                    if (later == null || later.compareTo(other.stamp()) <= 0) {
                        copies.put(
                                id.toString(),
                                first.with(decision.column(), other.value()).with("id", id.toString()));
                    } else {
                        copies.putIfAbsent(id.toString(), null);
                    }
                }
            }
        }
        return copies;
    }

    private Conflict conflict(String column, Written mine, Written theirs, boolean direct) {
        return new Conflict(
                history.table(),
                history.key(),
                column,
                "",
                text(column, mine),
                text(column, theirs),
                mine.stamp().author(),
                theirs.stamp().author(),
                direct,
                theirs.stamp().compareTo(mine.stamp()) > 0);
    }

    private String text(String column, Written written) {
        if (column.equals(RowHistory.THERE)) {
            Row whole = now == null ? history.whole() : now;
            return Boolean.TRUE.equals(written.value()) && whole != null ? whole.json() : "";
        }
        Object value = written.value();
        return value == null ? "" : value.toString();
    }

    /// Returns whether two values mean the same; what is in the trash is there, whenever it came there.
    private static boolean same(String column, @Nullable Object one, @Nullable Object other) {
        return column.equals(DELETED_AT) ? (one == null) == (other == null) : Objects.equals(one, other);
    }

    /// Returns the change that makes a row what it has to be; empty list if it is so already.
    static List<Change> change(UserTable table, @Nullable Row now, @Nullable Row wanted) {
        if (wanted == null) {
            return now == null ? List.of() : List.of(Change.delete(table, now));
        }
        return now == null
                ? List.of(Change.insert(table, wanted))
                : Change.update(table, now, wanted).stream().toList();
    }
}
