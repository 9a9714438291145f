package org.gossan.atlas;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gossan.format.Column;
import org.gossan.format.FormatException;
import org.gossan.format.SiteReader;
import org.gossan.model.Source;
import org.gossan.store.Imports;
import org.gossan.store.log.LogEntry;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowBlock;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// Brings the rows of a file into the store: read and packed on a thread of its own, written on the caller's, which is
/// the store lane, in one transaction. Made for one import.
public final class SiteImport {

    /// Rank of a source that nobody has judged: behind all that ship.
    private static final int RANK = 9;

    private final Path file;
    private final Map<Column, String> columns;
    private @Nullable String title;
    private Consumer<RowProblem> problems = problem -> {};
    private Progress progress = Progress.NONE;
    private Clock clock = Clock.systemUTC();

    /// @param file a file of places, see [SiteReader#open]
    public SiteImport(Path file, Map<Column, String> columns) {
        this.file = file;
        this.columns = new EnumMap<>(Column.class);
        this.columns.putAll(columns);
    }

    /// Sets the title of the source; otherwise the file's own publisher, or its name.
    public SiteImport from(@Nullable String newTitle) {
        title = newTitle;
        return this;
    }

    /// Sets who is told of every row that is left out or kept with a warning, in the order of the file, on a thread of
    /// the import.
    public SiteImport tell(Consumer<RowProblem> listener) {
        problems = listener;
        return this;
    }

    /// Sets who is told how far the file is read, and can stop it; on a thread of the import.
    public SiteImport progress(Progress listener) {
        progress = listener;
        return this;
    }

    SiteImport clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /// What an import did.
    ///
    /// @param file     as it is in the store now; `null` if nothing was written
    /// @param edit     that shows it; `null` if nothing was written
    /// @param before   an import of the very same bytes that is shown already; then nothing was done
    /// @param sourceId key of the source
    /// @param title    title of the source
    /// @param rows     rows that became sites, or would have
    /// @param counts   rows by what is wrong with them
    /// @param columns  headings by what was read from them
    /// @param headings of the file, in their order
    public record Report(
            @Nullable ImportedFile file,
            @Nullable LogEntry edit,
            @Nullable ImportedFile before,
            String sourceId,
            String title,
            long rows,
            Map<Reason, Long> counts,
            Map<Column, String> columns,
            List<String> headings) {

        public Report {
            counts = Map.copyOf(counts);
            columns = Map.copyOf(columns);
            headings = List.copyOf(headings);
        }

        /// Returns how many rows were left out.
        public long rejected() {
            return sum(true);
        }

        /// Returns how many warnings rows were kept with.
        public long warned() {
            return sum(false);
        }

        private long sum(boolean rejecting) {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().rejects() == rejecting)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /// Imports the file. The same bytes are never imported twice; rows that an earlier import of the same source has
    /// brought are left out and told, nothing is replaced. A file of which no row is right leaves no trace.
    ///
    /// @throws FormatException if it is no file of places or cannot be read; nothing is changed
    /// @throws CancellationException if the progress listener says so; nothing is changed
    /// @throws org.gossan.store.StoreException if the store fails; nothing is changed
    public Report into(Atlas atlas) throws FormatException {
        SiteReader reader = SiteReader.open(file, columns);
        Known known = known(atlas, reader);
        if (known.before() != null) {
            return already(reader, known.source(), known.before());
        }
        Source source = known.source();
        RowPipe pipe = pipe(reader, known);
        pipe.begin();
        try {
            RowBlock first = pipe.next();
            if (first == null) {
                return report(reader, pipe, null, null, source);
            }
            Instant now = clock.instant();
            ImportedFile begun = new ImportedFile(
                    UUID.randomUUID(),
                    String.valueOf(file.getFileName()),
                    reader.sha256(),
                    source.id(),
                    reader.columns(),
                    0,
                    0,
                    now,
                    now);
            pipe.putBack(first);
            // It comes in through the trash, so that showing it is an edit like any other.
            ImportedFile done = atlas.store().imports().add(begun, source, pipe);
            LogEntry shown = atlas.edits().showImport(done).orElseThrow();
            return report(reader, pipe, done.shown(), shown, source);
        } catch (RowPipe.Unreadable e) {
            throw e.reason();
        } finally {
            pipe.stop();
        }
    }

    private RowPipe pipe(SiteReader reader, Known known) {
        return new RowPipe(reader, String.valueOf(file.getFileName()), known.rows(), problems, progress);
    }

    private static Report report(
            SiteReader reader, RowPipe pipe, @Nullable ImportedFile done, @Nullable LogEntry edit, Source source) {
        return new Report(
                done,
                edit,
                null,
                source.id(),
                source.title(),
                pipe.kept(),
                pipe.counts(),
                reader.known(),
                reader.columns());
    }

    /// Asks the atlas on the thread that may.
    @FunctionalInterface
    public interface Asking {
        Known of(Function<Atlas, Known> question);
    }

    /// Does all that [#into] does, but for writing. The file is read on the calling thread; the atlas is only asked
    /// before, and need not wait for it.
    public Report tryOut(Asking atlas) throws FormatException {
        SiteReader reader = SiteReader.open(file, columns);
        Known known = atlas.of(open -> known(open, reader));
        if (known.before() != null) {
            return already(reader, known.source(), known.before());
        }
        RowPipe pipe = pipe(reader, known);
        pipe.begin();
        try {
            pipe.skipAll();
            return report(reader, pipe, null, null, known.source());
        } catch (RowPipe.Unreadable e) {
            throw e.reason();
        } finally {
            pipe.stop();
        }
    }

    /// What the store knows of the file.
    ///
    /// @param before the same bytes, if they have been imported
    /// @param rows   ids of rows of the same source
    public record Known(Source source, @Nullable ImportedFile before, TextSet rows) {}

    private Known known(Atlas atlas, SiteReader reader) {
        Imports imports = atlas.store().imports();
        Source source = source(reader, atlas);
        Optional<ImportedFile> before = imports.all().stream()
                .filter(other -> other.deletedAt() == null && other.sha256().equals(reader.sha256()))
                .findFirst();
        return new Known(source, before.orElse(null), imports.recordIds(source.id()));
    }

    private static Report already(SiteReader reader, Source source, ImportedFile before) {
        return new Report(
                null, null, before, source.id(), source.title(), 0, Map.of(), reader.known(), reader.columns());
    }

    private Source source(SiteReader reader, Atlas atlas) {
        SiteReader.FileSource published = reader.source();
        String name = title;
        if (name == null) {
            return known(atlas, published.ranked(RANK));
        }
        return atlas.store().sources().stream()
                .filter(source -> source.title().equals(name))
                .filter(source -> source.id().length() <= SiteRow.MAX_SOURCE_ID)
                .findFirst()
                .orElseGet(() -> known(atlas, new Source(SiteReader.idOf(name), name, "", "", "", "", name, RANK, "")));
    }

    /// A source with this id but another title is not the same: then the id gets a number.
    private static Source known(Atlas atlas, Source wanted) {
        Map<String, Source> sources = atlas.store().allSources();
        String id = wanted.id();
        for (int number = 2; sources.containsKey(id); number++) {
            Source there = sources.get(id);
            if (there != null && there.title().equals(wanted.title())) {
                return there;
            }
            String end = "-" + number;
            int room = Math.min(wanted.id().length(), SiteRow.MAX_SOURCE_ID - end.length());
            id = wanted.id().substring(0, room) + end;
        }
        return new Source(
                id,
                wanted.title(),
                wanted.publisher(),
                wanted.year(),
                wanted.licence(),
                wanted.url(),
                wanted.citation(),
                wanted.trustRank(),
                wanted.note());
    }
}
