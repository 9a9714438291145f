package org.gossan.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gossan.model.edits.EditLabel;
import org.gossan.store.log.SqlWork;
import org.jspecify.annotations.Nullable;

/// What a store holds, for people who choose one. Immutable.
///
/// @param schemaVersion version of the schema
/// @param edition       edition of the facts; empty before the first has been loaded
/// @param revision      transactions that have changed the store
/// @param sites         places
/// @param edits         edits in the log
/// @param corrections   corrections that are not in the trash
/// @param annotations   annotations that are not in the trash
/// @param attachments   attachments that are not in the trash
/// @param lastEdit      the last edit; `null` if there is none
public record StoreSummary(
        int schemaVersion,
        String edition,
        long revision,
        long sites,
        long edits,
        long corrections,
        long annotations,
        long attachments,
        @Nullable Logged lastEdit) {

    /// One line of the log.
    ///
    /// @param label  what was done
    /// @param author who did it
    /// @param madeAt when
    public record Logged(EditLabel label, String author, Instant madeAt) {}

    /// Returns what a file holds without changing it, also if its schema is an older one.
    ///
    /// @throws StoreException if it is no store, newer, damaged or in use
    public static StoreSummary of(Path file) {
        return look(file, Summary::of);
    }

    /// Returns the edits of a file that are not among others, newest first. The file stays as it is.
    ///
    /// @param others ids of edits
    /// @throws StoreException if it is no store, newer, damaged or in use
    public static List<Logged> editsMissing(Path from, Set<UUID> others) {
        return look(from, open -> Summary.editsWithout(open, others));
    }

    /// Returns how many of some edits a file does not have. The file stays as it is.
    ///
    /// @param edits their ids
    /// @throws StoreException if it is no store, newer, damaged or in use
    public static long countMissing(Path in, Set<UUID> edits) {
        return edits.size() - look(in, open -> Summary.countOf(open, edits));
    }

    private static <T> T look(Path file, SqlWork<T> work) {
        StoreFile storeFile = new StoreFile(file);
        try (Connection open = storeFile.openToLook()) {
            return work.on(open);
        } catch (SQLException | IllegalStateException e) {
            throw storeFile.explain(e);
        }
    }
}
