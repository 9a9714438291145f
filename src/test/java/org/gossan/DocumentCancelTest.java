package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.ui.Tasks;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Writes a document beside the window, as the program does, and gives it up in the middle.
@ExtendWith(ApplicationExtension.class)
class DocumentCancelTest {

    private static final int PATIENCE_S = 60;

    private final Tasks tasks = Tasks.threaded();
    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        open = OpenWindow.on(stage, tasks);
    }

    @AfterEach
    void close() {
        tasks.close();
        open.atlas().close();
    }

    @Test
    void aDocumentShowsItsProgressAndIsGivenUpInTheMiddleWithoutATrace(FxRobot robot) throws Exception {
        robot.interact(() -> open.desk().window().enter(Mode.BRIEF));
        WaitForAsyncUtils.waitFor(
                PATIENCE_S,
                TimeUnit.SECONDS,
                () -> robot.lookup("#scenes").queryListView().getItems().size() == 12);
        robot.interact(() -> open.desk().window().open("document"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            ComboBox<Object> kind = robot.lookup("#document-kind").queryComboBox();
            kind.setValue(kind.getItems().get(2));
        });
        Path out = Files.createDirectory(open.folder().resolve("out"));
        open.saveTo(out.resolve("briefing"));
        robot.interact(() -> button(robot, "document-save").fire());
        ProgressBar bar = robot.lookup("#document .progress-bar").queryAs(ProgressBar.class);
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> bar.getProgress() > 0);
        assertTrue(bar.getProgress() < 1);
        robot.interact(() -> button(robot, "document-cancel").fire());
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> !button(robot, "document-save")
                .isDisabled());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(said(robot, "#document").contains(Messages.of(Language.EN).text("publish.given_up")));
        try (var left = Files.list(out)) {
            assertEquals(List.of(), left.toList());
        }
        assertFalse(button(robot, "document-open").isVisible());

        robot.interact(() -> button(robot, "document-save").fire());
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> !button(robot, "document-save")
                .isDisabled());
        assertTrue(Files.size(out.resolve("briefing.pptx")) > 100_000);
    }
}
