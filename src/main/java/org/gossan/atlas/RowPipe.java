package org.gossan.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gossan.format.FormatException;
import org.gossan.format.SiteReader;
import org.gossan.store.Imports;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowBlock;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.gossan.transfer.RowSink;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file ahead of the store, on a thread of its own. Used once.
final class RowPipe implements Imports.Blocks, RowSink {

    /// Blocks between reading and writing: a bound for memory.
    private static final int WAITING = 8;

    /// The file cannot be read to its end.
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FormatException reason;

        Unreadable(FormatException reason) {
            super(reason);
            this.reason = reason;
        }

        FormatException reason() {
            return reason;
        }
    }

    /// Rows, or the end, or why there are no more.
    private record Batch(@Nullable List<SiteRow> rows, @Nullable Throwable failure) {}

    private final SiteReader reader;
    private final TextSet there;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final String fileName;
    private final Consumer<RowProblem> problems;
    private final Progress progress;
    private List<SiteRow> rows = new ArrayList<>(RowBlock.MAX_ROWS);
    private int chars;
    private long kept;
    private @Nullable RowBlock first;
    private boolean ended;
    private volatile boolean stopped;

    /// @param there    ids of rows that are left out
    /// @param problems told of every row that is left out or kept with a warning, on the pipe's thread
    /// @param progress told how far the file is read, and can stop it, on the pipe's thread
    RowPipe(SiteReader reader, String fileName, TextSet there, Consumer<RowProblem> problems, Progress progress) {
        this.reader = reader;
        this.fileName = fileName;
        this.there = there;
        this.problems = problems;
        this.progress = progress;
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

    /// Returns how many rows were kept; after the last.
    long kept() {
        return kept;
    }

    /// Returns rows by what is wrong with them; after the last, with which the queue hands over what was counted.
    Map<Reason, Long> counts() {
        return counts;
    }
}
