package org.gossan.edits.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Merges a shared file: first a [#plan], which changes nothing and shows what would, then [#apply] with the decisions,
/// as one edit that can be undone. The edits of the file are kept in the log as received.
///
/// The same file twice changes nothing. The order of the files of two colleagues can still make a difference where they
/// disagree about the same row, above all when both are kept: not solved. Store lane only.
public final class Merge {

    private final Store store;
    private final Edits edits;
    private final SharedFile file;

    private Merge(Store store, Edits edits, SharedFile file) {
        this.store = store;
        this.edits = edits;
        this.file = file;
    }

    /// Returns the merge of a file into a store.
    ///
    /// @param edits of the same store
    public static Merge of(Store store, Edits edits, SharedFile file) {
        return new Merge(store, edits, file);
    }

    /// Returns what merging would change, and what has to be decided.
    ///
    /// @throws Refusal `share_incomplete` if the file builds on edits that are neither in it nor here
    public MergePlan plan() {
        List<Conflict> conflicts = new ArrayList<>();
        List<Edit> received = received();
        List<Change> changes = changes(received, conflict -> {
            conflicts.add(conflict);
            return Choice.MINE;
        });
        return new MergePlan(file.manifest(), received, changes, conflicts);
    }

    /// Merges: takes in attached files, then keeps the received edits and makes the changes in one transaction.
    ///
    /// @param plan      of this file, with the store as it is
    /// @param decisions a choice for each conflict of the plan
    /// @return the edit; empty if everything is here already
    /// @throws IllegalArgumentException if a conflict is not decided
    /// @throws org.gossan.store.log.ConflictException if rows refer to each other in a way that cannot be merged
    /// @throws Refusal     `share_incomplete`, `cancelled`; nothing has changed
    /// @throws IOException if the file cannot be read; nothing has changed
    public Optional<LogEntry> apply(MergePlan plan, Map<Conflict, Choice> decisions, CopyProgress progress)
            throws IOException {
        List<Edit> received = received();
        if (received.isEmpty()) {
            return Optional.empty();
        }
        if (!decisions.keySet().containsAll(plan.conflicts())) {
            throw new IllegalArgumentException("every conflict needs a decision");
        }
        List<Change> changes = new ArrayList<>(changes(received, conflict -> {
            Choice choice = decisions.get(conflict);
            if (choice == null) {
                throw new Refusal("plan_outdated", null);
            }
            return choice;
        }));
        takeIn(changes, progress);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        changes.add(Change.insert(
                UserTable.SETTINGS,
                Row.of(Map.of(
                        "name", "merged " + UUID.randomUUID(),
                        "content", file.manifest().id() + " " + file.manifest().author()))));
        long clock = Math.max(store.log().clock(), received.getLast().clock()) + 1;
        Edit edit = new Edit(
                UUID.randomUUID(),
                Edit.Kind.EDIT,
                edits.authorName(),
                clock,
                now,
                EditLabel.of(RowOrigins.MERGE, file.manifest().author(), Integer.toString(received.size())),
                sites(changes),
                null,
                null,
                changes);
        return Optional.of(store.log().append(edit, received));
    }

    private List<Edit> received() {
        Set<UUID> here = store.log().ids();
        return file.edits().stream().filter(edit -> !here.contains(edit.id())).toList();
    }

    private List<Change> changes(List<Edit> received, Function<Conflict, @Nullable Choice> choices) {
        List<RowChain> chains = RowChain.of(received);
        List<Change> changes = new ArrayList<>();
        for (RowChain chain : chains) {
            changes.addAll(
                    new RowMerge(file, store.userRows(), chain, origins(chain.table(), chain.key()), choices).run());
        }
        List<Change> decided = new CorrectionMerge(
                        file, store.userRows(), key -> origins(UserTable.CORRECTIONS, key), choices)
                .run(changes, chains);
        return RowMerge.ordered(withParents(decided));
    }

    private RowOrigins origins(UserTable table, String key) {
        return new RowOrigins(store.log().writes(table, key));
    }

    /// Adds the published rows that the others have and this store, with another edition of the facts, has not.
    private List<Change> withParents(List<Change> changes) {
        Map<String, Row> made = RowMerge.rowsOf(changes);
        Map<String, Change> parents = new LinkedHashMap<>();
        for (Change change : changes) {
            Row after = change.after();
            if (after != null) {
                after.textOrNull("site_id").ifPresent(id -> parent(UserTable.SITES, id, made, parents));
                after.textOrNull("source_id").ifPresent(id -> parent(UserTable.SOURCES, id, made, parents));
            }
        }
        List<Change> all = new ArrayList<>(parents.values());
        all.addAll(changes);
        return all;
    }

    private void parent(UserTable table, String id, Map<String, Row> made, Map<String, Change> parents) {
        String name = table.code() + " " + id;
        Row row = file.parents().get(name);
        if (row != null
                && !made.containsKey(name)
                && store.userRows().row(table, id).isEmpty()) {
            parents.put(name, Change.insert(table, row.with("origin", "shared")));
        }
    }

    private void takeIn(List<Change> changes, CopyProgress progress) throws IOException {
        for (Change change : changes) {
            Row after = change.after();
            String sha256 = change.table() == UserTable.ATTACHMENTS && after != null
                    ? after.textOrNull("sha256").orElse("")
                    : "";
            if (!sha256.isEmpty() && !store.contents().has(sha256)) {
                long bytes = file.contentBytes(sha256);
                if (bytes < 0) {
                    throw new Refusal("share_incomplete", null, "contents " + sha256);
                }
                try (InputStream in = file.content(sha256)) {
                    store.contents().put(sha256, bytes, in, progress);
                }
            }
        }
    }

    private List<String> sites(List<Change> changes) {
        Set<String> sites = new LinkedHashSet<>();
        for (Change change : changes) {
            Row row = store.userRows().row(change.table(), change.key()).orElse(Row.empty());
            Row after = change.after();
            row.textOrNull("site_id").ifPresent(sites::add);
            if (after != null) {
                after.textOrNull("site_id").ifPresent(sites::add);
            }
            if (change.table() == UserTable.SITES) {
                sites.add(change.key());
            }
        }
        return List.copyOf(sites);
    }
}
