package org.gossan.ui.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.gossan.atlas.Backups;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.ui.Tasks;

/// Makes a backup of the open store in pieces between which edits go on; it is read on the work lane before it counts.
/// FX thread only.
public final class BackupSteps {

    /// Begins a backup, on the store lane.
    public interface Beginning {
        /// Returns what is to be stepped; empty if there is nothing to do.
        Optional<Backups.Run> begin() throws IOException;
    }

    private final Tasks tasks;
    private final CopyProgress progress;
    private final Consumer<Backups.Made> made;
    private final Consumer<Throwable> failed;

    private BackupSteps(Tasks tasks, CopyProgress progress, Consumer<Backups.Made> made, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.progress = progress;
        this.made = made;
        this.failed = failed;
    }

    /// Makes a backup; exactly one of the receivers is told, none if there was nothing to do.
    ///
    /// @param progress told between pieces
    public static void make(
            Tasks tasks,
            Beginning beginning,
            CopyProgress progress,
            Consumer<Backups.Made> made,
            Consumer<Throwable> failed) {
        BackupSteps steps = new BackupSteps(tasks, progress, made, failed);
        tasks.store(() -> unchecked(beginning::begin), run -> run.ifPresent(steps::step), failed);
    }

    /// Something that writes a file.
    private interface Writing<T> {
        T run() throws IOException;
    }

    private static <T> T unchecked(Writing<T> writing) {
        try {
            return writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(Backups.Run run) {
        tasks.store(() -> unchecked(run::step), done -> next(run, done), cause -> giveUp(run, cause));
    }

    private void next(Backups.Run run, boolean done) {
        if (!progress.at(run.done(), run.total())) {
            giveUp(run, new Refusal("cancelled", null));
        } else if (done) {
            tasks.work(() -> unchecked(run::finish), copy -> finished(run, copy), cause -> giveUp(run, cause));
        } else {
            step(run);
        }
    }

    private void finished(Backups.Run run, Backups.Made copy) {
        run.close();
        made.accept(copy);
    }

    private void giveUp(Backups.Run run, Throwable cause) {
        run.close();
        failed.accept(cause);
    }
}
