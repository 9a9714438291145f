package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.gossan.model.Values;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Looks back at edits in the whole window: history, corrections, what was published.
class HistoryPanelsTest extends InEditing {

    @Test
    void theHistoryRevertsAnEditAndSaysInWordsWhatStandsAgainstIt(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "name", "First", "one");
        fill(robot, "name", "Second", "two");
        fill(robot, "note", "a note", "three");
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.CONTROL, KeyCode.H);
        ListView<?> list = robot.lookup("#history-list").queryAs(ListView.class);
        // Name, name, note, and the setting with the author's name before them.
        assertEquals(4, list.getItems().size());
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.interact(() -> button(robot, "history-revert").fire());
        assertEquals("", atlas.details(SITE).site().note());
        assertEquals("Second", atlas.details(SITE).site().name());
        robot.interact(() -> list.getSelectionModel().select(3));
        robot.interact(() -> button(robot, "history-revert").fire());
        assertTrue(robot.lookup("#history-conflict").query().isVisible());
        assertEquals("Second", atlas.details(SITE).site().name(), "refused: nothing was changed");
        robot.interact(() -> button(robot, "history-leave").fire());
        assertFalse(robot.lookup("#history-conflict").query().isVisible());
        robot.interact(() -> input(robot, "history-search").setText("nobody did this"));
        assertEquals(0, list.getItems().size());
    }

    @Test
    void theAtlasIsLookedAtAsItWasAndNothingCanBeChangedMeanwhile(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "name", "First", "one");
        fill(robot, "name", "Second", "two");
        robot.interact(() -> desk.window().open("history"));
        ListView<?> list = robot.lookup("#history-list").queryAs(ListView.class);
        robot.interact(() -> list.getSelectionModel().select(1));
        robot.interact(() -> button(robot, "history-look").fire());
        assertEquals("First", index().name(index().row(SITE)));
        assertEquals("First", robot.lookup("#card-name").queryAs(Label.class).getText());
        assertTrue(robot.lookup("#moment-banner").query().isVisible());
        assertFalse(robot.lookup("#edit-name-pencil").tryQuery().isPresent());
        robot.interact(() -> workspace.undo());
        assertEquals("Second", atlas.details(SITE).site().name());
        robot.interact(() -> button(robot, "back-to-now").fire());
        assertEquals("Second", index().name(index().row(SITE)));
        assertFalse(robot.lookup("#moment-banner").tryQuery().isPresent());
        assertTrue(robot.lookup("#edit-name-pencil").tryQuery().isPresent());
    }

    @Test
    void allCorrectionsAreListedFoundAndTakenBack(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "status", "producer", "seen working");
        robot.interact(() -> workspace.select("mx-la-ventana"));
        fill(robot, "operator", "Minería del Ñandú", "new owner");
        robot.interact(() -> desk.window().open("corrections"));
        ListView<?> list = robot.lookup("#corrections-list").queryAs(ListView.class);
        assertEquals(2, list.getItems().size());
        robot.interact(() -> input(robot, "corrections-search").setText("nandu"));
        assertEquals(1, list.getItems().size());
        assertEquals(
                "One correction",
                robot.lookup("#corrections-count").queryAs(Label.class).getText());
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.interact(() -> button(robot, "corrections-withdraw").fire());
        assertEquals(Set.of(SITE), atlas.edits().corrections().overlay().sites());
        robot.interact(() -> input(robot, "corrections-search").setText(""));
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.interact(() -> button(robot, "corrections-show").fire());
        assertEquals(SITE, workspace.map().selection());
    }

    @Test
    void theCardTellsTheHistoryOfItsSite(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "name", "First", "because of the sign at the gate");
        TitledPane section = robot.lookup("#card-history").queryAs(TitledPane.class);
        robot.interact(() -> section.setExpanded(true));
        assertTrue(said(robot, "#site-history").stream().anyMatch(text -> text.contains("La Azulita → First")));
        assertTrue(said(robot, "#site-history").stream().anyMatch(text -> text.contains("sign at the gate")));
        long place = atlas.store().log().size();
        robot.interact(() -> button(robot, "site-revert-" + place).fire());
        assertEquals("La Azulita", atlas.details(SITE).site().name());
    }

    @Test
    void oneKeyShowsWhatWasPublished(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "name", "Other", "why");
        assertEquals("Other", index().name(index().row(SITE)));
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.P);
        assertEquals(Values.PUBLISHED, workspace.map().values());
        assertEquals("La Azulita", index().name(index().row(SITE)));
        assertFalse(index().corrected(index().row(SITE)));
        assertEquals(
                "La Azulita", robot.lookup("#card-name").queryAs(Label.class).getText());
        assertTrue(said(robot, "#corrected-name").stream().anyMatch(text -> text.contains("Other")));
        robot.push(KeyCode.P);
        assertEquals("Other", index().name(index().row(SITE)));
    }
}
