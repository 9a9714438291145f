package org.gossan.edits.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.Decisions.Decision;
import org.gossan.edits.exchange.RowHistory.Side;
import org.gossan.edits.exchange.RowHistory.Stamp;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.Write;
import org.jspecify.annotations.Nullable;

/// Works out what the edits of a shared file change here, row by row. Store lane only.
final class FileMerge {

    private static final String CONTENT = "content";
    private static final String ORIGIN = "origin";
    private static final String SHIPPED = "shipped";

    private final Store store;
    private final SharedFile file;
    private final long clock;
    private final Map<String, Map<Edit, List<Change>>> written = new LinkedHashMap<>();
    private final Map<String, List<Decision>> decided = new LinkedHashMap<>();
    private final Map<UserTable, Map<String, RowMerge>> merges = new TreeMap<>();

    /// @param received edits of the file that are not here yet, in the order of clock and id
    /// @param clock    of the edit that merges
    FileMerge(Store store, SharedFile file, List<Edit> received, long clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
        Map<UserTable, Set<String>> rows = new TreeMap<>();
        for (Edit edit : received) {
            for (Change change : edit.changes()) {
                check(change);
                if (change.table() == UserTable.SETTINGS) {
                    readDecisions(change, rows);
                } else {
                    written.computeIfAbsent(name(change.table(), change.key()), name -> new LinkedHashMap<>())
                            .computeIfAbsent(edit, one -> new ArrayList<>())
                            .add(change);
                    if (!isMerge(edit)) {
                        rows.computeIfAbsent(change.table(), table -> new LinkedHashSet<>())
                                .add(change.key());
                    }
                }
            }
        }
        rows.forEach((table, keys) -> keys.stream().sorted().forEach(key -> merge(table, key)));
    }

    /// @throws Refusal `share_column` if this store has no such column, `share_broken` if the file would overwrite what
    ///     a
    ///     source published, or brings rows that are never shared
    private void check(Change change) {
        UserTable table = change.table();
        Row before = change.before();
        Row after = change.after();
        for (Row row : new Row[] {before == null ? Row.empty() : before, after == null ? Row.empty() : after}) {
            for (String column : row.columns()) {
                if (!store.userRows().columns(table).contains(column)) {
                    throw new Refusal("share_column", null, file.name(), table.code(), column);
                }
            }
        }
        boolean shipped = table.hasOrigin()
                && ((after != null && SHIPPED.equals(after.value(ORIGIN)))
                        || store.userRows()
                                .row(table, change.key())
                                .filter(row -> SHIPPED.equals(row.value(ORIGIN)))
                                .isPresent());
        boolean named = after == null || before != null || table.key(after).equals(change.key());
        if (shipped || table.staysHere() || !named) {
            throw new Refusal("share_broken", null, file.name());
        }
    }

    private static boolean isMerge(Edit edit) {
        return edit.label().key().equals(Merge.MERGE);
    }

    private static String name(UserTable table, String key) {
        return table.code() + " " + key;
    }

    private void readDecisions(Change change, Map<UserTable, Set<String>> rows) {
        Row after = change.after();
        if (after == null || !Decisions.isName(change.key())) {
            return;
        }
        try {
            Decisions.OfRow of = Decisions.read(after.text(CONTENT));
            decided.computeIfAbsent(name(of.table(), of.key()), name -> new ArrayList<>())
                    .addAll(of.decisions());
            rows.computeIfAbsent(of.table(), table -> new LinkedHashSet<>()).add(of.key());
        } catch (IllegalArgumentException e) {
            throw new Refusal("share_broken", e, file.name());
        }
    }

    /// Returns what changes here, in an order in which every row finds the rows that it refers to.
    ///
    /// @param choices what to do with a conflict; `null` = not decided, the value here stays for now
    /// @throws Refusal `share_incomplete` if the file builds on edits that are neither in it nor here
    List<Change> changes(Function<Conflict, @Nullable Choice> choices) {
        List<RowMerge> all = all();
        all.forEach(merge -> merge.decide(choices));
        new CorrectionMerge(file::knows, store.userRows(), key -> merge(UserTable.CORRECTIONS, key), choices)
                .run(List.copyOf(
                        merges.getOrDefault(UserTable.CORRECTIONS, Map.of()).values()));
        References references = new References(store.userRows(), file, this::merge);
        for (RowMerge merge : all()) {
            references.want(merge.history().table(), merge.history().key(), merge.now(), merge.result());
        }
        for (RowMerge merge : all()) {
            if (merge.history().table() == UserTable.ANNOTATIONS) {
                merge.copies().forEach((key, copy) -> copy(key, copy, references));
            }
        }
        List<Change> changes = references.changes();
        changes.addAll(decisions());
        return changes;
    }

    private List<RowMerge> all() {
        return merges.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }

    /// A copy that somebody has changed since is theirs, and follows from their edits.
    private void copy(String key, @Nullable Row copy, References references) {
        RowMerge merge = merge(UserTable.ANNOTATIONS, key);
        if (merge.history().columns().isEmpty()) {
            references.want(UserTable.ANNOTATIONS, key, merge.now(), copy);
        }
    }

    private Collection<Change> decisions() {
        List<Change> changes = new ArrayList<>();
        for (RowMerge merge : all()) {
            if (!merge.made().isEmpty()) {
                UserTable table = merge.history().table();
                String name = Decisions.name(table, merge.history().key());
                Row wanted = Row.of(Map.of(
                        "name",
                        name,
                        CONTENT,
                        merge.decisions().json(table, merge.history().key())));
                Row now = store.userRows().row(UserTable.SETTINGS, name).orElse(null);
                changes.addAll(RowMerge.change(UserTable.SETTINGS, now, wanted));
            }
        }
        return changes;
    }

    private RowMerge merge(UserTable table, String key) {
        Map<String, RowMerge> ofTable = merges.computeIfAbsent(table, one -> new TreeMap<>());
        RowMerge known = ofTable.get(key);
        if (known == null) {
            known = read(table, key);
            ofTable.put(key, known);
        }
        return known;
    }

    private RowMerge read(UserTable table, String key) {
        RowHistory history = new RowHistory(table, key);
        for (Write write : store.log().writes(table, key)) {
            if (write.label().equals(Merge.MERGE)) {
                history.addMerged(write.change());
            } else {
                Side side = write.kind() == Edit.Kind.RECEIVED ? Side.RECEIVED : Side.OWN;
                history.add(stamp(write.clock(), write.edit(), write.author()), write.edit(), side, write.change());
            }
        }
        written.getOrDefault(name(table, key), Map.of())
                .forEach((edit, changes) -> changes.forEach(change -> {
                    if (isMerge(edit)) {
                        history.addMerged(change);
                    } else {
                        history.add(stamp(edit.clock(), edit.id(), edit.author()), edit.id(), Side.THEIRS, change);
                    }
                }));
        List<Decision> theirs = decided.getOrDefault(name(table, key), List.of());
        List<Decision> decisions = new ArrayList<>(theirs);
        decisions.addAll(decisionsHere(table, key));
        RowMerge merge = new RowMerge(
                file::knows, history, store.userRows().row(table, key).orElse(null), Decisions.of(decisions), clock);
        theirs.forEach(decision -> merge.touch(decision.column()));
        return merge;
    }

    private List<Decision> decisionsHere(UserTable table, String key) {
        List<Decision> decisions = new ArrayList<>();
        for (Write write : store.log().writes(UserTable.SETTINGS, Decisions.name(table, key))) {
            Row after = write.change().after();
            if (after != null) {
                decisions.addAll(Decisions.read(after.text(CONTENT)).decisions());
            }
        }
        return decisions;
    }

    private static Stamp stamp(long clock, UUID edit, String author) {
        return new Stamp(clock, edit.toString(), author);
    }
}
