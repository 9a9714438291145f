package org.gossan.atlas;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.gossan.transfer.RowSink;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// Brings the rows of a file into the store: read and packed on a thread of its own, written on the caller's, which is
/// the store lane, in one transaction. Made for one import.
public final class SiteImport {

    /// Blocks between reading and writing: a bound for memory.
    private static final int WAITING = 8;
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
        return run(atlas, false);
    }

    /// Does all that [#into] does, but for writing.
    public Report tryOut(Atlas atlas) throws FormatException {
        return run(atlas, true);
    }

    private Report run(Atlas atlas, boolean dry) throws FormatException {
        SiteReader reader = SiteReader.open(file, columns);
        Imports imports = atlas.store().imports();
        Source source = source(reader, atlas);
        Optional<ImportedFile> before = imports.all().stream()
                .filter(other -> other.deletedAt() == null && other.sha256().equals(reader.sha256()))
                .findFirst();
        if (before.isPresent()) {
            return new Report(
                    null,
                    null,
                    before.get(),
                    source.id(),
                    source.title(),
                    0,
                    Map.of(),
                    reader.known(),
                    reader.columns());
        }
        Pipe pipe = new Pipe(reader, imports.recordIds(source.id()));
        pipe.begin();
        try {
            if (dry) {
                pipe.skipAll();
                return pipe.report(null, null, source);
            }
            RowBlock first = pipe.next();
            if (first == null) {
                return pipe.report(null, null, source);
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
            ImportedFile done = imports.add(begun, source, pipe);
            LogEntry shown = atlas.edits().showImport(done).orElseThrow();
            return pipe.report(done.shown(), shown, source);
        } catch (Unreadable e) {
            throw e.reason;
        } finally {
            pipe.stop();
        }
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

    /// The file cannot be read to its end.
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FormatException reason;

        Unreadable(FormatException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /// Rows, or the end, or why there are no more.
    private record Batch(@Nullable List<SiteRow> rows, @Nullable Throwable failure) {}

    /// Reads ahead of the store on a thread of its own.
    private final class Pipe implements Imports.Blocks, RowSink {

        private final SiteReader reader;
        private final TextSet there;
        private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
        private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        private final String fileName = String.valueOf(file.getFileName());
        private List<SiteRow> rows = new ArrayList<>(RowBlock.MAX_ROWS);
        private int chars;
        private long kept;
        private @Nullable RowBlock first;
        private boolean ended;
        private volatile boolean stopped;

        Pipe(SiteReader reader, TextSet there) {
            this.reader = reader;
            this.there = there;
        }

        void begin() {
            // Not a lane of the window: the command line has none, and a reader blocked by a slow disk holds up no
            // other.
            Thread.ofPlatform().daemon().name("import").start(this::fill);
        }

        void putBack(RowBlock block) {
            first = block;
        }

        private void fill() {
            Batch end;
            try {
                reader.read(this, (done, total) -> {
                    if (stopped) {
                        throw new CancellationException();
                    }
                    progress.at(done, total);
                });
                flush();
                end = new Batch(null, null);
            } catch (FormatException | RuntimeException | Error e) {
                end = new Batch(null, e);
            }
            put(end);
        }

        private void put(Batch item) {
            boolean done = false;
            while (!done && !stopped) {
                try {
                    done = queue.offer(item, 100, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts an import", e);
                }
            }
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void row(SiteRow row) {
            if (there.size() > 0 && there.contains(row.recordId())) {
                problem(new RowProblem(fileName, row.line(), "", Reason.ALREADY_THERE, row.recordId()));
                return;
            }
            rows.add(row);
            chars += row.original().length();
            kept++;
            if (rows.size() == RowBlock.MAX_ROWS || chars > RowBlock.MAX_CHARS) {
                flush();
            }
        }

        @Override
        public void problem(RowProblem problem) {
            counts.merge(problem.reason(), 1L, Long::sum);
            problems.accept(problem);
        }

        private void flush() {
            if (stopped) {
                throw new CancellationException();
            }
            if (!rows.isEmpty()) {
                put(new Batch(rows, null));
                rows = new ArrayList<>(RowBlock.MAX_ROWS);
                chars = 0;
            }
        }

        @Override
        public @Nullable RowBlock next() {
            RowBlock back = first;
            if (back != null) {
                first = null;
                return back;
            }
            List<SiteRow> taken = take();
            return taken == null ? null : RowBlock.of(taken);
        }

        /// Goes to the end without packing anything.
        void skipAll() {
            List<SiteRow> taken = take();
            while (taken != null) {
                taken = take();
            }
        }

        private @Nullable List<SiteRow> take() {
            if (ended) {
                return null;
            }
            try {
                Batch item = queue.take();
                if (item.rows != null) {
                    return item.rows;
                }
                ended = true;
                if (item.failure instanceof FormatException e) {
                    throw new Unreadable(e);
                }
                if (item.failure instanceof RuntimeException e) {
                    throw e;
                }
                if (item.failure instanceof Error e) {
                    throw e;
                }
                return null;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts an import", e);
            }
        }

        @Override
        public long rejected() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().rejects())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /// The queue hands over what the reading thread has counted.
        Report report(@Nullable ImportedFile done, @Nullable LogEntry edit, Source source) {
            return new Report(
                    done, edit, null, source.id(), source.title(), kept, counts, reader.known(), reader.columns());
        }
    }
}
