package org.gossan.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gossan.atlas.drawings.StoredDrawings;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.store.Store;
import org.gossan.store.StoreCheck;
import org.gossan.store.StoreException;
import org.gossan.store.StoreSummary;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.backup.WholeFile;
import org.jspecify.annotations.Nullable;

/// A backup on its way back into the place of a store: first looked at, then put there in one step.
///
/// The backup is copied beside the store, opened, brought to the present schema and read from end to end; only then can
/// [#apply] move it into place. What was there is kept as a backup. A kill at any moment leaves the old store or the
/// new one, whole. The store must be closed when it is replaced; an [Atlas] that has it open closes it itself.
/// One thread at a time.
public final class Restore implements AutoCloseable {

    private static final String WORK = ".restore-";
    private static final String COPY = "restored.mv.db";

    private final Path store;
    private final Path work;
    private final Held then;
    private final @Nullable StoreSummary now;
    private final List<StoreSummary.Logged> lost;

    /// What a backup holds.
    private record Held(StoreSummary summary, Set<UUID> edits) {}

    private Restore(Path store, Path work, Held then, @Nullable StoreSummary now, List<StoreSummary.Logged> lost) {
        this.store = store;
        this.work = work;
        this.then = then;
        this.now = now;
        this.lost = List.copyOf(lost);
    }

    /// Copies and examines a backup. Nothing is changed yet.
    ///
    /// @param storeFile the store to replace, also named without its ending; need not be there, may be damaged
    /// @param backup    a store, or a file of `gossan share --all`
    /// @throws Refusal        if the backup is missing, damaged, newer, no store, or has problems
    /// @throws StoreException if the store to replace is in use
    /// @throws IOException    if there is no room or no permission beside the store
    public static Restore prepare(Path storeFile, Path backup, CopyProgress progress) throws IOException {
        Restore examined = examine(storeFile, backup, progress);
        try {
            StoreSummary now = present(examined.store);
            List<StoreSummary.Logged> lost =
                    now == null ? List.of() : StoreSummary.editsMissing(examined.store, examined.then.edits());
            return new Restore(examined.store, examined.work, examined.then, now, lost);
        } catch (RuntimeException e) {
            examined.close();
            throw e;
        }
    }

    /// Copies and examines a backup and leaves the store alone, which may be open meanwhile: [#against] then says what
    /// restoring would change. Not on the store lane: it takes as long as reading a store.
    ///
    /// @throws Refusal     as [#prepare]; also `cancelled`
    /// @throws IOException if there is no room or no permission beside the store
    public static Restore examine(Path storeFile, Path backup, CopyProgress progress) throws IOException {
        Path store = Store.file(storeFile);
        Path named = backup.toAbsolutePath().normalize();
        // A backup gets its ending if it was named without one, so it may be asked for without one.
        Path source = Files.exists(named) ? named : Store.file(named);
        if (!Files.isRegularFile(source)) {
            throw new Refusal("no_file", null, named.toString());
        }
        if (Files.exists(store) && Files.isSameFile(store, source)) {
            throw new Refusal("itself", null, source.toString());
        }
        Path parent = store.resolveSibling(".").normalize();
        Files.createDirectories(parent);
        removeLeftovers(parent);
        WholeFile.removeLeftovers(Backups.of(store).folder());
        Path work = parent.resolve(WORK + ProcessHandle.current().pid());
        try {
            Files.createDirectories(work);
            Path copy = work.resolve(COPY);
            // A program that ends while somebody still looks at it leaves nothing behind.
            work.toFile().deleteOnExit();
            copy.toFile().deleteOnExit();
            if (SharedFile.looksLikeOne(source)) {
                try (SharedFile shared = SharedFile.open(source, progress)) {
                    shared.writeStore(copy);
                }
            } else {
                copy(source, copy, progress);
            }
            Held then = read(source, copy);
            progress.step(1, 1);
            return new Restore(store, work, then, null, List.of());
        } catch (IOException | RuntimeException e) {
            WholeFile.removeAll(work);
            throw e;
        }
    }

    /// Returns the same backup beside what an open store holds now; the copy of it belongs to both. Store lane.
    ///
    /// @param open the store to replace
    public Restore against(Store open) {
        return new Restore(store, work, then, open.summary(), open.editsWithout(then.edits()));
    }

    /// Returns what the backup holds.
    public StoreSummary then() {
        return then.summary();
    }

    /// Returns what the store holds; empty if there is none, or it cannot be read.
    public Optional<StoreSummary> now() {
        return Optional.ofNullable(now);
    }

    /// Returns whether there is a store that cannot be read.
    public boolean presentUnreadable() {
        return now == null && Files.exists(store);
    }

    /// Returns the edits of the store that the backup does not have, newest first.
    public List<StoreSummary.Logged> lost() {
        return lost;
    }

    /// Puts the backup into the place of the store.
    ///
    /// @return where what was there is kept; empty if there was nothing
    /// @throws StoreException if the store is in use
    /// @throws IOException    if the disk does not allow it; the store is as before
    public Optional<Path> apply(LocalDateTime at) throws IOException {
        Path copy = work.resolve(COPY);
        StoreSummary before = now;
        if (before != null) {
            try (Store restored = Store.open(copy)) {
                // What was kept beside the old store for its revision must not be taken for this one's.
                restored.outrun(before.revision());
            }
        }
        force(copy);
        StoredDrawings.forget(store);
        if (!Files.exists(store)) {
            WholeFile.replace(copy, store);
            return Optional.empty();
        }
        Path kept = Backups.of(store).freeFor(Backups.Kind.BEFORE_RESTORE, at);
        try (FileChannel old = FileChannel.open(store, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = old.tryLock()) {
            if (lock == null) {
                throw new Refusal("store_in_use", null, store.toString());
            }
            WholeFile.write(kept, out -> copyAll(old, out));
            try {
                WholeFile.replace(copy, store);
                return Optional.of(kept);
            } catch (AccessDeniedException e) {
                System.getLogger(Restore.class.getName())
                        .log(System.Logger.Level.DEBUG, "this system replaces no open file", e);
            }
        }
        WholeFile.replace(copy, store);
        return Optional.of(kept);
    }

    /// Removes what was copied to look at it.
    @Override
    public void close() throws IOException {
        WholeFile.removeAll(work);
    }

    private static void copyAll(FileChannel from, OutputStream to) throws IOException {
        from.position(0);
        // Not closed: closing the stream would close the channel and give up its lock.
        Channels.newInputStream(from).transferTo(to);
    }

    private static void copy(Path from, Path to, CopyProgress progress) throws IOException {
        long total = Files.size(from);
        long done = 0;
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                done += count;
                progress.step(done, total);
            }
        }
    }

    private static Held read(Path source, Path copy) {
        try {
            StoreSummary.of(copy);
            try (Store opened = Store.open(copy)) {
                StoreCheck check = opened.check();
                if (!check.sound()) {
                    throw new Refusal(
                            "backup_unsound",
                            null,
                            source.toString(),
                            check.problems().getFirst());
                }
                return new Held(opened.summary(), opened.log().ids());
            }
        } catch (StoreException e) {
            String key = "backup_" + e.kind().name().toLowerCase(Locale.ROOT);
            throw new Refusal(key, e, source.toString());
        }
    }

    private static @Nullable StoreSummary present(Path store) {
        if (!Files.exists(store)) {
            return null;
        }
        try {
            return StoreSummary.of(store);
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.LOCKED) {
                throw e;
            }
            return null;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// What a killed program left is removed; what another one is at work on is not.
    private static void removeLeftovers(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(parent)) {
            left = files.filter(file -> String.valueOf(file.getFileName()).matches("\\.restore-\\d{1,18}"))
                    .toList();
        }
        for (Path one : left) {
            long pid = Long.parseLong(String.valueOf(one.getFileName()).substring(WORK.length()));
            if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                WholeFile.removeAll(one);
            }
        }
    }
}
