package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gossan.atlas.Backups;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.StoreSummary;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Restores a backup while every lane works on its own, as in the program.
class RestoreBesideEditsTest extends OnLanes {

    private static final String SITE = "mx-azulitas";

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
    }

    @Test
    void whatWaitsForANameIsMadeBeforeAndKeptWithTheRest(FxRobot robot) throws Exception {
        until(() -> open.workspace().editing().active());
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("backups");
        });
        until(() -> robot.lookup("#backups-now").tryQuery().isPresent());
        press(robot, "backups-now");
        until(() -> robot.lookup("#backups-list").queryListView().getItems().size() == 1);
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> edits.corrections()
                                .correct(SITE, FieldRef.of(SiteField.NAME), "Another name", "why", ""),
                        entry -> {},
                        cause -> {
                            throw new AssertionError(cause);
                        }));
        assertTrue(open.workspace().editing().author().openProperty().get(), "it waits for a name");
        robot.interact(() -> robot.lookup("#backups-list")
                .queryListView()
                .getSelectionModel()
                .select(0));
        press(robot, "backups-look");
        until(() -> robot.lookup("#restore-review").query().isVisible());
        press(robot, "restore-apply");
        until(() -> open.workspace().offerProperty().get() != null
                && open.workspace().editing().active());
        assertFalse(open.workspace().editing().author().openProperty().get());
        Path store = open.folder().resolve("atlas.mv.db");
        Path kept = Backups.of(store).list().getFirst().file();
        assertTrue(open.workspace().offerProperty().get().sentence().contains(kept.toString()));
        StoreSummary before = StoreSummary.of(kept);
        assertEquals(1, before.corrections(), "the edit that waited");
        var sites = open.workspace().contentProperty().get().sites();
        assertFalse(sites.name(sites.row(SITE)).equals("Another name"), "the map shows the backup");
        until(() -> robot.lookup("#backups-list").queryListView().getItems().size() == 2);
    }
}
