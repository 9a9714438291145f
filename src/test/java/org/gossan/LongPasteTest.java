package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Texts that nobody would type come into fields by pasting; the window goes on, whatever field it is.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LongPasteTest extends InWindow {

    private static final String HEBREW = "שלום עולם ".repeat(100_000);
    private static final String EMOJI = "🪨".repeat(500_000);

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSearchTakesTheBeginningAndSaysSo(FxRobot robot) {
        robot.push(KeyCode.SLASH);
        WaitForAsyncUtils.waitForFxEvents();
        for (String text : List.of(HEBREW, EMOJI)) {
            paste(robot, text);
            TextInputControl field = robot.lookup("#search").query();
            assertTrue(text.startsWith(field.getText()) && !field.getText().isEmpty());
            assertTrue(field.getLength() <= 1_000, "all that can be laid out: " + field.getLength());
            assertFalse(Character.isHighSurrogate(field.getText().charAt(field.getLength() - 1)));
            assertTrue(open.workspace().noticeProperty().get().contains("left out"));
            robot.interact(field::clear);
        }
    }

    @Test
    void theReasonOfACorrectionIsKeptWhole(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.workspace().select("mx-azulitas");
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#edit-note-pencil").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#edit-note-value").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("seen");
        robot.interact(() -> robot.lookup("#edit-note-reason").query().requestFocus());
        paste(robot, HEBREW);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                HEBREW.strip(),
                open.atlas().edits().corrections().all().getFirst().reason());
    }

    @Test
    void whoSelectsAllOfALongTextAndWritesOverItMeansAllOfIt(FxRobot robot) {
        UUID id = write(robot, "long", HEBREW, List.of());
        robot.interact(() -> open.workspace().choose(id));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#annotation-edit").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#note-text").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        paste(robot, "short");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "short",
                open.atlas().edits().annotations().find(id).orElseThrow().markdown());
    }
}
