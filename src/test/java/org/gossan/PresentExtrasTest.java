package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.EditLabel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a presenter has beside the scenes: a blank screen, pointer, pen and facts.
class PresentExtrasTest extends InPresentation {

    @Test
    void aKeyMakesTheWholeScreenBlackOrWhiteOnOneScreen(FxRobot robot) throws IOException {
        blackAndWhite(robot);
    }

    @Test
    void aKeyMakesTheWholeScreenBlackOrWhiteOnTwoScreens(FxRobot robot) throws IOException {
        bounds.add(0, LEFT);
        blackAndWhite(robot);
    }

    /// Over all that may lie on the map: notes, a fact, the light of the pointer.
    private void blackAndWhite(FxRobot robot) throws IOException {
        present(robot);
        robot.push(KeyCode.N).push(KeyCode.F).push(KeyCode.S);
        assertTrue(colours(shoot(robot, "not-blank")).size() > 100);
        robot.push(KeyCode.B);
        assertEquals(Set.of(0xFF000000), colours(shoot(robot, "black")));
        robot.push(KeyCode.W);
        assertEquals(Set.of(0xFFFFFFFF), colours(shoot(robot, "white")));
        robot.push(KeyCode.W);
        assertTrue(colours(shoot(robot, "not-blank")).size() > 100);
        robot.push(KeyCode.PERIOD);
        assertEquals(Set.of(0xFF000000), colours(shoot(robot, "black")));
        String title = title(robot);
        robot.push(KeyCode.PERIOD).push(KeyCode.COMMA);
        assertEquals(Set.of(0xFFFFFFFF), colours(shoot(robot, "white")));
        assertEquals(title, title(robot));
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(colours(shoot(robot, "not-blank")).size() > 100, "the next scene is to be seen");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
    }

    private static Set<Integer> colours(int[] argb) {
        Set<Integer> colours = new HashSet<>();
        for (int pixel : argb) {
            colours.add(pixel);
        }
        return colours;
    }

    @Test
    void pointerPenAndFactsHelpThePresenterAndTheMapStaysLive(FxRobot robot) throws IOException {
        present(robot);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.L);
        robot.moveTo(desk.map());
        Pane pointer = robot.lookup("#presentation-pointer").queryAs(Pane.class);
        assertEquals(1, pointer.getChildren().size());
        robot.push(KeyCode.S);
        shoot(robot, "spotlight");
        Bounds dark = pointer.getChildren().getFirst().getBoundsInParent();
        assertTrue(
                dark.getWidth() >= desk.map().getWidth() - 1
                        && dark.getHeight() >= desk.map().getHeight() - 1,
                () -> "the whole room is dark: " + dark);
        robot.push(KeyCode.S);
        assertEquals(0, pointer.getChildren().size());
        robot.push(KeyCode.F);
        Label value = robot.lookup(".fact-card-value").queryAs(Label.class);
        assertTrue(robot.lookup("#fact-card").query().isVisible());
        assertTrue(value.getFont().getSize() >= 0.04 * desk.window().getHeight(), "read from the last row");
        shoot(robot, "fact-card");
        assertTrue(
                robot.lookup(".fact-card-place").queryAs(Label.class).getText().startsWith("1 of "));
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#fact-card").query().isVisible(), "Esc takes the card away first");
        robot.push(KeyCode.I);
        robot.drag(robot.point(desk.map()).query()).dropBy(60, 40);
        robot.push(KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        List<org.gossan.model.edits.Annotation> kept = new ArrayList<>();
        atlas.edits().annotations().each(kept::add);
        assertEquals(1, kept.size(), "ink can be kept");
        assertEquals(org.gossan.model.edits.AnnotationKind.INK, kept.getFirst().kind());
        assertEquals("How dependent is the United States?", kept.getFirst().title(), "it is found by its scene");
        Node toast = robot.lookup("#toast").query();
        assertTrue(toast.isVisible() && onTop(toast), "the room's screen says that it is kept");
        shoot(robot, "ink-kept");
        Node ink = robot.lookup("#presentation-ink").query();
        assertTrue(ink.isVisible(), "and goes on showing it");
        robot.push(KeyCode.K);
        assertEquals(1, count(), "once is enough");
        robot.push(KeyCode.PAGE_DOWN);
        assertFalse(ink.isVisible(), "the next scene has none");
        robot.push(KeyCode.PAGE_UP);
        assertTrue(ink.isVisible());
        robot.interact(() -> robot.lookup("#toast-action").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of(kept.getFirst().id().toString()),
                atlas.edits().briefings().all().getFirst().scenes().get(1).annotations(),
                "the scene shows it from now on");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent(), "Esc puts the pen away first");
        ImageView frame = robot.lookup("#presentation-frame").queryAs(ImageView.class);
        robot.interact(() -> frame.getOnMouseClicked().handle(null));
        robot.push(KeyCode.ESCAPE);
        assertEquals(2, scenes(robot).getSelectionModel().getSelectedIndex(), "a click on the slide goes on");
    }

    @Test
    void theTimesOfALongBriefingAreWholeOnOneScreen(FxRobot robot) throws IOException {
        Briefing briefing = atlas.edits().briefings().all().getFirst();
        List<Scene> hours = briefing.scenes().stream()
                .map(scene -> scene.withDurationS(36_000))
                .toList();
        atlas.edits().briefings().save(briefing.withScenes(hours), EditLabel.of("scene_update", "hours"), null);
        present(robot);
        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        shoot(robot, "long-times");
        Label clock = robot.lookup("#speaker-clock").queryAs(Label.class);
        assertTrue(clock.getText().contains("7200:00"), clock.getText());
        Text drawn = robot.from(clock).lookup(".text").queryAs(Text.class);
        assertEquals(clock.getText(), drawn.getText(), "nothing is cut");
        Bounds within = clock.getParent().getLayoutBounds();
        assertTrue(clock.getBoundsInParent().getMaxY() <= within.getMaxY() + 1);
        robot.push(KeyCode.ESCAPE);
    }

    private int count() {
        List<Object> all = new ArrayList<>();
        atlas.edits().annotations().each(all::add);
        return all.size();
    }

    /// Returns whether a node lies over the presentation, not below it.
    private static boolean onTop(Node node) {
        List<Node> layers = node.getParent().getChildrenUnmodifiable();
        return layers.indexOf(node) > layers.indexOf(node.getScene().lookup("#presentation"));
    }
}
