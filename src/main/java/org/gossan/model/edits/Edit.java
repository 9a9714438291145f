package org.gossan.model.edits;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gossan.model.Coded;
import org.jspecify.annotations.Nullable;

/// One entry of the log: who changed what, when, and what was there before. Immutable; never changed once kept.
///
/// @param id      the same on every machine; UUID version 7, so that ids of one machine rise with time
/// @param kind    what undo and redo make of it
/// @param author  name of who made it
/// @param clock   higher than that of every edit that its store had seen: `clock`, then `id`, order edits the same way
///     on every machine, and an edit always comes after those it builds on
/// @param madeAt  time of the author's machine, in milliseconds
/// @param label   what it did, for people
/// @param sites   ids of the sites it is about, sorted; may be empty
/// @param reverts the edit that an undo or revert took back, or the undo that a redo took back; `null` = none
/// @param gesture edits of one gesture that follow each other are undone in one step; `null` = alone
/// @param changes rows before and after, in the order in which they were written
public record Edit(
        UUID id,
        Kind kind,
        String author,
        long clock,
        Instant madeAt,
        EditLabel label,
        List<String> sites,
        @Nullable UUID reverts,
        @Nullable UUID gesture,
        List<Change> changes) {

    /// What undo and redo make of an edit.
    public enum Kind implements Coded {
        /// Can be undone.
        EDIT("edit"),
        /// Takes back the last edit that can be undone; can be redone.
        UNDO("undo"),
        /// Takes back an undo.
        REDO("redo"),
        /// Takes effect, and undo passes over it, such as the author's name.
        SETTING("setting"),
        /// Made elsewhere and told here; the edit that brought it says what changed here.
        RECEIVED("received");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Edit {
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        sites = sites.stream().distinct().sorted().toList();
        changes = List.copyOf(changes);
    }
}
