package org.gossan.edits.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.jspecify.annotations.Nullable;

/// What the edits of a shared file did to one row, one after the other.
final class RowChain {

    /// When and by whom a value was written; ordered the same way on every machine.
    record Stamp(long clock, String edit, String author) implements Comparable<Stamp> {

        static Stamp of(Edit edit) {
            return new Stamp(edit.clock(), edit.id().toString(), edit.author());
        }

        @Override
        public int compareTo(Stamp other) {
            int byClock = Long.compare(clock, other.clock);
            return byClock != 0 ? byClock : edit.compareTo(other.edit);
        }
    }

    private final UserTable table;
    private final String key;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Stamp> stamps = new HashMap<>();
    private final Map<String, @Nullable Object> first = new HashMap<>();
    private Stamp last;
    private @Nullable Row whole;
    private Row written = Row.empty();
    private boolean there = true;

    RowChain(UserTable table, String key, Stamp first) {
        this.table = table;
        this.key = key;
        this.last = first;
    }

    void add(Edit edit, Change change) {
        Stamp stamp = Stamp.of(edit);
        changes.add(change);
        last = stamp;
        Row before = change.before();
        Row after = change.after();
        there = after != null;
        if (before != null) {
            for (String column : before.columns()) {
                // Not putIfAbsent: a value that was null is not absent.
                if (!first.containsKey(column)) {
                    first.put(column, before.value(column));
                }
            }
        }
        if (after == null) {
            whole = null;
            written = Row.empty();
            return;
        }
        if (before == null) {
            whole = after;
        } else if (whole != null) {
            whole = whole.with(after);
        }
        written = written.with(after);
        after.columns().forEach(column -> stamps.put(column, stamp));
    }

    UserTable table() {
        return table;
    }

    String key() {
        return key;
    }

    /// Returns whether the row was there before the first of the edits.
    boolean wasThere() {
        return changes.getFirst().before() != null;
    }

    /// Returns whether the row is there after the last of the edits.
    boolean isThere() {
        return there;
    }

    /// Returns the whole row if the edits made it; `null` if they only changed it.
    @Nullable
    Row made() {
        return whole;
    }

    /// Returns the columns that the edits wrote, as they were left.
    Row written() {
        return written;
    }

    /// Returns whether the edits left a column as they found it.
    boolean leftAlone(String column) {
        return wasThere() && first.containsKey(column) && Objects.equals(first.get(column), written.value(column));
    }

    /// Returns when a column was written last.
    Stamp stamp(String column) {
        return Objects.requireNonNullElse(stamps.get(column), last);
    }

    /// Returns when the row was written last.
    Stamp last() {
        return last;
    }

    /// Returns the chains of edits, by table and key, in the order of the tables. What the sender only received is left
    /// out: the edit that merged it there says what it did.
    static List<RowChain> of(List<Edit> edits) {
        Map<UserTable, Map<String, RowChain>> chains = new TreeMap<>();
        for (Edit edit : edits) {
            if (edit.kind() == Edit.Kind.RECEIVED || edit.kind() == Edit.Kind.SETTING) {
                continue;
            }
            for (Change change : edit.changes()) {
                if (change.table() != UserTable.SETTINGS) {
                    chains.computeIfAbsent(change.table(), table -> new TreeMap<>())
                            .computeIfAbsent(change.key(), key -> new RowChain(change.table(), key, Stamp.of(edit)))
                            .add(edit, change);
                }
            }
        }
        return chains.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }
}
