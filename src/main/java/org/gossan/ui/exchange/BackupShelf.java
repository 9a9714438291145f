package org.gossan.ui.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Backups.Backup;
import org.gossan.store.StoreException;
import org.gossan.store.StoreSummary;

/// Reads the backups beside a store. Each is opened once only: backups do not change, and the log of edits only grows.
/// Files lane, but for what says otherwise.
final class BackupShelf {

    /// What the store holds at a time.
    ///
    /// @param store its file
    /// @param count of edits
    /// @param edits the ids of all of them; empty = not read
    record Present(Path store, long count, Optional<Set<UUID>> edits) {

        /// Reads what is read at once, on the store lane.
        static Present counted(Atlas atlas) {
            return new Present(
                    atlas.store().path().orElseThrow(), atlas.store().log().size(), Optional.empty());
        }

        /// Reads all of it, on the store lane.
        static Present whole(Atlas atlas) {
            Set<UUID> edits = atlas.store().log().ids();
            return new Present(atlas.store().path().orElseThrow(), edits.size(), Optional.of(edits));
        }
    }

    /// A backup as it was beside so many edits.
    private record Known(BackupLine line, long count) {}

    private final Map<Backup, Known> known = new HashMap<>();

    /// Returns all backups, newest first; empty if one of them has to be opened, which takes the ids of the edits.
    ///
    /// @throws UncheckedIOException if the folder cannot be read
    Optional<List<BackupLine>> read(Present now) {
        try {
            List<BackupLine> lines = new ArrayList<>();
            for (Backup backup : Backups.of(now.store()).list()) {
                Known seen = known.get(backup);
                if (seen == null && now.edits().isEmpty()) {
                    return Optional.empty();
                }
                if (seen == null) {
                    seen = new Known(line(backup, now.edits().orElseThrow()), now.count());
                    known.put(backup, seen);
                }
                lines.add(seen.line().after(now.count() - seen.count()));
            }
            return Optional.of(List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets what was read: the store is another one.
    void forget() {
        known.clear();
    }

    private static BackupLine line(Backup backup, Set<UUID> edits) {
        try {
            return new BackupLine(
                    backup, StoreSummary.of(backup.file()), StoreSummary.countMissing(backup.file(), edits), null);
        } catch (StoreException e) {
            return new BackupLine(backup, null, 0, e.kind());
        }
    }
}
