package org.gossan.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs work off the FX thread and brings results back to it. The only place that makes threads.
///
/// Lanes of one thread each: the *store* lane runs everything that touches the store, in order; the *work* lane
/// parses, filters and searches; the *paint* lane paints frames and tiles, so that a long search never delays one; the
/// *list* lane sorts lists; the *files* lane reads files of users, which may lie on a slow disk; the *drafts* lane
/// keeps
/// what is being typed and waits for nobody else.
/// Nothing is ever interrupted: an interrupted H2 thread can damage its file. Safe for any thread.
public final class Tasks implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Tasks.class.getName());

    private final Executor fx;
    private final Executor work;
    private final Executor paint;
    private final Executor store;
    private final Executor list;
    private final Executor files;
    private final Executor drafts;

    private Tasks(Executor fx, Function<String, Executor> lanes) {
        this.fx = fx;
        this.work = lanes.apply("work");
        this.paint = lanes.apply("paint");
        this.store = lanes.apply("store");
        this.list = lanes.apply("list");
        this.files = lanes.apply("files");
        this.drafts = lanes.apply("drafts");
    }

    /// Returns tasks with threads of their own; they end with the program.
    public static Tasks threaded() {
        return new Tasks(Platform::runLater, Tasks::lane);
    }

    /// Runs something when the program is ended from outside, by a signal or with the session; also at its own end.
    public static void atEnd(Runnable job) {
        Runtime.getRuntime().addShutdownHook(new Thread(job, "gossan-end"));
    }

    /// Returns tasks that run everything at once on the calling thread, for tests.
    public static Tasks immediate() {
        return new Tasks(Runnable::run, name -> Runnable::run);
    }

    /// Returns tasks whose jobs and results all go through one executor, for tests that step through them.
    public static Tasks on(Executor executor) {
        return new Tasks(executor, name -> executor);
    }

    /// Runs a job on the work lane, then one of the receivers on the FX thread.
    public <T> void work(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(work, job, then, error);
    }

    /// Runs a job on the paint lane, so that a long search never delays a frame; then a receiver on the FX thread.
    public <T> void paint(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(paint, job, then, error);
    }

    /// Runs a job on the list lane, where a million rows may be sorted while filters and frames go on; then one of the
    /// receivers on the FX thread.
    public <T> void list(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(list, job, then, error);
    }

    /// Runs a job on the files lane, where a slow disk holds nothing else up; then one of the receivers on the FX
    /// thread.
    public <T> void files(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(files, job, then, error);
    }

    /// Runs a job on the drafts lane, in order; then one of the receivers on the FX thread.
    public <T> void drafts(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(drafts, job, then, error);
    }

    /// Runs a job on the store lane, then one of the receivers on the FX thread.
    public <T> void store(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        run(store, job, then, error);
    }

    /// Begins a job on the store lane before there is a window; the result is for any thread.
    public <T> CompletableFuture<T> begin(Supplier<T> job) {
        return CompletableFuture.supplyAsync(job, store);
    }

    /// Begins a job on the paint lane before there is a window; the result is for any thread.
    public <T> CompletableFuture<T> beginPainting(Supplier<T> job) {
        return CompletableFuture.supplyAsync(job, paint);
    }

    /// Waits until drafts and store lane have finished what they began, then ends the lanes.
    @Override
    public void close() {
        for (Executor lane : new Executor[] {work, list, paint, files, drafts, store}) {
            if (lane instanceof ExecutorService service) {
                service.shutdown();
            }
        }
        for (Executor lane : new Executor[] {drafts, store}) {
            if (lane instanceof ExecutorService service) {
                try {
                    service.awaitTermination(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private <T> void run(Executor lane, Supplier<T> job, Consumer<T> then, Consumer<Throwable> error) {
        try {
            lane.execute(() -> {
                try {
                    T result = job.get();
                    fx.execute(() -> then.accept(result));
                } catch (RuntimeException | Error e) {
                    fx.execute(() -> error.accept(e));
                }
            });
        } catch (RejectedExecutionException e) {
            // After the end nobody is there to see it, and nothing is acknowledged that was not done.
            LOG.log(System.Logger.Level.DEBUG, "dropped at the end of the program", e);
        }
    }

    private static ExecutorService lane(String name) {
        ThreadFactory threads = runnable -> {
            Thread thread = new Thread(runnable, "gossan-" + name);
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newSingleThreadExecutor(threads);
    }
}
