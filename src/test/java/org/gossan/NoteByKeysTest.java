package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.gossan.model.edits.Annotation;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A note from its first key to the last without the mouse.
class NoteByKeysTest extends InWindow {

    @Test
    void tabLeadsThroughTheFieldsOfANote(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.workspace().focusMap();
        });
        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.write("Adit");
        robot.push(KeyCode.TAB);
        robot.write("old");
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.write("timber");
        robot.push(KeyCode.TAB);
        robot.write("field, seen");
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#note-save").query().isFocused());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        List<Annotation> notes = new ArrayList<>();
        open.atlas().edits().annotations().each(notes::add);
        assertEquals("Adit", notes.getFirst().title());
        assertEquals("old\ttimber", notes.getFirst().markdown());
        assertEquals(List.of("field", "seen"), notes.getFirst().tags());
    }
}
