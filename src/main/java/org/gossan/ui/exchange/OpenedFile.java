package org.gossan.ui.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gossan.atlas.Atlas;
import org.gossan.edits.exchange.Conflict;
import org.gossan.edits.exchange.ConflictWords;
import org.gossan.edits.exchange.Merge;
import org.gossan.edits.exchange.MergePlan;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.model.Messages;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.log.LogEntry;

/// A shared file that somebody looks at, with what merging it would do.
///
/// @param words of the conflicts of the plan
record OpenedFile(SharedFile file, MergePlan plan, Map<Conflict, ConflictWords> words) implements AutoCloseable {

    /// Opens a file and works out what merging would do. Store lane only.
    static OpenedFile of(Atlas atlas, Path path, Messages messages, CopyProgress progress) {
        try {
            SharedFile file = SharedFile.open(path, progress);
            try {
                MergePlan plan = Merge.of(atlas.store(), atlas.edits(), file).plan();
                Map<Conflict, ConflictWords> words = plan.conflicts().stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                conflict -> conflict, conflict -> ConflictWords.of(atlas.store(), messages, conflict)));
                return new OpenedFile(file, plan, words);
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Merges it. Store lane only.
    Optional<LogEntry> merge(Atlas atlas, Map<Conflict, Conflict.Choice> decisions, CopyProgress progress) {
        try {
            return Merge.of(atlas.store(), atlas.edits(), file).apply(plan, decisions, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns what has to be decided.
    List<Conflict> conflicts() {
        return plan.conflicts();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
