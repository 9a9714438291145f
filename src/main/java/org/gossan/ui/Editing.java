package org.gossan.ui;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.PastAtlas;
import org.gossan.edits.EditException;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.model.MapState;
import org.gossan.model.SiteDetails;
import org.gossan.model.Source;
import org.gossan.model.Values;
import org.gossan.model.edits.UserTable;
import org.gossan.render.MapContent;
import org.gossan.render.drawing.Drawings;
import org.gossan.sites.SiteIndex;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Changes the atlas for the panes. A change runs on the store lane and counts as made when it is on the disk; then the
/// sites it was about, and no others, are put on the map anew. Also shows what sources published instead of our values,
/// and the atlas as it was. FX thread only.
public final class Editing implements UndoRedo {

    /// An earlier state of the atlas.
    ///
    /// @param place of the last edit that counts
    /// @param at    when that edit came into this store
    public record Moment(long place, Instant at) {}

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<@Nullable LogEntry> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Atlas> atlas = new ReadOnlyObjectWrapper<>();
    private final AuthorQuestion author = new AuthorQuestion();
    private final Refusals refusals;
    private Values shown = Values.OURS;
    /// Our values as of the newest edit. Store lane only.
    private SiteIndex ours = SiteIndex.EMPTY;
    /// As of the newest edit. Store lane only.
    private Drawings drawn = Drawings.NONE;

    Editing(Workspace workspace) {
        this.workspace = workspace;
        this.refusals = new Refusals(workspace);
        workspace.mapProperty().map(MapState::values).subscribe(this::valuesChanged);
    }

    /// What a change left behind.
    ///
    /// @param content what it changes on the map
    private record Made(Optional<LogEntry> entry, UnaryOperator<MapContent> content) {}

    /// Takes edits from now on.
    ///
    /// @param content with our values, as it is on the map
    public void open(Atlas opened, MapContent content) {
        workspace
                .tasks()
                .store(
                        () -> {
                            ours = content.sites();
                            drawn = content.drawings();
                            return opened.edits().author();
                        },
                        named -> {
                            author.known(named);
                            shown = Values.OURS;
                            atlas.set(opened);
                            valuesChanged(workspace.map().values());
                        },
                        workspace::report);
    }

    /// Makes the edits that wait for a name and takes no others until [#open]: the store is about to be replaced.
    public void pause() {
        settle();
        moment.set(null);
        last.set(null);
        atlas.set(null);
    }

    /// Returns whether values can be changed now: the atlas is open, and it is not its past that is shown.
    public boolean active() {
        return atlas.get() != null && moment.get() == null;
    }

    /// Returns whether the name of the author has to be asked for before the first edit is made.
    public AuthorQuestion author() {
        return author;
    }

    /// The open atlas; `null` until then.
    public ReadOnlyObjectProperty<@Nullable Atlas> atlasProperty() {
        return atlas.getReadOnlyProperty();
    }

    /// The newest change made here; `null` before the first. Set after the map shows it.
    public ReadOnlyObjectProperty<@Nullable LogEntry> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// The past that is shown; `null` = the present.
    public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// Changes something.
    ///
    /// @param command runs on the store lane; empty = there was nothing to change
    /// @param saved   told when the change is on the disk
    /// @param refused told why nothing was changed; [#words] says it to people
    public void change(
            Function<Edits, Optional<LogEntry>> command,
            Consumer<Optional<LogEntry>> saved,
            Consumer<Throwable> refused) {
        changeAtlas(open -> command.apply(open.edits()), saved, refused);
    }

    /// Changes something in the name of somebody who is the author from now on; otherwise as [#change].
    public void changeAs(
            String name,
            Function<Edits, Optional<LogEntry>> command,
            Consumer<Optional<LogEntry>> saved,
            Consumer<Throwable> refused) {
        make(
                open -> {
                    open.edits().nameAuthor(name);
                    return command.apply(open.edits());
                },
                entry -> {
                    author.known(Optional.of(name));
                    saved.accept(entry);
                },
                refused);
    }

    /// Changes something; what goes wrong is said over the map, and can be tried again if the disk was the reason.
    public void changeOrSay(Function<Edits, Optional<LogEntry>> command, Consumer<Optional<LogEntry>> saved) {
        change(command, saved, cause -> refusals.say(cause, () -> changeOrSay(command, saved)));
    }

    /// Changes something and offers to take it back; otherwise as [#changeOrSay].
    public void changeOfferingUndo(Function<Edits, Optional<LogEntry>> command) {
        changeOrSay(
                command,
                entry -> entry.ifPresent(made -> workspace.offer(
                        EditWords.of(made.edit(), workspace.messages()),
                        workspace.messages().text("editing.undo"),
                        workspace::undo)));
    }

    /// Changes something with more than [Edits] has, such as the bytes of files; otherwise as [#change].
    public void changeAtlas(
            Function<Atlas, Optional<LogEntry>> command,
            Consumer<Optional<LogEntry>> saved,
            Consumer<Throwable> refused) {
        if (atlas.get() == null || moment.get() != null) {
            refused.accept(new EditException("past"));
            return;
        }
        author.then(name -> make(
                open -> {
                    if (!name.isEmpty()) {
                        open.edits().nameAuthor(name);
                    }
                    return command.apply(open);
                },
                saved,
                cause -> {
                    if (!name.isEmpty()) {
                        author.known(Optional.empty()); // perhaps it could not be kept: it is asked for again
                    }
                    refused.accept(cause);
                }));
    }

    private void make(
            Function<Atlas, Optional<LogEntry>> command,
            Consumer<Optional<LogEntry>> saved,
            Consumer<Throwable> refused) {
        Atlas open = atlas.get();
        if (open == null || moment.get() != null) {
            refused.accept(new EditException("past"));
            return;
        }
        Values values = workspace.map().values();
        workspace
                .tasks()
                .store(
                        () -> {
                            Optional<LogEntry> entry = command.apply(open);
                            return entry.map(made -> afterwards(open, made, values))
                                    .orElseGet(() -> new Made(entry, UnaryOperator.identity()));
                        },
                        made -> {
                            show(made, values);
                            saved.accept(made.entry());
                        },
                        refused);
    }

    private Made afterwards(Atlas open, LogEntry entry, Values values) {
        boolean all = entry.edit().changes().stream().anyMatch(change -> change.table() == UserTable.IMPORTS);
        ours = all ? open.index() : open.refreshed(ours, entry.edit().sites());
        drawn = open.drawings().refreshed(drawn, entry.edit().changes());
        SiteIndex index = values == Values.OURS ? ours : open.published(ours);
        Map<String, String> titles = titles(open);
        Drawings drawings = drawn;
        return new Made(
                Optional.of(entry),
                content -> content.withSites(index).withSourceTitles(titles).withDrawings(drawings));
    }

    private static Map<String, String> titles(Atlas open) {
        return open.sources().values().stream().collect(Collectors.toUnmodifiableMap(Source::id, Source::title));
    }

    private void show(Made made, Values values) {
        LogEntry entry = made.entry().orElse(null);
        Atlas open = atlas.get();
        if (entry == null || open == null) {
            return;
        }
        show(made.content(), id -> open.details(id, values));
        shown = values;
        last.set(entry);
        valuesChanged(workspace.map().values());
    }

    private void show(UnaryOperator<MapContent> change, Function<String, SiteDetails> details) {
        MapContent content = workspace.contentProperty().get();
        if (content == null) {
            return;
        }
        MapContent next = change.apply(content);
        String selected = workspace.map().selection();
        if (selected != null
                && next.sites().row(selected) < 0
                && content.sites().row(selected) >= 0) {
            workspace.select(null);
        }
        UUID chosen = workspace.chosenProperty().get();
        if (chosen != null && next.drawings().find(chosen).isEmpty()) {
            workspace.choose(null);
        }
        workspace.show(next, details);
    }

    private void valuesChanged(Values values) {
        Atlas open = atlas.get();
        if (open == null || moment.get() != null || values == shown) {
            return;
        }
        shown = values;
        workspace
                .tasks()
                .store(
                        () -> values == Values.OURS ? ours : open.published(ours),
                        index -> {
                            if (shown == values && moment.get() == null) {
                                show(content -> content.withSites(index), id -> open.details(id, values));
                            }
                        },
                        workspace::report);
    }

    /// Shows what sources published instead of our values, or our values again.
    public void toggleValues() {
        workspace.update(state -> state.withValues(state.values() == Values.OURS ? Values.PUBLISHED : Values.OURS));
        workspace.say(workspace
                .messages()
                .text(workspace.map().values() == Values.OURS ? "editing.now_ours" : "editing.now_published"));
    }

    /// Asks the atlas on the store lane; nothing happens before it is open.
    public <T> void ask(Function<Atlas, T> question, Consumer<T> answer) {
        Atlas open = atlas.get();
        if (open != null) {
            workspace.tasks().store(() -> question.apply(open), answer, workspace::report);
        }
    }

    @Override
    public void undo() {
        step(Edits::undo, "editing.nothing_to_undo");
    }

    @Override
    public void redo() {
        step(Edits::redo, "editing.nothing_to_redo");
    }

    private void step(Function<Edits, Optional<LogEntry>> command, String nothing) {
        if (atlas.get() == null) {
            return;
        }
        changeOrSay(
                command,
                entry -> workspace.say(entry.map(made -> EditWords.of(made.edit(), workspace.messages()))
                        .orElseGet(() -> workspace.messages().text(nothing))));
    }

    /// Shows the atlas as it was right after an edit; nothing can be changed meanwhile.
    public void lookAt(LogEntry entry) {
        lookAt(new Moment(entry.place(), entry.keptAt()));
    }

    /// Shows the atlas as it was at a time; nothing can be changed meanwhile.
    public void lookAt(Instant time) {
        ask(open -> open.store().log().placeAt(time), place -> lookAt(new Moment(place, time)));
    }

    private void lookAt(Moment then) {
        Atlas open = atlas.get();
        if (open == null) {
            return;
        }
        settle();
        record Seen(PastAtlas atlas, SiteIndex index, Drawings drawings) {}
        workspace
                .tasks()
                .store(
                        () -> {
                            PastAtlas past = open.asOf(then.place());
                            return new Seen(past, past.index(ours), past.drawings(drawn));
                        },
                        seen -> {
                            moment.set(then);
                            show(
                                    content -> content.withSites(seen.index()).withDrawings(seen.drawings()),
                                    seen.atlas()::details);
                        },
                        workspace::report);
    }

    /// Makes the edits that wait for the author's name in the name that was proposed.
    public void settle() {
        if (author.openProperty().get()) {
            author.answer(Edits.systemUser());
        }
    }

    /// Does the same for a thread that ends the program after its window: no pane is told of anything.
    public void settleUnseen() {
        author.answerUnseen(Edits.systemUser());
    }

    /// Shows the present again.
    public void backToNow() {
        Atlas open = atlas.get();
        if (open == null || moment.get() == null) {
            return;
        }
        Values values = workspace.map().values();
        record Now(SiteIndex index, Drawings drawings) {}
        workspace
                .tasks()
                .store(
                        () -> new Now(values == Values.OURS ? ours : open.published(ours), drawn),
                        now -> {
                            moment.set(null);
                            shown = values;
                            show(
                                    content -> content.withSites(now.index()).withDrawings(now.drawings()),
                                    id -> open.details(id, values));
                        },
                        workspace::report);
    }

    /// Returns one sentence that says what went wrong and what to do.
    public String words(Throwable cause) {
        return refusals.words(cause);
    }

    /// Returns the ids of the sites that an entry is about and that the map knows.
    public Set<String> sitesOnMap(LogEntry entry) {
        MapContent content = workspace.contentProperty().get();
        Set<String> known = new HashSet<>(entry.edit().sites());
        known.removeIf(id -> content == null || content.sites().row(id) < 0);
        return known;
    }
}
