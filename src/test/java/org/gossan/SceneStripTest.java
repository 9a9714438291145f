package org.gossan;

import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Language;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The strip of scenes under the mouse, its numbers, and what an update from the view keeps.
class SceneStripTest extends InBrief {

    @Test
    void anUpdateFromAViewThatNobodyMovedChangesNoScene(FxRobot robot) throws Exception {
        enter(robot);
        List<Scene> before = briefing().scenes();
        for (int i = 0; i < before.size(); i++) {
            choose(robot, i);
            press(robot, "scene-update");
        }
        assertEquals(maps(before), maps(briefing().scenes()), "in the size it was chosen in");
        choose(robot, 3);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "scene-update");
        assertEquals(maps(before), maps(briefing().scenes()), "and with a panel that makes the map narrower");
        LonLat moved = new LonLat(-100, 40);
        open.goTo(robot, moved, 6);
        press(robot, "scene-update");
        assertEquals(moved.lon(), chosen(robot).map().camera().lon(), 0.01);
        assertEquals(
                "The scene shows this view now",
                open.workspace().noticeProperty().get());
        double zoom = chosen(robot).map().camera().zoom();
        press(robot, "scene-update");
        assertEquals(zoom, chosen(robot).map().camera().zoom(), 1e-9);
        robot.interact(() -> open.desk().window().close("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "scene-update");
        assertEquals(zoom, chosen(robot).map().camera().zoom(), 1e-9, "the map follows its width");
    }

    @Test
    void aMapOnItsWayToASceneArrivesAsItsNewWidthAsks(FxRobot robot) throws Exception {
        enter(robot);
        choose(robot, 5);
        robot.interact(() -> {
            open.desk().map().reduceMotion(false);
            scenes(robot).getSelectionModel().clearAndSelect(7);
            assertTrue(open.desk().map().moving());
            open.desk().window().open("scene-editor");
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> !open.desk().map().moving()));
        double zoom = chosen(robot).map().camera().zoom();
        double width = open.desk().map().getWidth();
        assertTrue(width < 700, "the panel takes its part");
        assertEquals(
                zoom + Math.log(width / 1280) / Math.log(2),
                open.workspace().map().camera().zoom(),
                1e-6);
    }

    private static List<Object> maps(List<Scene> scenes) {
        return List.copyOf(scenes.stream().map(Scene::map).toList());
    }

    @Test
    void aSceneIsDroppedWhereTheLineStands(FxRobot robot) {
        enter(robot);
        List<String> before = titles();
        drag(robot, 0, 3, Half.LEFT);
        assertEquals(moved(before, 0, 2), titles(), "between the third and the fourth");
        undo(robot);
        drag(robot, 0, 2, Half.RIGHT);
        assertEquals(moved(before, 0, 2), titles(), "the same gap from its other side");
        undo(robot);
        drag(robot, 3, 1, Half.LEFT);
        assertEquals(moved(before, 3, 1), titles());
        undo(robot);
        drag(robot, 1, 1, Half.RIGHT);
        assertEquals(before, titles(), "where it stands already");
    }

    private enum Half {
        LEFT,
        RIGHT
    }

    private static List<String> moved(List<String> titles, int from, int to) {
        List<String> moved = new ArrayList<>(titles);
        moved.add(to, moved.remove(from));
        return moved;
    }

    private void undo(FxRobot robot) {
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The toolkit that draws into memory has no dragging: the mouse is real, what the system would send is not.
    private void drag(FxRobot robot, int from, int to, Half half) {
        List<Node> cells = cells(robot);
        robot.moveTo(cells.get(from)).press(MouseButton.PRIMARY);
        Bounds over = cells.get(to).localToScene(cells.get(to).getBoundsInLocal());
        double x = half == Half.LEFT ? over.getMinX() + 20 : over.getMaxX() - 20;
        for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            robot.interact(() -> Event.fireEvent(
                    cells.get(to), dragged(type, cells.get(from), cells.get(to), x, over.getMinY() + 20)));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static DragEvent dragged(
            javafx.event.EventType<DragEvent> type, Node from, Node over, double sceneX, double sceneY) {
        return new DragEvent(
                null, over, type, null, sceneX, sceneY, sceneX, sceneY, TransferMode.MOVE, from, over, null);
    }

    private static List<Node> cells(FxRobot robot) {
        return robot.from(scenes(robot)).lookup(".list-cell").<Node>queryAll().stream()
                .filter(cell -> cell instanceof ListCell<?> one && !one.isEmpty() && one.isVisible())
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .toList();
    }

    @Test
    void whatIsDraggedToAnEndOfTheStripScrollsIt(FxRobot robot) throws Exception {
        enter(robot);
        Node first = cells(robot).getFirst();
        Bounds strip = scenes(robot).localToScene(scenes(robot).getBoundsInLocal());
        Node last = cells(robot).getLast();
        robot.moveTo(first).press(MouseButton.PRIMARY);
        robot.interact(() -> Event.fireEvent(
                last, dragged(DragEvent.DRAG_OVER, first, last, strip.getMaxX() - 8, strip.getMinY() + 40)));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> index(cells(robot).getLast()) == 11));
        robot.interact(() -> Event.fireEvent(
                last, dragged(DragEvent.DRAG_OVER, first, last, strip.getCenterX(), strip.getMinY() + 40)));
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void theWheelScrollsTheStripSidewaysOnly(FxRobot robot) {
        enter(robot);
        Node cell = cells(robot).getFirst();
        Bounds before = cell.localToScene(cell.getBoundsInLocal());
        for (int i = 0; i < 3; i++) {
            robot.interact(() -> Event.fireEvent(cell, wheel(cell)));
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(index(cells(robot).getFirst()) > 0
                || cells(robot).getFirst().localToScene(0, 0).getX() < before.getMinX());
        for (Node one : cells(robot)) {
            assertEquals(
                    before.getMinY(), one.localToScene(one.getBoundsInLocal()).getMinY(), 0.01);
        }
    }

    private static ScrollEvent wheel(Node over) {
        return new ScrollEvent(
                over,
                over,
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -40,
                0,
                -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static int index(Node cell) {
        return cell instanceof ListCell<?> one ? one.getIndex() : -1;
    }

    @Test
    void theNumberInTheStripIsThatOfThePageAndAHiddenSceneHasNone(FxRobot robot) {
        enter(robot);
        choose(robot, 1);
        press(robot, "scene-hide");
        List<String> shown = briefing().shown().stream()
                .map(scene -> scene.words().title().in(Language.EN))
                .toList();
        assertEquals(11, shown.size());
        List<String> strip = said(robot, "#scenes");
        assertNotEquals(-1, strip.indexOf("–"), "a hidden scene has no number");
        assertEquals(shown.get(2), strip.get(strip.indexOf("3") + 1));
    }

    @Test
    void theMapThatASceneIsComposedOnShowsWhatItPointsAt(FxRobot robot) {
        enter(robot);
        choose(robot, 5);
        MapContent content =
                Objects.requireNonNull(open.workspace().contentProperty().get());
        LonLat at =
                Objects.requireNonNull(content.sites().position(content.sites().row("mx-buenavista-del-cobre")));
        assertTrue(ringed(robot, at));
        open.goTo(robot, new LonLat(at.lon() + 0.4, at.lat() - 0.3), 8);
        assertTrue(ringed(robot, at), "also where somebody has moved the map");
        choose(robot, 2);
        open.goTo(robot, at, 8);
        assertFalse(ringed(robot, at), "another scene points at other places");
        choose(robot, 5);
        robot.interact(() -> open.desk().window().enter(Mode.EXPLORE));
        assertFalse(ringed(robot, at));
        robot.interact(() -> open.desk().window().enter(Mode.BRIEF));
        assertTrue(ringed(robot, at));
    }

    /// Returns whether the yellow of a ring is drawn around a place.
    private boolean ringed(FxRobot robot, LonLat at) {
        Node canvas = robot.lookup("#map-overlay").tryQuery().orElse(null);
        if (canvas == null || !canvas.isVisible()) {
            return false;
        }
        WritableImage[] drawn = new WritableImage[1];
        robot.interact(() -> drawn[0] = canvas.snapshot(null, null));
        Viewport view = open.desk().map().view();
        int x = (int) Math.round(view.screenX(WebMercator.worldX(at.lon())));
        int y = (int) Math.round(view.screenY(WebMercator.worldY(at.lat())));
        for (int dx = 10; dx <= 16; dx++) {
            if (drawn[0].getPixelReader().getArgb(x - dx, y) == 0xFFFFC400) {
                return true;
            }
        }
        return false;
    }
}
