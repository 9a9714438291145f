package org.gossan.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A slot for jobs of which only the newest matters: while one runs, newer ones replace each other, and the result of a
/// job that was overtaken is dropped. FX thread only; the jobs themselves run on the work lane unless said.
public final class Latest<T> {

    @FunctionalInterface
    private interface Lane<T> {
        void run(Supplier<T> job, Consumer<T> then, Consumer<Throwable> error);
    }

    private final Lane<T> lane;
    private final Consumer<T> then;
    private final Consumer<Throwable> error;
    private @Nullable Supplier<T> pending;
    private boolean running;

    /// @param then  receives results on the FX thread
    /// @param error receives failures on the FX thread
    public Latest(Tasks tasks, Consumer<T> then, Consumer<Throwable> error) {
        this(tasks::work, then, error);
    }

    private Latest(Lane<T> lane, Consumer<T> then, Consumer<Throwable> error) {
        this.lane = lane;
        this.then = then;
        this.error = error;
    }

    /// Returns a slot on the list lane, for lists whose sorting must not hold up a filter.
    public static <T> Latest<T> listing(Tasks tasks, Consumer<T> then, Consumer<Throwable> error) {
        return new Latest<>(tasks::list, then, error);
    }

    /// Asks for a job's result; earlier requests that have not been answered are forgotten.
    public void request(Supplier<T> job) {
        pending = job;
        if (!running) {
            next();
        }
    }

    /// Returns whether a result is still to come.
    public boolean busy() {
        return running;
    }

    private void next() {
        Supplier<T> job = pending;
        if (job == null) {
            return;
        }
        pending = null;
        running = true;
        lane.run(job, this::finished, this::failed);
    }

    private void finished(T result) {
        running = false;
        if (pending == null) {
            then.accept(result);
        } else {
            next();
        }
    }

    private void failed(Throwable cause) {
        running = false;
        error.accept(cause);
        next();
    }
}
