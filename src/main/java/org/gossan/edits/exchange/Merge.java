package org.gossan.edits.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
/// What is there afterwards follows from the set of edits that people made and the set of decisions about them, see
/// [RowMerge]: the same file twice changes nothing, and files in any order give the same. Store lane only.
public final class Merge {

    /// The key of the label of edits that merge.
    static final String MERGE = "merge";

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
                EditLabel.of(MERGE, file.manifest().author(), Integer.toString(received.size())),
                sites(changes),
                null,
                null,
                changes);
        return Optional.of(store.log().append(edit, received));
    }

    private List<Edit> received() {
        Set<UUID> here = store.log().ids();
        List<Edit> received =
                file.edits().stream().filter(edit -> !here.contains(edit.id())).toList();
        received.forEach(edit -> here.add(edit.id()));
        for (UUID known : file.known()) {
            if (!here.contains(known)) {
                throw new Refusal("share_incomplete", null, known.toString());
            }
        }
        return received;
    }

    private List<Change> changes(List<Edit> received, Function<Conflict, @Nullable Choice> choices) {
        long clock = Math.max(
                        store.log().clock(),
                        received.isEmpty() ? 0 : received.getLast().clock())
                + 1;
        return new FileMerge(store, file, received, clock).changes(choices);
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
