package org.gossan.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.EditRows.Place;
import org.jspecify.annotations.Nullable;

/// The append-only log of all that users did. Store lane only.
///
/// An edit is written in the transaction of the changes it tells of: both are on the disk when [#append] returns, or
/// neither is. Undo and redo append, too; which edit they act on stands in the log, so it is the same after a restart.
public final class EditLog {

    private final Transactions store;
    private final UserRows rows;
    private final Clock clock;

    /// @param clock the time of this store
    public EditLog(Transactions store, UserRows rows, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /// Returns the clock of the newest edit; 0 if there is none. The next edit needs a higher one.
    public long clock() {
        return store.read(EditRows::last).clock();
    }

    /// Returns the place of the newest edit, which is also how many there are.
    public long size() {
        return store.read(EditRows::last).place();
    }

    /// Makes the changes of an edit and keeps it; durable when the method returns.
    ///
    /// @throws ConflictException if a row is not as the edit expects it
    /// @throws IllegalArgumentException if the edit has no changes, an id that is in the log, a clock that is not
    ///     higher than [#clock], or would overwrite what a source published
    public LogEntry append(Edit edit) {
        return append(edit, List.of());
    }

    /// Keeps edits that were made elsewhere, makes the changes of an edit that merges them, and keeps that; all or
    /// nothing.
    ///
    /// @param received edits that are not in the log yet, in the order of clock and id; kept as [Edit.Kind#RECEIVED]
    /// @see #append(Edit)
    public LogEntry append(Edit edit, List<Edit> received) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.write(open -> {
            Place last = EditRows.last(open);
            long place = last.place();
            long highest = last.clock();
            for (Edit other : received) {
                refuseKnown(open, other);
                EditRows.insert(open, new LogEntry(++place, now, receivedOf(other)), last.undoTop(), last.redoTop());
                highest = Math.max(highest, other.clock());
            }
            check(open, edit, highest);
            List<EditConflict> conflicts = new ArrayList<>();
            for (Change change : edit.changes()) {
                rows.apply(open, change, conflicts);
            }
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
            LogEntry entry = new LogEntry(++place, now, edit);
            insert(open, entry, last);
            return entry;
        });
    }

    private static Edit receivedOf(Edit edit) {
        return new Edit(
                edit.id(),
                Edit.Kind.RECEIVED,
                edit.author(),
                edit.clock(),
                edit.madeAt(),
                edit.label(),
                edit.sites(),
                edit.reverts(),
                edit.gesture(),
                edit.changes());
    }

    private static void check(Connection open, Edit edit, long highest) throws SQLException {
        if (edit.changes().isEmpty() || edit.kind() == Edit.Kind.RECEIVED) {
            throw new IllegalArgumentException("an edit changes something");
        }
        if (edit.clock() <= highest) {
            throw new IllegalArgumentException("the clock of a new edit is higher than " + highest);
        }
        refuseKnown(open, edit);
    }

    private static void refuseKnown(Connection open, Edit edit) throws SQLException {
        if (EditRows.placeOf(open, edit.id()) != 0) {
            throw new IllegalArgumentException("the log has edit " + edit.id());
        }
    }

    /// Writes an edit with what undo and redo act on after it.
    private static void insert(Connection open, LogEntry entry, Place last) throws SQLException {
        switch (entry.edit().kind()) {
            case EDIT -> EditRows.insert(open, entry, entry.place(), 0);
            case UNDO -> {
                List<Place> group = group(open, last.undoTop());
                Place first = group.getLast();
                expect(entry.edit(), group.getFirst());
                EditRows.insert(
                        open, entry, EditRows.at(open, first.place() - 1).undoTop(), entry.place());
            }
            case REDO -> {
                Place undo = EditRows.at(open, last.redoTop());
                expect(entry.edit(), undo);
                Place before = EditRows.at(open, undo.place() - 1);
                EditRows.insert(open, entry, before.undoTop(), before.redoTop());
            }
            default -> EditRows.insert(open, entry, last.undoTop(), last.redoTop());
        }
    }

    private static void expect(Edit edit, Place target) {
        if (target.place() == 0 || !target.id().equals(edit.reverts())) {
            throw new IllegalArgumentException("something else is to be taken back first");
        }
    }

    /// Returns the edits that are undone together with the one at a place, newest first; [Place#START] if there is
    /// none.
    private static List<Place> group(Connection open, long top) throws SQLException {
        List<Place> group = new ArrayList<>();
        Place at = EditRows.at(open, top);
        group.add(at);
        UUID gesture = at.gesture();
        while (gesture != null) {
            at = EditRows.at(open, EditRows.at(open, at.place() - 1).undoTop());
            if (!gesture.equals(at.gesture())) {
                break;
            }
            group.add(at);
        }
        return group;
    }

    /// What undo or redo would do next.
    ///
    /// @param edit    the edit that would be taken back, the newest of its gesture
    /// @param sites   ids of all sites of the step
    /// @param changes the changes that take it back
    public record Step(Edit edit, List<String> sites, List<Change> changes) {

        public Step {
            sites = List.copyOf(sites);
            changes = List.copyOf(changes);
        }
    }

    /// Returns what undo would take back; empty if nothing is left.
    public Optional<Step> undoable() {
        return store.read(open -> {
            long top = EditRows.last(open).undoTop();
            return top == 0 ? Optional.empty() : Optional.of(step(open, group(open, top)));
        });
    }

    /// Returns what redo would bring back; empty if nothing was undone since the last edit.
    public Optional<Step> redoable() {
        return store.read(open -> {
            Place undo = EditRows.at(open, EditRows.last(open).redoTop());
            return undo.place() == 0 ? Optional.empty() : Optional.of(step(open, List.of(undo)));
        });
    }

    private static Step step(Connection open, List<Place> group) throws SQLException {
        List<String> sites = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        @Nullable Edit newest = null;
        for (Place place : group) {
            Edit edit = EditRows.entries(open, "WHERE place = ?", List.of(place.place()))
                    .getFirst()
                    .edit();
            newest = newest == null ? edit : newest;
            sites.addAll(edit.sites());
            List<Change> backwards = new ArrayList<>(edit.changes());
            Collections.reverse(backwards);
            backwards.stream().map(Change::reversed).forEach(changes::add);
        }
        if (newest == null) {
            throw new IllegalStateException("a step has an edit");
        }
        return new Step(newest, sites, changes);
    }

    /// Returns an edit; empty if it is not in the log.
    public Optional<LogEntry> find(UUID id) {
        return store.read(open ->
                EditRows.entries(open, "WHERE id = ?", List.of(id)).stream().findFirst());
    }

    /// Returns one page of the history, newest first.
    public List<LogEntry> page(HistoryQuery query) {
        List<Object> arguments = new ArrayList<>();
        String condition = query.sql(arguments);
        return store.read(open -> EditRows.entries(open, condition, arguments));
    }

    /// Returns edits in the order in which they came into this store, for sharing and replaying.
    ///
    /// @param after only edits at higher places than this; 0 = from the first on
    /// @param limit at most so many
    public List<LogEntry> since(long after, int limit) {
        return store.read(open -> EditRows.entries(
                open, "WHERE place > ? ORDER BY place FETCH FIRST ? ROWS ONLY", List.of(after, limit)));
    }

    /// Returns the ids of all edits.
    public Set<UUID> ids() {
        return store.read(EditRows::ids);
    }

    /// Returns the newest edit: with its place it names a state of the rows of users. [EditLog.Newest#NONE] if there
    /// is none.
    public Newest newest() {
        return store.read(open -> newest(EditRows.last(open)));
    }

    /// Returns what stands at a place; [EditLog.Newest#NONE] if nothing does.
    public Newest at(long place) {
        return store.read(open -> newest(EditRows.at(open, place)));
    }

    private static Newest newest(Place place) {
        return place.place() == 0 ? Newest.NONE : new Newest(place.place(), place.id());
    }

    /// An edit that was the newest once.
    ///
    /// @param place of the edit; 0 = before the first
    public record Newest(long place, UUID id) {

        public static final Newest NONE = new Newest(0, new UUID(0, 0));
    }

    /// Returns the keys of the rows that edits changed; empty if there are too many changes to look at.
    ///
    /// @param after only edits at higher places than this
    /// @param limit of changes of any table
    public Optional<Set<String>> keysSince(Set<UserTable> tables, long after, int limit) {
        return store.read(open -> EditRows.keysSince(open, tables, after, limit));
    }

    /// Returns the ids of the sites that edits are about.
    public Set<String> sites() {
        return store.read(EditRows::sites);
    }

    /// Returns what edits did to a row, in the order in which they came into this store.
    public List<Write> writes(UserTable table, String key) {
        return store.read(open -> EditRows.writes(open, table, key));
    }

    /// Returns the place of the last edit that the store had at a time; 0 if it had none.
    public long placeAt(Instant time) {
        return store.read(open -> {
            long low = 0;
            long high = EditRows.last(open).place();
            while (low < high) {
                long middle = low + (high - low + 1) / 2;
                if (EditRows.at(open, middle).keptAt().isAfter(time)) {
                    high = middle - 1;
                } else {
                    low = middle;
                }
            }
            return low;
        });
    }

    /// Returns the rows that were different after the edit at a place, by table and key: whole, as they were then;
    /// empty = there was none. Rows that are not named were as they are now. Linear in the edits since.
    public Map<UserTable, Map<String, Optional<Row>>> rowsAsOf(long place) {
        return store.read(open -> {
            Map<UserTable, Map<String, Optional<Row>>> then = new LinkedHashMap<>();
            List<Change> changes = new ArrayList<>();
            String newestFirst =
                    """
                    WHERE edit_place > ? AND edit_place NOT IN (
                    SELECT place FROM edits WHERE place > ? AND kind = 'received')
                    ORDER BY edit_place DESC, place DESC
                    """;
            EditRows.eachChange(open, newestFirst, List.of(place, place), changes::add);
            for (Change change : changes) {
                Map<String, Optional<Row>> known = then.computeIfAbsent(change.table(), t -> new LinkedHashMap<>());
                Optional<Row> row = known.get(change.key());
                if (row == null) {
                    row = rows.table(open, change.table()).find(open, change.key());
                }
                known.put(change.key(), backwards(change, row));
            }
            return then;
        });
    }

    private static Optional<Row> backwards(Change change, Optional<Row> after) {
        Row before = change.before();
        if (before == null) {
            return Optional.empty();
        }
        return Optional.of(
                change.after() == null ? before : after.orElse(Row.empty()).with(before));
    }

    Transactions store() {
        return store;
    }

    UserRows rows() {
        return rows;
    }
}
