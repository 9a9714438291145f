package org.gossan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The drawing tools and the buttons of the map have room beside each other, whatever else is open.
class MapButtonsTest extends InWindow {

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup("#" + id).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    private static void assertApart(FxRobot robot, String what) {
        WaitForAsyncUtils.waitForFxEvents();
        for (String button : new String[] {"zoom-in", "zoom-out", "home"}) {
            assertFalse(bounds(robot, "map-tools").intersects(bounds(robot, button)), what + " over " + button);
        }
    }

    @Test
    void theToolsNeverLieOverTheButtons(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().getScene().getWindow().setWidth(1280);
            open.desk().window().getScene().getWindow().setHeight(800);
            open.desk().window().enter(Mode.ANNOTATE);
        });
        assertApart(robot, "the tools alone");
        Bounds tools = bounds(robot, "map-tools");
        assertTrue(
                bounds(robot, "draw-ink").getMaxX() > tools.getMaxX() - 20,
                "the bar is as wide as its buttons: " + tools);
        robot.interact(() -> open.workspace().select("mx-azulitas"));
        assertApart(robot, "the tools beside a card");
        robot.interact(() -> open.desk().window().open("history"));
        assertApart(robot, "the tools beside a panel");
        robot.interact(() -> open.workspace().select(null));
        assertApart(robot, "the tools beside a panel alone");
    }
}
