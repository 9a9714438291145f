package org.gossan.ui.annotations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Keeps what is done with annotations: each is an edit, made of the annotation as the store has it at the time. What
/// goes wrong is said over the map. FX thread only.
final class Kept {

    private final Workspace workspace;

    Kept(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Keeps a new annotation.
    ///
    /// @param then told its id when it is on the disk
    void add(Annotation draft, Consumer<UUID> then) {
        run(edits -> edits.annotations().keep(draft), entry -> id(entry).ifPresent(then));
    }

    /// Changes an annotation.
    ///
    /// @param gesture edits of one gesture are undone in one step; `null` = alone
    void change(UUID id, UnaryOperator<Annotation> how, @Nullable UUID gesture) {
        run(edits -> changed(edits, id, how, gesture), entry -> {});
    }

    /// Says how an annotation looks to a reviewer.
    void review(UUID id, Review.State state) {
        run(edits -> edits.annotations().review(List.of(id), state), entry -> {});
    }

    /// Throws an annotation into the trash, and offers to take that back.
    void trash(UUID id) {
        workspace.editing().changeOfferingUndo(edits -> edits.annotations().trash(List.of(id)));
    }

    private void run(Function<Edits, Optional<LogEntry>> command, Consumer<LogEntry> then) {
        workspace.editing().changeOrSay(command, entry -> entry.ifPresent(then));
    }

    /// Makes the edit that changes an annotation. Store lane only.
    ///
    /// @throws EditException if it is not there any more
    static Optional<LogEntry> changed(Edits edits, UUID id, UnaryOperator<Annotation> how, @Nullable UUID gesture) {
        Annotation now =
                edits.annotations().find(id).orElseThrow(() -> new EditException("no_annotation", id.toString()));
        return edits.annotations().change(List.of(how.apply(now)), gesture);
    }

    /// Returns the annotation that an edit made.
    static Optional<UUID> id(LogEntry entry) {
        return entry.edit().changes().stream()
                .filter(change -> change.table() == UserTable.ANNOTATIONS)
                .map(Change::key)
                .map(UUID::fromString)
                .findFirst();
    }
}
