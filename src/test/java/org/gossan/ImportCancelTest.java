package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Imports a large file beside the window, as the program does, and gives it up in the middle.
class ImportCancelTest extends OnLanes {

    private static final int PATIENCE_S = 120;
    private static final int ROWS = 400_000;

    private Path table() throws IOException {
        Path table = open.folder().resolve("drill-holes.csv");
        try (Writer out = Files.newBufferedWriter(table)) {
            out.write("id,name,lon,lat,commodity,status\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(i + ",Hole " + i + "," + (-120 + i % 500 / 10.0) + "," + (20 + i % 300 / 10.0) + ",CU,\n");
            }
        }
        return table;
    }

    /// Presses a button and waits for the end of the work that it begins.
    private void work(FxRobot robot, String id) throws TimeoutException {
        robot.interact(() -> button(robot, id).fire());
        robot.interact(() -> open.workspace().editing().settle());
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> !button(robot, "import-choose")
                .isDisabled());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The same, but the work is stopped as soon as some of the file has been read.
    private void stopped(FxRobot robot, String id) throws TimeoutException {
        ProgressBar bar = robot.lookup("#import .progress-bar").queryAs(ProgressBar.class);
        double[] last = {0};
        Subscription watch = bar.progressProperty().subscribe(done -> {
            if (done.doubleValue() > 0) {
                last[0] = done.doubleValue();
                button(robot, "exchange-stop").fire();
            }
        });
        work(robot, id);
        watch.unsubscribe();
        assertTrue(last[0] > 0 && last[0] < 1, "stopped at " + last[0]);
        assertEquals(
                Messages.of(Language.EN)
                        .text("transfer.cancelled", open.folder().resolve("drill-holes.csv")),
                open.workspace().noticeProperty().get());
    }

    private int sites() {
        return open.workspace().contentProperty().get().sites().size();
    }

    @Test
    void cancellingChangesNothingAndThePanelGoesOn(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_S, TimeUnit.SECONDS, () -> open.workspace().editing().active());
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("import");
        });
        WaitForAsyncUtils.waitForFxEvents();
        open.choose(table());
        int before = sites();
        long revision = stored(() -> open.atlas().store().revision());

        stopped(robot, "import-choose");
        assertFalse(robot.lookup("#import-review").query().isVisible());
        assertFalse(robot.lookup("#exchange-progress").query().isVisible());
        assertEquals(revision, stored(() -> open.atlas().store().revision()));

        work(robot, "import-choose");
        assertTrue(robot.lookup("#import-review").query().isVisible());
        stopped(robot, "import-apply");
        assertEquals(before, sites());
        assertEquals(List.of(), stored(() -> open.atlas().store().imports().all()));
        assertEquals(List.of(), stored(() -> open.atlas().store().check().problems()));
        assertTrue(stored(() -> open.atlas().store().log().since(0, 9)).stream()
                .allMatch(entry -> entry.edit().sites().isEmpty()));
        assertFalse(button(robot, "import-apply").isDisabled(), "it can be tried again at once");
        assertFalse(robot.lookup("#import-review").query().isDisabled());

        work(robot, "import-apply");
        assertEquals(before + ROWS, sites());
        assertEquals(1, stored(() -> open.atlas().store().imports().all()).size());
    }
}
