package org.gossan.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Restore;
import org.gossan.model.Messages;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Puts a backup into the place of the open store and shows what it holds, without leaving the window: edits are
/// paused, then the store lane, which nothing else of the store can pass, closes, replaces and opens it. FX thread
// only.
final class Restoring {

    private final Workspace workspace;
    private final Consumer<Path> restored;
    private final Consumer<Throwable> failed;

    /// @param restored told where what was there before is kept, when the map shows the backup
    /// @param failed   told why nothing was restored; the store is as before then
    Restoring(Workspace workspace, Consumer<Path> restored, Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.restored = restored;
        this.failed = failed;
    }

    /// What came of it, and what the store holds now.
    private record Outcome(@Nullable Path kept, @Nullable Throwable failure, MapContent content) {}

    void put(Restore backup) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        MapContent before = workspace.contentProperty().get();
        if (atlas == null || before == null) {
            return;
        }
        workspace.editing().pause();
        workspace
                .tasks()
                .store(
                        () -> put(atlas, backup, before.ground()),
                        outcome -> show(atlas, before, outcome),
                        this::notOpened);
    }

    private static Outcome put(Atlas atlas, Restore backup, Ground ground) {
        Path kept = null;
        Throwable failure = null;
        try {
            kept = atlas.restore(backup, LocalDateTime.now(ZoneId.systemDefault()));
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        return new Outcome(kept, failure, atlas.content(ground));
    }

    private void show(Atlas atlas, MapContent before, Outcome outcome) {
        MapContent now = outcome.content();
        String selected = workspace.map().selection();
        if (selected != null && before.sites().row(selected) >= 0 && now.sites().row(selected) < 0) {
            workspace.select(null);
        }
        UUID chosen = workspace.chosenProperty().get();
        if (chosen != null && now.drawings().find(chosen).isEmpty()) {
            workspace.choose(null);
        }
        workspace.show(now, atlas::details);
        workspace.editing().open(atlas, now);
        Path kept = outcome.kept();
        Throwable failure = outcome.failure();
        if (kept != null) {
            restored.accept(kept);
        } else if (failure != null) {
            failed.accept(failure);
        }
    }

    /// Old or new, the store is on the disk as a whole, but this program cannot open it any more.
    private void notOpened(Throwable cause) {
        Messages messages = workspace.messages();
        System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "no store after restoring", cause);
        workspace.insist(
                messages.text("backups.closed", Texts.words(workspace, cause)),
                messages.text("safety.understood"),
                () -> {});
        failed.accept(cause);
    }
}
