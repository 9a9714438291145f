package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.ui.Settings;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Presents the shipped briefing in the real window, with the keys of a clicker.
class PresentTest extends InPresentation {

    @Test
    void aClickerWalksThroughAllScenesOnOneScreen(FxRobot robot) throws IOException {
        present(robot);
        List<Camera> seen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Camera camera = desk.workspace().map().camera();
            seen.add(camera);
            shoot(robot, "one-screen-" + (i + 1));
            robot.push(i % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.SPACE);
        }
        assertTrue(seen.stream().distinct().count() >= 10, "the map hardly moved: " + seen);
        robot.push(KeyCode.DIGIT7).push(KeyCode.ENTER);
        assertEquals(seen.get(6), desk.workspace().map().camera());
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.N);
        assertTrue(robot.lookup("#speaker").query().isVisible());
        shoot(robot, "one-screen-notes");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#presentation").tryQuery().isEmpty());
        assertEquals(5, scenes(robot).getSelectionModel().getSelectedIndex());
        shoot(robot, "strip");
    }

    @Test
    void backToTheSceneAfterLookingElsewhere(FxRobot robot) {
        present(robot);
        Camera own = desk.workspace().map().camera();
        robot.interact(() -> desk.map().goTo(new Camera(-90, 40, 6)));
        assertNotEquals(own, desk.workspace().map().camera());
        robot.push(KeyCode.R);
        assertEquals(own, desk.workspace().map().camera());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void presentsTheWholeBriefingWithClickerKeysOnOneScreenLeavesInTheMiddleAndIsBackAtThatScene(FxRobot robot) {
        walk(robot);
        assertTrue(robot.lookup("#speaker").tryQuery().isEmpty(), "it is gone with the presentation");
    }

    @Test
    void presentsTheWholeBriefingWithClickerKeysOnTwoScreensLeavesInTheMiddleAndIsBackAtThatScene(FxRobot robot) {
        bounds.add(0, LEFT);
        walk(robot);
        assertEquals(1, robot.listWindows().size(), "the speaker's window is closed");
    }

    /// All twelve scenes on and back, each with its title, view and notes; then out in the middle.
    private void walk(FxRobot robot) {
        boolean two = bounds.size() > 1;
        present(robot);
        if (!two) {
            robot.push(KeyCode.N); // notes are laid out only where somebody sees them
        }
        List<String> titles = scenes(robot).getItems().stream()
                .map(scene -> ((org.gossan.model.briefing.Scene) scene)
                        .words()
                        .title()
                        .in(Language.EN))
                .toList();
        List<Camera> cameras = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(titles.get(i), title(robot));
            if (two) {
                assertEquals(
                        i,
                        robot.lookup("#speaker-jump")
                                .queryListView()
                                .getSelectionModel()
                                .getSelectedIndex());
            }
            cameras.add(desk.workspace().map().camera());
            notes.add(notes(robot));
            robot.push(i % 3 == 0 ? KeyCode.PAGE_DOWN : i % 3 == 1 ? KeyCode.RIGHT : KeyCode.SPACE);
        }
        assertEquals(titles.getLast(), title(robot), "nothing comes after the last");
        assertEquals(12, notes.stream().distinct().count());
        assertTrue(cameras.stream().distinct().count() >= 10, "the map hardly moved: " + cameras);
        for (int i = 10; i >= 0; i--) {
            robot.push(i % 2 == 0 ? KeyCode.PAGE_UP : KeyCode.LEFT);
            assertEquals(titles.get(i), title(robot));
            assertEquals(cameras.get(i), desk.workspace().map().camera());
        }
        robot.push(KeyCode.END);
        assertEquals(titles.getLast(), title(robot));
        robot.push(KeyCode.HOME);
        assertEquals(titles.getFirst(), title(robot));
        robot.push(KeyCode.DIGIT7).push(KeyCode.ENTER);
        assertEquals(titles.get(6), title(robot));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#presentation").tryQuery().isEmpty());
        assertEquals(6, scenes(robot).getSelectionModel().getSelectedIndex(), "back at that scene");
    }

    private static String notes(FxRobot robot) {
        StringBuilder words = new StringBuilder();
        collect(robot.lookup("#speaker-notes").query(), words);
        return words.toString();
    }

    private static void collect(javafx.scene.Node node, StringBuilder words) {
        if (node instanceof javafx.scene.text.Text text) {
            words.append(text.getText());
        } else if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    @Test
    void theWheelZoomsTheMapAndNeverChangesTheScene(FxRobot robot) {
        present(robot);
        robot.push(KeyCode.PAGE_DOWN);
        String title = title(robot);
        Camera before = desk.workspace().map().camera();
        robot.moveTo(desk.map());
        for (int i = 0; i < 5; i++) {
            robot.scroll(javafx.geometry.VerticalDirection.DOWN);
        }
        robot.moveTo(robot.offset(desk.map(), 0, -desk.map().getHeight() / 2 + 20));
        robot.scroll(javafx.geometry.VerticalDirection.UP);
        assertEquals(title, title(robot));
        assertNotEquals(before.zoom(), desk.workspace().map().camera().zoom(), "the map stays live");
        robot.push(KeyCode.R);
        assertEquals(before, desk.workspace().map().camera());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void searchingLeavesOnlyTheMapAndOneKeyLeadsBack(FxRobot robot) throws IOException {
        present(robot);
        robot.push(KeyCode.PAGE_DOWN);
        Camera own = desk.workspace().map().camera();
        double width = desk.map().getWidth();
        robot.push(KeyCode.SLASH);
        assertTrue(robot.lookup("#search-sheet").tryQuery().isPresent());
        assertEquals("", robot.lookup("#search").queryTextInputControl().getText(), "the key is not searched for");
        robot.write("buenavista");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width, desk.map().getWidth(), "only the map is shown");
        shoot(robot, "search");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "mx-buenavista",
                String.valueOf(desk.workspace().map().selection()).substring(0, 13));
        assertTrue(robot.lookup("#search-sheet").tryQuery().isEmpty());
        shoot(robot, "found");
        robot.push(KeyCode.F);
        assertTrue(robot.lookup("#fact-card").query().isVisible());
        assertTrue(
                robot.lookup(".fact-card-label").queryAs(Label.class).getText().contains("Buenavista"),
                "the facts of what was found, in large letters instead of the card");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(own, desk.workspace().map().camera());
        robot.push(KeyCode.SLASH).push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent(), "Esc closes the search first");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#presentation").tryQuery().isEmpty());
        assertTrue(robot.lookup("#top-bar").query().lookup("#search") != null, "the box is in its bar again");
    }

    @Test
    void theNextStartShowsTheMapAsItWasBeforePresenting(FxRobot robot) {
        Camera before = desk.workspace().map().camera();
        present(robot);
        robot.push(KeyCode.PAGE_DOWN);
        assertNotEquals(before, desk.workspace().map().camera());
        Settings settings = Settings.empty(Path.of("target", "presenting.properties"));
        robot.interact(() -> desk.remember(settings));
        Camera kept = Desk.opening(settings, Language.EN).camera();
        assertEquals(before.lon(), kept.lon(), 1e-6);
        assertEquals(before.zoom(), kept.zoom(), 1e-6);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void lessMotionIsRememberedForTheNextStart(FxRobot robot) {
        boolean before = desk.map().motionReduced();
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertEquals(!before, desk.map().motionReduced());
        Settings settings = Settings.empty(Path.of("target", "motion.properties"));
        robot.interact(() -> desk.remember(settings));
        assertEquals(before ? "no" : "yes", settings.text("motion.reduced").orElse(""));
    }

    @Test
    void aNumberJumpsToTheSceneThatTheStripShowsItOn(FxRobot robot) {
        bounds.add(0, LEFT);
        robot.interact(() -> desk.window().enter(Mode.BRIEF));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scenes(robot).getSelectionModel().clearAndSelect(1));
        Node overlay = robot.lookup("#map-overlay").query();
        assertTrue(overlay.isVisible(), "what the scene points at");
        robot.interact(() -> robot.lookup("#scene-hide").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        List<String> strip = OpenWindow.said(robot, "#scenes");
        String third = strip.get(strip.indexOf("3") + 1);
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(overlay.isVisible(), "a presented map has the marks of its slide");
        robot.push(KeyCode.DIGIT3).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(third, title(robot));
        ListView<?> jump = robot.lookup("#speaker-jump").queryListView();
        assertEquals(11, jump.getItems().size());
        assertEquals(2, jump.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, scenes(robot).getSelectionModel().getSelectedIndex(), "the fourth with the hidden one");
    }

    @Test
    void aMapThatIsNoLongerPresentedStaysInsideTheWorldAgain(FxRobot robot) {
        present(robot);
        robot.push(KeyCode.PAGE_DOWN);
        Camera beyond = new Camera(-179, 30, 4);
        assertEquals(beyond, desk.map().allowed(beyond), "below a slide");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(desk.map().allowed(beyond).lon() > -179);
        robot.interact(() -> desk.map().goTo(beyond));
        assertTrue(desk.map().view().westX() >= -1e-9);
    }
}
