package org.gossan.edits.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.jspecify.annotations.Nullable;

/// Everything that anybody ever wrote into one row, here and in a shared file, by column. What a merge wrote is not
/// among it: that follows from the rest. Not thread-safe.
final class RowHistory {

    /// The column that says whether the row is there: `true` whenever somebody made it or wrote into it, `false` when
    /// somebody removed it.
    static final String THERE = "";

    /// When and by whom something was written; ordered the same way on every machine.
    record Stamp(long clock, String edit, String author) implements Comparable<Stamp> {

        @Override
        public int compareTo(Stamp other) {
            int byClock = Long.compare(clock, other.clock);
            return byClock != 0 ? byClock : edit.compareTo(other.edit);
        }
    }

    /// Where an edit comes from.
    enum Side {
        /// Made in this store.
        OWN,
        /// Received by an earlier merge.
        RECEIVED,
        /// In the shared file, and not here yet.
        THEIRS
    }

    /// One value that one edit gave to one column.
    record Written(Stamp stamp, UUID edit, Side side, @Nullable Object value) {

        boolean theirs() {
            return side == Side.THEIRS;
        }

        boolean own() {
            return side == Side.OWN;
        }
    }

    private final UserTable table;
    private final String key;
    private final Map<String, List<Written>> columns = new TreeMap<>();
    private @Nullable Stamp madeAt;
    private @Nullable Row made;
    private @Nullable Row merged;
    private @Nullable Row removed;

    RowHistory(UserTable table, String key) {
        this.table = table;
        this.key = key;
    }

    UserTable table() {
        return table;
    }

    String key() {
        return key;
    }

    /// Adds what an edit did to the row; those of this store first, in the order in which they came into it.
    void add(Stamp stamp, UUID edit, Side side, Change change) {
        Row before = change.before();
        Row after = change.after();
        put(THERE, new Written(stamp, edit, side, after != null));
        if (after == null) {
            removed = before;
            return;
        }
        after.columns().forEach(column -> put(column, new Written(stamp, edit, side, after.value(column))));
        if (before == null && (madeAt == null || stamp.compareTo(madeAt) < 0)) {
            madeAt = stamp;
            made = after;
        }
    }

    /// Adds what a merge did: it counts only where nothing else tells a whole row.
    void addMerged(Change change) {
        Row whole = change.before() == null ? change.after() : change.after() == null ? change.before() : null;
        merged = merged == null ? whole : merged;
    }

    private void put(String column, Written written) {
        columns.computeIfAbsent(column, name -> new ArrayList<>()).add(written);
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /// Returns what was written into a column, first what is here, in the order in which it came.
    List<Written> of(String column) {
        return List.copyOf(columns.getOrDefault(column, List.of()));
    }

    /// Returns the newest of what was written into a column; `null` if there is none.
    @Nullable
    Written newest(String column, Predicate<Written> among) {
        Written newest = null;
        for (Written written : columns.getOrDefault(column, List.of())) {
            if (among.test(written) && (newest == null || written.stamp().compareTo(newest.stamp()) >= 0)) {
                newest = written;
            }
        }
        return newest;
    }

    /// Returns what an edit left in a column; `null` if it did not write there.
    @Nullable
    Written by(String edit, String column) {
        return newest(column, written -> written.edit().toString().equals(edit));
    }

    /// Returns the row as somebody first made it, else as a merge made it or somebody removed it: whole; `null` if
    /// nothing tells it.
    @Nullable
    Row whole() {
        return made != null ? made : merged != null ? merged : removed;
    }
}
