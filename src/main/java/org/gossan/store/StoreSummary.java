package org.gossan.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gossan.model.edits.EditLabel;
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
        StoreFile storeFile = new StoreFile(file);
        try (Connection open = storeFile.openToLook()) {
            return Summary.of(open);
        } catch (SQLException | IllegalStateException e) {
            throw storeFile.explain(e);
        }
    }

    /// Returns the edits of a file that another does not have, newest first. Both stay as they are.
    ///
    /// @throws StoreException if one is no store, newer, damaged or in use
    public static List<Logged> editsMissing(Path from, Path in) {
        StoreFile storeFile = new StoreFile(from);
        try (Connection open = storeFile.openToLook();
                Connection other = new StoreFile(in).openToLook()) {
            return Summary.editsWithout(open, Summary.edits(other));
        } catch (SQLException | IllegalStateException e) {
            throw storeFile.explain(e);
        }
    }
}
