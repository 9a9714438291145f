package org.gossan;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Recovery;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.exchange.BackupSteps;

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

    private void backUp() {
        BackupSteps.make(tasks, atlas::beginBackupIfDue, CopyProgress.SILENT, this::finished, this::failed);
    }

    private void finished(Backups.Made made) {
        if (!made.problems().isEmpty()) {
            workspace.say(workspace.messages().text("safety.backup.unsound"));
        }
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
