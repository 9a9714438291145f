package org.gossan.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gossan.store.Finding;
import org.gossan.store.Store;
import org.gossan.store.StoreCheck;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.backup.StoreCopy;
import org.gossan.store.backup.WholeFile;

/// The dated backups of a store, in a folder beside it: `atlas.mv.db` has `atlas-backups/atlas-2026-11-23.mv.db`.
///
/// A backup is a store by itself: it is opened and read before it gets its name, and any Gossan opens it. One is made
/// on each day on which the store has changed; of these the last seven days stay, and the last one of each of the four
/// weeks before. Backups that somebody asked for, or that were made before restoring, are never removed. Immutable;
/// dates are those of the local calendar.
public final class Backups {

    private static final String SUFFIX = ".mv.db";
    private static final String PARTIAL = ".partial" + SUFFIX;

    /// What this program has not completed yet.
    private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final long STEP_BYTES = 8L << 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss");

    /// Why a backup was made.
    public enum Kind {
        /// By itself, once a day.
        DAILY,
        /// Because somebody asked for it.
        ASKED,
        /// It holds what was there before another one was restored; the later one if both were made in a second.
        BEFORE_RESTORE
    }

    /// One backup.
    ///
    /// @param file   a store
    /// @param kind   why it was made
    /// @param madeAt local date and time
    /// @param bytes  its size
    public record Backup(Path file, Kind kind, LocalDateTime madeAt, long bytes) {}

    /// A backup that was just made.
    ///
    /// @param backup   the file
    /// @param problems what reading it found; the store has the same problems then
    public record Made(Backup backup, List<Finding> problems) {

        public Made {
            problems = List.copyOf(problems);
        }
    }

    private final Path store;
    private final Path folder;
    private final String stem;

    private Backups(Path store) {
        this.store = store;
        String name = String.valueOf(store.getFileName());
        this.stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        this.folder = store.resolveSibling(stem + "-backups");
    }

    /// Returns the backups of a store; makes no folder.
    public static Backups of(Path storeFile) {
        return new Backups(storeFile.toAbsolutePath().normalize());
    }

    /// Returns where backups are, whether there is one or not.
    public Path folder() {
        return folder;
    }

    /// Returns all backups, newest first. Reads the folder.
    ///
    /// @throws IOException if the folder cannot be read
    public List<Backup> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern names = Pattern.compile(Pattern.quote(stem) + "-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{6})(-before-restore)?)?"
                + Pattern.quote(SUFFIX));
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file, names).stream())
                    .sorted(Comparator.comparing(Backup::madeAt)
                            .thenComparing(Backup::kind)
                            .reversed())
                    .toList();
        }
    }

    private static Optional<Backup> read(Path file, Pattern names) {
        Matcher name = names.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(name.group(1));
            LocalTime time = name.group(2) == null
                    ? LocalDateTime.ofInstant(
                                    Files.getLastModifiedTime(file).toInstant(), java.time.ZoneId.systemDefault())
                            .toLocalTime()
                    : LocalTime.parse(name.group(2), CLOCK);
            Kind kind = name.group(2) == null ? Kind.DAILY : name.group(3) == null ? Kind.ASKED : Kind.BEFORE_RESTORE;
            return Optional.of(new Backup(file, kind, date.atTime(time), Files.size(file)));
        } catch (IOException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Returns whether the daily backup should be made: somebody has edited the store, it has changed since the last
    /// backup, and there is none of today. Store lane.
    ///
    /// @throws IOException if the folder cannot be read
    public boolean due(Store open, LocalDate today) throws IOException {
        if (!open.edited()) {
            return false;
        }
        List<Backup> past = list().stream()
                .filter(backup -> backup.kind() == Kind.DAILY
                        && !backup.madeAt().toLocalDate().isAfter(today))
                .toList();
        if (past.isEmpty()) {
            return true;
        }
        Backup last = past.getFirst();
        FileTime changed = Files.getLastModifiedTime(store);
        return last.madeAt().toLocalDate().isBefore(today)
                && changed.compareTo(Files.getLastModifiedTime(last.file())) > 0;
    }

    /// Makes a backup in one go. Store lane.
    ///
    /// @throws IOException if it cannot be written; there is none then
    /// @throws Refusal     `no_room`, `exists`, `cancelled`
    public Made make(Store open, Kind kind, LocalDateTime now, CopyProgress progress) throws IOException {
        try (Run run = begin(open, kind, now)) {
            while (!run.step()) {
                progress.step(run.done(), run.total());
            }
            return run.finish();
        }
    }

    /// Makes a backup in a file of the user's choice in one go. Store lane.
    ///
    /// @param file gets the ending `.mv.db` if it has another
    /// @throws IOException if it cannot be written; there is none then
    /// @throws Refusal     `no_room`, `exists`, `cancelled`
    public Made make(Store open, Path file, LocalDateTime now, CopyProgress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path target = file.toAbsolutePath().normalize();
        target = name.endsWith(SUFFIX) ? target : target.resolveSibling(name + SUFFIX);
        try (Run run = new Run(open, Kind.ASKED, target, now)) {
            while (!run.step()) {
                progress.step(run.done(), run.total());
            }
            return run.finish();
        }
    }

    /// Begins a backup whose pieces are orders of the store lane, so that edits are never kept waiting for long.
    ///
    /// @throws IOException if it cannot be written
    /// @throws Refusal     `no_room`, `exists`
    public Run begin(Store open, Kind kind, LocalDateTime now) throws IOException {
        return new Run(open, kind, kind == Kind.DAILY ? fileFor(kind, now) : freeFor(kind, now), now);
    }

    /// Returns the file that a backup gets, a second or more later than it was made if there is one of that second.
    Path freeFor(Kind kind, LocalDateTime now) {
        LocalDateTime at = now;
        while (Files.exists(fileFor(kind, at))) {
            at = at.plusSeconds(1);
        }
        return fileFor(kind, at);
    }

    /// Returns the file that a backup of a time has.
    Path fileFor(Kind kind, LocalDateTime now) {
        String day = stem + "-" + now.toLocalDate();
        return folder.resolve(switch (kind) {
                    case DAILY -> day;
                    case ASKED -> day + "-" + CLOCK.format(now);
                    case BEFORE_RESTORE -> day + "-" + CLOCK.format(now) + "-before-restore";
                }
                + SUFFIX);
    }

    /// A backup under way: [#step] until it says so, then [#finish]; [#close] whatever happened.
    public final class Run implements AutoCloseable {

        private final Kind kind;
        private final Path target;
        private final Path partial;
        private final LocalDateTime now;
        private final StoreCopy copy;

        private Run(Store open, Kind kind, Path target, LocalDateTime now) throws IOException {
            this.kind = kind;
            this.target = target;
            this.now = now;
            Path parent = target.resolveSibling(".").normalize();
            if (Files.exists(target)) {
                throw new Refusal("exists", null, target.toString());
            }
            Files.createDirectories(parent);
            WholeFile.removeLeftovers(folder);
            long needed = Files.size(store) + (8L << 20);
            if (Files.getFileStore(parent).getUsableSpace() < needed) {
                throw new Refusal("no_room", null, parent.toString(), Long.toString(needed >> 20));
            }
            removeUnfinished();
            this.partial = begun(parent);
            try {
                this.copy = open.copyTo(partial);
            } catch (IOException | RuntimeException e) {
                UNDER_WAY.remove(partial);
                throw e;
            }
        }

        /// Returns a name of its own for what is not complete yet: somebody may ask for a backup while that of the day
        /// is made.
        private Path begun(Path parent) {
            Path file = parent.resolve("." + stem + PARTIAL);
            for (int next = 2; !UNDER_WAY.add(file); next++) {
                file = parent.resolve("." + stem + "." + next + PARTIAL);
            }
            return file;
        }

        /// Removes what a killed program left half made: nobody else makes backups of a store that this one has open.
        private void removeUnfinished() throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("." + stem + ".") && name.endsWith(PARTIAL) && !UNDER_WAY.contains(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        /// Copies the next 8 MB. Store lane.
        ///
        /// @return whether all of it is copied
        /// @throws IOException if it cannot be written
        public boolean step() throws IOException {
            return copy.step(STEP_BYTES);
        }

        public long done() {
            return copy.done();
        }

        public long total() {
            return copy.total();
        }

        /// Opens and reads what was copied, gives it its name, and removes daily backups that are too old. The store
        /// that is open is not touched any more: this is for the work lane, and takes as long as reading a store.
        ///
        /// @throws IOException if it cannot be written
        /// @throws Refusal     `copy_unreadable` if what was copied is no store; older backups stay then
        public Made finish() throws IOException {
            copy.close();
            StoreCheck check;
            // Closing it in order marks its end, so that a copy that loses it later is found out.
            try (Store opened = Store.open(partial)) {
                check = opened.check();
            } catch (org.gossan.store.StoreException e) {
                throw new Refusal("copy_unreadable", e, target.toString());
            }
            WholeFile.replace(partial, target);
            if (kind == Kind.DAILY && check.sound()) {
                prune();
            }
            return new Made(new Backup(target, kind, now, Files.size(target)), check.problems());
        }

        /// Lets the store go; what is not complete is removed.
        @Override
        public void close() {
            copy.close();
            try {
                if (UNDER_WAY.remove(partial)) {
                    Files.deleteIfExists(partial);
                }
            } catch (IOException e) {
                System.getLogger(Backups.class.getName())
                        .log(System.Logger.Level.WARNING, "what is left of a backup cannot be removed: " + partial, e);
            }
        }
    }

    private void prune() throws IOException {
        List<Backup> daily =
                list().stream().filter(backup -> backup.kind() == Kind.DAILY).toList();
        Set<LocalDate> kept =
                kept(daily.stream().map(backup -> backup.madeAt().toLocalDate()).toList());
        for (Backup backup : daily) {
            if (!kept.contains(backup.madeAt().toLocalDate())) {
                Files.deleteIfExists(backup.file());
            }
        }
    }

    /// Returns the days whose backups stay: the last seven, and of the days before the last one of each of the last
    /// four calendar weeks (ISO 8601) that have any.
    static Set<LocalDate> kept(Collection<LocalDate> days) {
        List<LocalDate> newestFirst =
                new TreeSet<>(days).descendingSet().stream().toList();
        Set<LocalDate> kept = new HashSet<>();
        Set<Integer> weeks = new HashSet<>();
        for (LocalDate day : newestFirst) {
            int week = day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            if (kept.size() < DAYS || (weeks.size() < WEEKS && weeks.add(week))) {
                kept.add(day);
            }
        }
        return kept;
    }
}
