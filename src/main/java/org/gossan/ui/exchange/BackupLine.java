package org.gossan.ui.exchange;

import org.gossan.atlas.Backups.Backup;
import org.gossan.model.Messages;
import org.gossan.store.StoreException;
import org.gossan.store.StoreSummary;
import org.jspecify.annotations.Nullable;

/// A backup beside the store as the list shows it.
///
/// @param holds   what it holds; `null` if it cannot be read
/// @param later   edits of now that it does not have
/// @param problem why it cannot be read; `null` if it can
record BackupLine(Backup backup, @Nullable StoreSummary holds, long later, StoreException.@Nullable Kind problem) {

    /// Returns the same backup after more edits.
    BackupLine after(long edits) {
        return new BackupLine(backup, holds, later + edits, problem);
    }

    /// Returns when it was made, for people.
    String when(Messages messages) {
        return messages.time(
                backup.madeAt().atZone(java.time.ZoneId.systemDefault()).toInstant());
    }

    /// Returns why it was made, and its size.
    String kind(Messages messages) {
        String kind = messages.text(
                switch (backup.kind()) {
                    case DAILY -> "backups.daily";
                    case ASKED -> "backups.asked";
                    case BEFORE_RESTORE -> "backups.before_restore";
                });
        return kind + ", " + messages.text("safety.check.megabytes", backup.bytes() / 1e6);
    }

    /// Returns what it holds.
    String contents(Messages messages) {
        StoreSummary held = holds;
        if (held == null) {
            return messages.text(problem == StoreException.Kind.NEWER ? "backups.newer" : "backups.unreadable");
        }
        return messages.text("backups.holds", held.sites(), held.edits(), held.annotations(), held.attachments());
    }

    /// Returns what of now it does not have; empty if it cannot be read.
    String missing(Messages messages) {
        return holds == null ? "" : messages.text("backups.later", later);
    }
}
