package org.gossan.edits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gossan.model.Site;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.log.ConflictException;
import org.gossan.store.log.EditConflict;
import org.gossan.store.log.EditLog;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.gossan.transfer.ImportedFile;
import org.jspecify.annotations.Nullable;

/// All that users may change, and the way back. Store lane only.
///
/// Every method that changes something appends one [Edit] to the log, and both are on the disk when it returns; it
/// throws [org.gossan.store.StoreException] if that is not possible, and then nothing has changed.
/// [Edit#sites] of what it returns says which sites have to be shown anew.
public final class Edits {

    private static final String AUTHOR = "author";

    private final Store store;
    private final Clock clock;
    private final @Nullable String author;

    private Edits(Store store, Clock clock, @Nullable String author) {
        this.store = store;
        this.clock = clock;
        this.author = author;
    }

    /// Returns the edits of a store, made by its author.
    public static Edits of(Store store) {
        return new Edits(store, Clock.systemUTC(), null);
    }

    /// Returns the same edits, made by somebody who is named for this once.
    public Edits by(String name) {
        return new Edits(store, clock, name);
    }

    /// Returns the same edits at the time of another clock.
    Edits at(Clock other) {
        return new Edits(store, other, author);
    }

    /// Returns the name of the author that the store knows; empty before [#nameAuthor].
    public Optional<String> author() {
        return setting(AUTHOR);
    }

    /// Keeps the name of the author; undo passes over it.
    ///
    /// @throws EditException if it is blank
    public Optional<LogEntry> nameAuthor(String name) {
        if (name.isBlank()) {
            throw new EditException("author_needed");
        }
        return by(name.strip()).putSetting(AUTHOR, name.strip());
    }

    /// Returns the name that the next edit carries: the one named for this once, the store's, else that of the user of
    /// the operating system.
    public String authorName() {
        return author != null ? author : author().orElseGet(Edits::systemUser);
    }

    /// Returns the name of the user of the operating system.
    public static String systemUser() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "?" : name;
    }

    /// Returns a setting of the atlas; empty if there is none.
    public Optional<String> setting(String name) {
        return store.userRows().row(UserTable.SETTINGS, name).map(row -> row.text("content"));
    }

    /// Keeps a setting of the atlas; undo passes over it. Empty if it was the same before.
    public Optional<LogEntry> putSetting(String name, String content) {
        Row row = Row.of(Map.of("name", name, "content", content));
        List<Change> changes = new ArrayList<>();
        put(UserTable.SETTINGS, row, changes);
        return append(Edit.Kind.SETTING, EditLabel.of("setting", name, content), List.of(), changes, null, null);
    }

    /// Returns corrections of published values.
    public Corrections corrections() {
        return new Corrections(this);
    }

    /// Returns what is written and drawn on the map.
    public Annotations annotations() {
        return new Annotations(this);
    }

    /// Returns sites, estimates and sources that users add.
    public OwnSites ownSites() {
        return new OwnSites(this);
    }

    /// Returns briefings and their scenes.
    public Briefings briefings() {
        return new Briefings(this);
    }

    /// Makes changes as one edit: the way for everything that has no command of its own.
    ///
    /// @param sites ids of the sites it is about
    /// @return the edit; empty if there is nothing to change
    /// @throws ConflictException if a row is not as a change expects it
    public Optional<LogEntry> commit(EditLabel label, Collection<String> sites, List<Change> changes) {
        return append(Edit.Kind.EDIT, label, sites, changes, null, null);
    }

    /// Makes changes as one edit that is undone together with the edits of the same gesture right before it, such as
    /// the strokes of typing or the steps of a slider.
    ///
    /// @param gesture a new random UUID for each gesture
    public Optional<LogEntry> commit(EditLabel label, Collection<String> sites, List<Change> changes, UUID gesture) {
        return append(Edit.Kind.EDIT, label, sites, changes, null, gesture);
    }

    private Optional<LogEntry> append(
            Edit.Kind kind,
            EditLabel label,
            Collection<String> sites,
            List<Change> changes,
            @Nullable UUID reverts,
            @Nullable UUID gesture) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        EditLog log = store.log();
        Edit edit = new Edit(
                newId(),
                kind,
                authorName(),
                log.clock() + 1,
                now(),
                label,
                List.copyOf(sites),
                reverts,
                gesture,
                changes);
        return Optional.of(log.append(edit));
    }

    /// Adds the change that makes a row, or changes the one with its key; nothing if it is already so.
    void put(UserTable table, Row row, List<Change> changes) {
        Optional<Row> before = store.userRows().row(table, table.key(row));
        if (before.isPresent()) {
            Change.update(table, before.get(), row).ifPresent(changes::add);
        } else {
            changes.add(Change.insert(table, row));
        }
    }

    /// Shows an imported file that is in the trash, as an edit: undo takes the import back.
    ///
    /// @throws EditException if there is no such import
    public Optional<LogEntry> showImport(ImportedFile file) {
        String id = file.id().toString();
        Row row = store.userRows().row(UserTable.IMPORTS, id).orElseThrow(() -> new EditException("no_import", id));
        List<Change> changes = new ArrayList<>();
        Change.update(UserTable.IMPORTS, row, row.with("deleted_at", null)).ifPresent(changes::add);
        EditLabel label = EditLabel.of("import", file.fileName(), Long.toString(file.rows()));
        return commit(label, List.of(), changes);
    }

    /// Takes back the last edit, or the last gesture; empty if nothing is left.
    public Optional<LogEntry> undo() {
        return store.log()
                .undoable()
                .flatMap(step -> append(
                        Edit.Kind.UNDO,
                        EditLabel.about("undo", step.edit().label()),
                        step.sites(),
                        step.changes(),
                        step.edit().id(),
                        null));
    }

    /// Makes the last edit that was undone again; empty if nothing was undone since the last edit.
    public Optional<LogEntry> redo() {
        return store.log()
                .redoable()
                .flatMap(step -> append(
                        Edit.Kind.REDO,
                        EditLabel.about("redo", step.edit().label()),
                        step.sites(),
                        step.changes(),
                        step.edit().id(),
                        null));
    }

    /// What a revert does where a later edit changed the same value.
    public enum OnConflict {
        /// Refuses with all conflicts.
        REFUSE,
        /// Leaves the later value, and takes back the rest.
        KEEP_LATER
    }

    /// Takes back one edit of the history, field by field: values that nobody changed since go back to what they were
    /// before it, others are conflicts. It is an edit itself, and can be undone, unless it is about settings only.
    ///
    /// @return the edit; empty if nothing is left to take back
    /// @throws ConflictException if a later edit changed the same value, and conflicts are refused
    /// @throws EditException if there is no such edit
    public Optional<LogEntry> revert(UUID edit, OnConflict onConflict) {
        Edit target = store.log()
                .find(edit)
                .orElseThrow(() -> new EditException("no_edit", edit.toString()))
                .edit();
        if (target.kind() == Edit.Kind.RECEIVED) {
            throw new EditException("received", edit.toString());
        }
        List<Change> backwards = new ArrayList<>(target.changes());
        Collections.reverse(backwards);
        List<Change> changes = new ArrayList<>();
        List<EditConflict> conflicts = new ArrayList<>();
        Reversal reversal = new Reversal(store.userRows(), conflicts);
        backwards.forEach(change -> reversal.of(change).ifPresent(changes::add));
        if (!conflicts.isEmpty() && onConflict == OnConflict.REFUSE) {
            throw new ConflictException(conflicts);
        }
        // Undo would stop for ever at one that a later name contradicts.
        Edit.Kind kind = changes.stream().allMatch(change -> change.table() == UserTable.SETTINGS)
                ? Edit.Kind.SETTING
                : Edit.Kind.EDIT;
        return append(kind, EditLabel.about("revert", target.label()), target.sites(), changes, edit, null);
    }

    /// Returns one page of the history, newest first.
    public List<LogEntry> history(HistoryQuery query) {
        return store.log().page(query);
    }

    /// Returns a site that rows of users may refer to from now on: an imported one gets a row of its own.
    ///
    /// @throws EditException if there is no such site
    Site requireSite(String id) {
        Site site = store.site(id).orElseThrow(() -> new EditException("no_site", id));
        store.imports().promote(id);
        return site;
    }

    Store store() {
        return store;
    }

    /// Returns the time, in milliseconds.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Returns an id for a row or an edit.
    UUID newId() {
        return EditIds.next(clock.millis());
    }
}
