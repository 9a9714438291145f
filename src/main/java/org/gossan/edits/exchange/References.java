package org.gossan.edits.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// Puts the rows that a merge wants into the store without breaking what refers to what: a row that another one refers
/// to stays, or comes back, whoever removed it.
final class References {

    /// A column of a table that names a row of another.
    private record Link(UserTable from, String column, UserTable to) {}

    private static final List<Link> LINKS = List.of(
            new Link(UserTable.ANNOTATION_SITES, "annotation_id", UserTable.ANNOTATIONS),
            new Link(UserTable.ATTACHMENTS, "annotation_id", UserTable.ANNOTATIONS),
            new Link(UserTable.SCENES, "briefing_id", UserTable.BRIEFINGS),
            new Link(UserTable.RECORDS, "site_id", UserTable.SITES),
            new Link(UserTable.RECORDS, "source_id", UserTable.SOURCES),
            new Link(UserTable.ESTIMATES, "site_id", UserTable.SITES),
            new Link(UserTable.ESTIMATES, "source_id", UserTable.SOURCES),
            new Link(UserTable.CORRECTIONS, "site_id", UserTable.SITES),
            new Link(UserTable.ANNOTATION_SITES, "site_id", UserTable.SITES),
            new Link(UserTable.ATTACHMENTS, "site_id", UserTable.SITES));

    private record Wanted(UserTable table, String key, @Nullable Row now, @Nullable Row row) {}

    private final UserRows rows;
    private final SharedFile file;
    private final BiFunction<UserTable, String, RowMerge> merges;
    private final Map<String, Wanted> all = new LinkedHashMap<>();

    /// @param merges gives everything that was ever written into a row
    References(UserRows rows, SharedFile file, BiFunction<UserTable, String, RowMerge> merges) {
        this.rows = rows;
        this.file = file;
        this.merges = merges;
    }

    /// Notes what a row has to be.
    ///
    /// @param now the row as it is; `null` = there is none
    /// @param row `null` = there has to be none
    void want(UserTable table, String key, @Nullable Row now, @Nullable Row row) {
        all.put(table.code() + " " + key, new Wanted(table, key, now, row));
    }

    /// Returns the changes: rows are made in the order of the tables, and removed after that in the opposite order.
    List<Change> changes() {
        keepWhatIsReferredTo();
        List<Change> changes = new ArrayList<>();
        for (Wanted wanted : List.copyOf(all.values())) {
            changes.addAll(RowMerge.change(wanted.table(), wanted.now(), wanted.row()));
        }
        return ordered(changes);
    }

    private void keepWhatIsReferredTo() {
        List<Wanted> open = new ArrayList<>(all.values());
        while (!open.isEmpty()) {
            Wanted next = open.removeLast();
            Row row = next.row();
            if (row == null) {
                if (next.now() != null && isReferredTo(next.table(), next.key())) {
                    Wanted kept = new Wanted(next.table(), next.key(), next.now(), merged(next));
                    all.put(next.table().code() + " " + next.key(), kept);
                    open.add(kept);
                }
                continue;
            }
            for (Link link : LINKS) {
                String key = link.from() == next.table()
                        ? row.textOrNull(link.column()).orElse("")
                        : "";
                if (!key.isEmpty() && !isThere(link.to(), key)) {
                    bringBack(link.to(), key).ifPresent(open::add);
                }
            }
        }
    }

    private Row merged(Wanted wanted) {
        return merges.apply(wanted.table(), wanted.key()).whole();
    }

    private boolean isThere(UserTable table, String key) {
        Wanted wanted = all.get(table.code() + " " + key);
        return wanted != null ? wanted.row() != null : rows.row(table, key).isPresent();
    }

    /// Returns whether a row that stays refers to this one.
    private boolean isReferredTo(UserTable table, String key) {
        for (Link link : LINKS) {
            if (link.to() != table) {
                continue;
            }
            for (Wanted wanted : all.values()) {
                Row row = wanted.row();
                if (wanted.table() == link.from()
                        && row != null
                        && row.textOrNull(link.column()).orElse("").equals(key)) {
                    return true;
                }
            }
            for (Row row : rows.rows(link.from(), link.column(), key)) {
                if (!all.containsKey(link.from().code() + " " + link.from().key(row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A row that somebody removed comes back; a published row that the others have and this store, with another
    /// edition of the facts, has not, comes along.
    private Optional<Wanted> bringBack(UserTable table, String key) {
        String name = table.code() + " " + key;
        Row published = file.parents().get(name);
        Wanted wanted = null;
        if (published != null) {
            wanted = new Wanted(table, key, null, published.with("origin", "shared"));
        } else {
            RowMerge merge = merges.apply(table, key);
            if (merge.history().whole() != null) {
                wanted = new Wanted(table, key, merge.now(), merge.whole());
            }
        }
        if (wanted != null) {
            all.put(name, wanted);
        }
        return Optional.ofNullable(wanted);
    }

    private static List<Change> ordered(List<Change> changes) {
        Map<UserTable, List<Change>> made = new HashMap<>();
        Map<UserTable, List<Change>> removed = new HashMap<>();
        changes.forEach(change -> (change.after() == null ? removed : made)
                .computeIfAbsent(change.table(), table -> new ArrayList<>())
                .add(change));
        List<Change> ordered = new ArrayList<>();
        for (UserTable table : UserTable.values()) {
            ordered.addAll(made.getOrDefault(table, List.of()));
        }
        for (int i = UserTable.values().length - 1; i >= 0; i--) {
            ordered.addAll(removed.getOrDefault(UserTable.values()[i], List.of()));
        }
        return ordered;
    }
}
