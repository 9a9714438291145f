package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.gossan.model.edits.Annotation;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.text.WrappedText;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A note of a megabyte on one line: of what the window lays out nothing is as long, and nothing of it is lost.
class LongNotesTest extends InWindow {

    private static final int MOST = 50_000;
    private static final int MOST_SHAPED = 10_000;

    /// Fails on a text that takes the window long to lay out.
    private void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, Integer> found = new TreeMap<>();
        robot.interact(() -> {
            Parent root = open.desk().window();
            look(root, found);
            root.applyCss();
            root.layout();
            look(root, found);
        });
        assertEquals(Map.of(), found);
    }

    private static void look(Node node, Map<String, Integer> found) {
        if (node instanceof Text text) {
            String said = text.getText();
            boolean shaped = WrappedText.isShaped(said, 0, said.length());
            if (said.length() > (shaped ? MOST_SHAPED : MOST)) {
                found.put(String.valueOf(node.getParent()), said.length());
            }
        } else if (node instanceof TextInputControl input && input.getLength() > MOST) {
            found.put(String.valueOf(node), input.getLength());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    private Annotation note(UUID id) {
        return open.workspace().contentProperty().get().drawings().find(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u05E9"})
    void itIsShownEditedAndKeptAsItWasTyped(String letter, FxRobot robot) {
        String megabyte = letter.repeat(1_000_000);
        UUID id = write(robot, megabyte, megabyte, List.of(megabyte));
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.workspace().select("mx-azulitas");
        });
        layOut(robot);
        robot.interact(() -> open.workspace().choose(id));
        layOut(robot);
        for (String panel : List.of("notes", "history", "trash")) {
            robot.interact(() -> open.desk().window().open(panel));
            layOut(robot);
        }
        robot.interact(() -> button(robot, "annotation-edit").fire());
        layOut(robot);
        robot.interact(() -> button(robot, "note-save").fire());
        layOut(robot);
        assertTrue(note(id).markdown().equals(megabyte), "nothing was typed");
        assertTrue(note(id).title().equals(megabyte), "nothing was typed");

        robot.interact(() -> button(robot, "annotation-edit").fire());
        robot.interact(() -> {
            input(robot, "note-text").insertText(0, "seen: ");
            LongText.set(input(robot, "note-title"), "Adit");
        });
        layOut(robot);
        robot.interact(() -> button(robot, "note-cancel").fire());
        layOut(robot);
        robot.interact(() -> button(robot, "annotation-edit").fire());
        layOut(robot);
        robot.interact(() -> button(robot, "unsaved-restore").fire());
        layOut(robot);
        robot.interact(() -> button(robot, "note-save").fire());
        layOut(robot);
        assertTrue(note(id).markdown().equals("seen: " + megabyte), "the draft was whole");
        assertEquals("Adit", note(id).title());
    }
}
