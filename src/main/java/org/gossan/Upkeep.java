package org.gossan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Recovery;
import org.gossan.store.backup.Refusal;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;

/// What the window does for the safety of the store without being asked: it says that the last program was not
/// closed in order, and makes the daily backup, in pieces between which edits go on. FX thread only.
final class Upkeep {

    /// How often it is asked whether a backup is due: a window may stay open for weeks.
    private static final Duration BETWEEN = Duration.minutes(30);

    private final Tasks tasks;
    private final Workspace workspace;
    private final Atlas atlas;
    private final Timeline again;

    private Upkeep(Tasks tasks, Workspace workspace, Atlas atlas) {
        this.tasks = tasks;
        this.workspace = workspace;
        this.atlas = atlas;
        this.again = new Timeline(new KeyFrame(BETWEEN, event -> backUp()));
        again.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins, once the map is live.
    ///
    /// @return what to end before the atlas is closed
    static Upkeep begin(Tasks tasks, Workspace workspace, Atlas atlas) {
        Upkeep upkeep = new Upkeep(tasks, workspace, atlas);
        tasks.store(atlas::recovery, upkeep::tell, workspace::report);
        upkeep.again.play();
        upkeep.backUp();
        return upkeep;
    }

    /// Asks no more whether a backup is due.
    void end() {
        again.stop();
    }

    private void tell(Optional<Recovery> recovery) {
        recovery.ifPresent(found -> workspace.insist(
                found.text(workspace.messages()), workspace.messages().text("safety.understood"), () -> {}));
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

    private void backUp() {
        tasks.store(() -> unchecked(atlas::beginBackupIfDue), run -> run.ifPresent(this::step), this::failed);
    }

    private void step(Backups.Run run) {
        tasks.store(() -> unchecked(run::step), done -> next(run, done), cause -> giveUp(run, cause));
    }

    private void next(Backups.Run run, boolean done) {
        if (!done) {
            step(run);
            return;
        }
        tasks.work(() -> unchecked(run::finish), made -> finished(run, made), cause -> giveUp(run, cause));
    }

    private void finished(Backups.Run run, Backups.Made made) {
        run.close();
        if (!made.problems().isEmpty()) {
            workspace.say(workspace.messages().text("safety.backup.unsound"));
        }
    }

    private void giveUp(Backups.Run run, Throwable cause) {
        run.close();
        failed(cause);
    }

    /// A backup that fails is said, and keeps nobody from editing.
    private void failed(Throwable cause) {
        String reason = cause instanceof Refusal refusal
                ? refusal.text(workspace.messages())
                : String.valueOf(cause.getMessage());
        workspace.say(workspace.messages().text("safety.backup.failed", reason));
        System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "no daily backup", cause);
    }
}
