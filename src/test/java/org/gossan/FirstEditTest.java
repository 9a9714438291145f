package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gossan.edits.Edits;
import org.gossan.geo.LonLat;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The author's name is asked for at the first edit, whatever it is, and not before.
class FirstEditTest extends InWindow {

    private static final LonLat DESERT = new LonLat(-110.2, 29.4);

    @Override
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.on(stage);
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        open.atlas().edits().annotations().each(one -> authors.add(one.author()));
        return authors;
    }

    private boolean asked(FxRobot robot) {
        return robot.lookup("#name-banner").tryQuery().isPresent();
    }

    private void drawARectangle(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().toggleSide();
        });
        open.goTo(robot, DESERT, 11);
        robot.interact(() ->
                robot.lookup("#draw-rectangle").queryAs(ToggleButton.class).fire());
        Point2D at = open.screen(DESERT).add(-190, 0);
        robot.drag(at).dropTo(at.add(60, 40));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aShapeThatIsDrawnFirstWaitsForTheNameAndCarriesIt(FxRobot robot) {
        assertFalse(asked(robot), "not before the first edit");
        drawARectangle(robot);
        assertTrue(asked(robot));
        assertEquals(List.of(), authors(), "nothing is kept under a name that nobody gave");
        assertEquals("author-name", open.focused());
        robot.write("Ana");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Ana"), authors());
        assertFalse(asked(robot));
        robot.interact(() -> {
            List<UUID> ids = new ArrayList<>();
            open.atlas().edits().annotations().each(one -> ids.add(one.id()));
            open.workspace().editing().change(edits -> edits.annotations().trash(ids), entry -> {}, cause -> {});
        });
        assertFalse(asked(robot), "asked once");
        assertEquals(Optional.of("Ana"), open.atlas().edits().author());
    }

    @Test
    void whoeverDoesNotAnswerLosesNothing(FxRobot robot) {
        drawARectangle(robot);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(Edits.systemUser()), authors());
    }

    @Test
    void anEditorThatAsksByItselfAnswersForWhatWaits(FxRobot robot) {
        drawARectangle(robot);
        robot.interact(() -> open.workspace().select("mx-azulitas"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> button(robot, "edit-note-pencil").fire());
        robot.interact(() -> {
            input(robot, "edit-note-value").setText("seen");
            input(robot, "edit-note-reason").setText("field work");
            input(robot, "edit-note-author").setText("Ben");
            button(robot, "edit-note-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Ben"), authors());
        assertFalse(asked(robot));
    }

    @Test
    void aFileThatIsAttachedFirstAsksToo(FxRobot robot) throws IOException {
        open.choose(Files.writeString(open.folder().resolve("adit.txt"), "seen in the adit"));
        robot.interact(() -> open.workspace().select("mx-azulitas"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> button(robot, "files-add").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(asked(robot));
        robot.interact(() -> {
            input(robot, "author-name").setText("Ana");
            button(robot, "keep-name").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "Ana", open.atlas().store().log().since(0, 9).getLast().edit().author());
    }
}
