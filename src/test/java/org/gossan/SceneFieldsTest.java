package org.gossan;

import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.gossan.model.Language;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.SceneKind;
import org.gossan.store.log.HistoryQuery;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The fields of the scene editor under the keyboard, new scenes, and the places of a scene.
class SceneFieldsTest extends InBrief {

    private void edit(FxRobot robot, int scene) {
        enter(robot);
        choose(robot, scene);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void tabLeadsThroughAllFieldsAndAMessageStaysOneLine(FxRobot robot) {
        edit(robot, 0);
        String message = chosen(robot).words().message().in(Language.EN);
        String notes = chosen(robot).words().notes().in(Language.EN);
        robot.interact(() -> input(robot, "scene-title").requestFocus());
        for (String next : List.of("scene-message", "scene-notes", "scene-caution", "scene-kind")) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(next, open.focused());
        }
        for (String back : List.of("scene-caution", "scene-notes", "scene-message")) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(back, open.focused());
        }
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertEquals(message, input(robot, "scene-message").getText());
        robot.interact(() -> input(robot, "scene-notes").requestFocus());
        robot.interact(() -> input(robot, "scene-notes").end());
        robot.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.TAB);
        assertEquals(notes + "\n\t", input(robot, "scene-notes").getText());
    }

    @Test
    void aNewSceneBeginsWithItsTitleAndATitleSceneCarriesThatOfTheBriefing(FxRobot robot) {
        edit(robot, 2);
        ScrollPane scroll = robot.lookup("#scene-editor").lookup(".scroll-pane").queryAs(ScrollPane.class);
        robot.interact(() -> {
            input(robot, "scene-place-add").setText("Oax");
            scroll.setVvalue(1);
        });
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("scene-title", open.focused());
        assertEquals(0, scroll.getVvalue(), 1e-9);
        assertEquals("", input(robot, "scene-place-add").getText(), "that was for another scene");
        assertEquals("Scene added: (4)", newest());
        robot.interact(() -> robot.lookup("#scene-add")
                .queryAs(javafx.scene.control.MenuButton.class)
                .getItems()
                .getLast()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(SceneKind.TITLE, chosen(robot).kind());
        assertEquals(briefing().title(), chosen(robot).words().title());
        assertEquals("Scene added: " + briefing().title().in(Language.EN), newest());
    }

    private String newest() {
        return open.atlas()
                .edits()
                .history(HistoryQuery.newest(1))
                .getFirst()
                .edit()
                .label()
                .text(open.workspace().messages());
    }

    @Test
    void placesHaveWordsOfTheirOwnAndAnOrder(FxRobot robot) {
        edit(robot, 0);
        List<Highlight> before = chosen(robot).highlights();
        press(robot, "place-down-0");
        assertEquals(before.get(0), chosen(robot).highlights().get(1));
        assertEquals(before.get(1), chosen(robot).highlights().get(0));
        press(robot, "place-words-1");
        robot.interact(() -> {
            input(robot, "place-label").requestFocus();
            input(robot, "place-label").setText("The only mine");
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        LocalText label = chosen(robot).highlights().get(1).label();
        assertEquals("The only mine", label.in(Language.EN));
        assertTrue(String.join("|", said(robot, "#scene-places")).contains("The only mine ("));
        press(robot, "place-out-1");
        assertEquals(before.size() - 1, chosen(robot).highlights().size());
    }

    @Test
    void chileIsAPlaceAndWhatIsNotFoundIsSaid(FxRobot robot) {
        edit(robot, 0);
        pick(robot, "scene-place-add", "chile");
        assertEquals("CL", chosen(robot).highlights().getLast().id());
        assertTrue(said(robot, "#scene-places").contains("Chile"));
        robot.interact(() -> input(robot, "scene-place-add").requestFocus());
        robot.interact(() -> input(robot, "scene-place-add").setText("Atlantis"));
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> found = robot.lookup("#scene-place-add-found").queryListView();
        assertTrue(found.getItems().isEmpty());
        assertTrue(found.getScene().getWindow().isShowing());
        assertEquals(List.of("Nothing found"), said(robot, "#scene-place-add-found"));
        robot.interact(() -> input(robot, "scene-place-add").clear());
        assertFalse(found.getScene().getWindow().isShowing());
    }
}
