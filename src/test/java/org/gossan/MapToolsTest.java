package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Tools of the map in the whole window, by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class MapToolsTest {

    private Desk desk;
    private Workspace workspace;

    @Start
    void start(Stage stage) throws IOException {
        OpenWindow open = OpenWindow.on(stage);
        desk = open.desk();
        workspace = open.workspace();
    }

    @Test
    void measuringByMouseSaysLengthAndAreaAndEscEnds(FxRobot robot) {
        robot.push(KeyCode.M);
        assertTrue(robot.lookup("#measure").queryAs(ToggleButton.class).isSelected());
        robot.interact(() -> {
            click(200, 200, 1);
            click(300, 200, 1);
            click(300, 300, 1);
        });
        String said = robot.lookup("#measured").queryAs(Label.class).getText();
        assertTrue(said.contains("km") && said.contains("mi") && said.contains("ha"), said);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> assertEquals(said, Clipboard.getSystemClipboard().getString()));
        robot.push(KeyCode.ESCAPE);
        assertTrue(desk.map().tools().inUse(), "the first Esc takes the points back");
        robot.push(KeyCode.ESCAPE);
        assertFalse(desk.map().tools().inUse());
        assertTrue(robot.lookup("#measured").tryQuery().isEmpty());
    }

    @Test
    void measuringByKeysUsesTheMiddleOfTheMap(FxRobot robot) {
        robot.push(KeyCode.M);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        String said = robot.lookup("#measured").queryAs(Label.class).getText();
        assertTrue(said.contains("km"), said);
        robot.push(KeyCode.BACK_SPACE);
        assertTrue(robot.lookup("#measure-copy").queryButton().isDisabled());
    }

    @Test
    void aToolThatTakesThePressKeepsTheMapStill(FxRobot robot) {
        List<String> events = new ArrayList<>();
        MapTool tool = new MapTool() {
            @Override
            public boolean press(MapPoint at) {
                events.add("press");
                return at.x() < 300;
            }

            @Override
            public void drag(MapPoint at) {
                events.add("drag");
            }

            @Override
            public void release(MapPoint at) {
                events.add("release");
            }
        };
        robot.interact(() -> {
            desk.window().enter(Mode.ANNOTATE);
            desk.map().tools().use(tool);
        });
        var before = workspace.map().camera();
        robot.interact(() -> drag(200, 200, 260, 220));
        assertEquals(List.of("press", "drag", "release"), events);
        assertEquals(before, workspace.map().camera());
        robot.interact(() -> drag(400, 200, 460, 220));
        assertFalse(before.equals(workspace.map().camera()), "what the tool leaves pans");
        robot.interact(() -> desk.window().enter(Mode.EXPLORE));
        assertFalse(desk.map().tools().inUse(), "another mode puts the tool away");
    }

    private void click(double x, double y, int count) {
        fire(MouseEvent.MOUSE_PRESSED, x, y, count, true);
        fire(MouseEvent.MOUSE_RELEASED, x, y, count, true);
        fire(MouseEvent.MOUSE_CLICKED, x, y, count, true);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        fire(MouseEvent.MOUSE_PRESSED, fromX, fromY, 1, true);
        fire(MouseEvent.MOUSE_DRAGGED, toX, toY, 1, false);
        fire(MouseEvent.MOUSE_RELEASED, toX, toY, 1, false);
    }

    private void fire(javafx.event.EventType<MouseEvent> type, double x, double y, int count, boolean still) {
        Point2D scene = desk.map().localToScene(x, y);
        desk.map()
                .fireEvent(new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        still,
                        new PickResult(desk.map(), scene.getX(), scene.getY())));
    }
}
