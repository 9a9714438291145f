package org.gossan.atlas.drawings;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.UserTable;
import org.gossan.render.drawing.Drawings;
import org.gossan.store.Store;
import org.gossan.store.log.EditLog;
import org.jspecify.annotations.Nullable;

/// The drawings of a store in a file beside it, `<store>.drawings`, so that a start need not read a hundred thousand
/// annotations. What edits have changed since is read from the store: the log, which only grows, says what that is; a
/// file of another log is not used. Store lane, but for what [#unkept] hands out.
public final class StoredDrawings {

    private static final System.Logger LOG = System.getLogger(StoredDrawings.class.getName());

    /// Fewer are read from the store in no time.
    private static final int FEWEST = 2_000;

    private static final int MOST_CHANGES = 20_000;

    private static final int MOST_TOUCHED = 1_000;

    private static final int WORTH_KEEPING = 100;
    private static final int UUID_LENGTH = 36;

    private static final Set<UserTable> TABLES = Set.of(UserTable.ANNOTATIONS, UserTable.ANNOTATION_SITES);

    private final Store store;
    private final Edits edits;
    private final @Nullable Path file;
    private DrawingsFile.@Nullable Kept unkept;

    /// @param storeFile its name ends with `.mv.db`; `null` = nothing is kept
    public StoredDrawings(Store store, Edits edits, @Nullable Path storeFile) {
        this.store = store;
        this.edits = edits;
        this.file = storeFile == null ? null : beside(storeFile);
    }

    private static Path beside(Path storeFile) {
        String name = String.valueOf(storeFile.getFileName());
        return storeFile.resolveSibling(name.replaceAll("\\.mv\\.db$", "") + ".drawings");
    }

    /// Removes what was kept beside a store whose file has been replaced by another.
    public static void forget(Path storeFile) throws IOException {
        Files.deleteIfExists(beside(storeFile));
    }

    /// Returns the drawings as the store has them.
    public Drawings read() {
        EditLog.Newest now = store.log().newest();
        DrawingsFile.Kept kept = kept().orElse(null);
        Set<UUID> touched = kept == null ? null : touchedSince(kept.of()).orElse(null);
        if (kept != null && touched != null) {
            Drawings refreshed = ShownDrawings.with(edits, kept.drawings(), touched);
            if (touched.size() > WORTH_KEEPING) {
                unkept = new DrawingsFile.Kept(now, refreshed);
            }
            return refreshed;
        }
        List<Annotation> all = new ArrayList<>();
        edits.annotations().each(all::add);
        Drawings read = Drawings.of(all);
        unkept = new DrawingsFile.Kept(now, read);
        return read;
    }

    /// Returns drawings as they are after some changes; the same if none is about them.
    public Drawings refreshed(Drawings before, List<Change> changes) {
        return ShownDrawings.refreshed(edits, before, changes);
    }

    private Optional<DrawingsFile.Kept> kept() {
        try {
            return file == null ? Optional.empty() : DrawingsFile.read(file);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "the kept drawings cannot be read", e);
            return Optional.empty();
        }
    }

    /// Returns the annotations that edits have changed since; empty if the log is another, or all are read as soon.
    private Optional<Set<UUID>> touchedSince(EditLog.Newest then) {
        EditLog log = store.log();
        if (!log.at(then.place()).equals(then)) {
            return Optional.empty();
        }
        // The key of a link begins with that of its annotation.
        return log.keysSince(TABLES, then.place(), MOST_CHANGES)
                .map(keys -> keys.stream()
                        .map(key -> UUID.fromString(key.substring(0, UUID_LENGTH)))
                        .collect(Collectors.toSet()))
                .filter(touched -> touched.size() <= MOST_TOUCHED);
    }

    /// Returns what keeps the drawings for the next start, for any thread; empty if that is not worth while.
    public Optional<Runnable> unkept() {
        DrawingsFile.Kept kept = unkept;
        Path target = file;
        unkept = null;
        if (kept == null || target == null || kept.drawings().size() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            try {
                DrawingsFile.write(target, kept);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the drawings cannot be kept", e);
            }
        });
    }
}
