package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// While a long import or backup has the store, editors open at once, and nothing that is typed is lost.
class EditWhileBusyTest extends OnLanes {

    private static final int PATIENCE_S = 60;

    private final CountDownLatch done = new CountDownLatch(1);

    /// Keeps the store busy until [#done].
    private void busy() throws TimeoutException {
        waitFor(() -> open.workspace().editing().active());
        open.workspace().tasks().store(this::await, end -> {}, cause -> {});
    }

    private boolean await() {
        try {
            return done.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void newNote(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.workspace().focusMap();
        });
        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aNoteIsWrittenAtOnceAndNothingIsTypedIntoWhatIsOnItsWay(FxRobot robot) throws Exception {
        busy();
        newNote(robot);
        assertTrue(robot.lookup("#note-title").tryQuery().isPresent(), "the form does not wait for the store");
        robot.interact(() -> robot.lookup("#note-title").query().requestFocus());
        robot.write("first");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.write(" lost");
        waitFor(() -> robot.lookup("#note-waiting").query().isVisible());
        TextInputControl title = robot.lookup("#note-title").query();
        assertEquals("first", title.getText(), "what is typed now would not be kept");
        assertTrue(title.isDisabled());
        done.countDown();
        waitFor(() -> robot.lookup("#note-title").tryQuery().isEmpty());
        assertEquals(List.of("first"), stored(() -> {
            List<String> titles = new ArrayList<>();
            open.atlas().edits().annotations().each(one -> titles.add(one.title()));
            return titles;
        }));
    }

    @Test
    void aFileIsReadWithoutTheStore(FxRobot robot) throws Exception {
        waitFor(() -> open.workspace().editing().active());
        Path table = open.folder().resolve("holes.csv");
        StringBuilder rows = new StringBuilder("id,name,lon,lat,commodity,status\n");
        for (int i = 0; i < 200_000; i++) {
            rows.append(i).append(",Hole ").append(i).append(",-110.5,29.5,CU,\n");
        }
        Files.writeString(table, rows);
        open.choose(table);
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("import");
        });
        WaitForAsyncUtils.waitForFxEvents();
        boolean[] kept = {false};
        boolean[] reading = {false};
        robot.interact(() -> {
            robot.lookup("#import-choose").queryButton().fire();
            open.workspace()
                    .editing()
                    .change(
                            edits -> edits.corrections().addAlias("mx-la-ventana", "Ventana", "heard", ""),
                            entry -> {
                                kept[0] = true;
                                reading[0] = robot.lookup("#exchange-progress")
                                        .query()
                                        .isVisible();
                            },
                            cause -> {
                                throw new AssertionError(cause);
                            });
            open.workspace().editing().settle();
        });
        waitFor(() -> kept[0]);
        assertTrue(reading[0], "the edit was made while the file was read");
        waitFor(() -> robot.lookup("#import-review").query().isVisible());
    }
}
