package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.edits.exchange.Merge;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.geo.LonLat;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What an editor does in a day, from the first correction to the colleague's merge, in the real window.
class WholeFlowTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    @Override
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.on(stage);
    }

    @Test
    void nothingIsLostFromTheFirstCorrectionToTheMergeElsewhere(FxRobot robot) throws IOException {
        Map<String, String> before = rows(open.atlas().store());
        correctAValue(robot);
        moveThePoint(robot);
        drawAPolygon(robot);
        attachAFile(robot);
        throwTheDrawingAway(robot);
        Map<String, String> after = rows(open.atlas().store());
        long edits = open.atlas().store().log().size();
        assertTrue(edits >= 5);

        robot.interact(() -> open.desk().map().focusMap());
        for (int i = 0; i < 20 && !rows(open.atlas().store()).equals(before); i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(before, rows(open.atlas().store()), "undone to the first state");

        robot.interact(() -> open.restart());
        for (int i = 0; i < 20 && !rows(open.atlas().store()).equals(after); i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Y);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(after, rows(open.atlas().store()), "redone after a restart");

        Path file = open.folder().resolve("day.gossan");
        open.saveTo(file);
        robot.interact(() -> open.desk().window().open("exchange"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> button(robot, "share-write").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Files.size(file) > 0);
        try (Atlas ben = Atlas.open(open.folder().resolve("ben"), Path.of("data"));
                SharedFile shared = SharedFile.open(file, CopyProgress.SILENT)) {
            Merge merge = Merge.of(ben.store(), ben.edits(), shared);
            merge.apply(merge.plan(), Map.of(), CopyProgress.SILENT);
            assertEquals(shown(after), shown(rows(ben.store())), "the colleague has the same rows");
            assertEquals(
                    DevelopmentStatus.PRODUCER,
                    ben.details(SITE).site().status().value());
        }
    }

    private void correctAValue(FxRobot robot) {
        robot.interact(() -> open.workspace().select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> button(robot, "edit-status-pencil").fire());
        robot.interact(() -> {
            input(robot, "edit-status-value-text").setText("producer");
            input(robot, "edit-status-reason").setText("seen working");
            input(robot, "edit-status-author").setText("Ana");
            button(robot, "edit-status-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                DevelopmentStatus.PRODUCER,
                open.atlas().details(SITE).site().status().value());
    }

    private void moveThePoint(FxRobot robot) {
        LonLat at = open.atlas().details(SITE).site().position().point();
        assertNotNull(at);
        robot.interact(() -> {
            open.desk().map().show(at, 11);
            open.desk().map().focusMap();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SHIFT, KeyCode.M);
        Point2D from = open.screen(at);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(-60, 40)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            input(robot, "edit-position-reason").setText("satellite image");
            button(robot, "edit-position-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(at, open.atlas().details(SITE).site().position().point());
    }

    private void drawAPolygon(FxRobot robot) {
        robot.interact(() -> open.desk().window().enter(Mode.ANNOTATE));
        robot.interact(
                () -> robot.lookup("#draw-polygon").queryAs(ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        LonLat middle = new LonLat(
                open.workspace().map().camera().lon(),
                open.workspace().map().camera().lat());
        Point2D at = open.screen(middle).add(40, 120);
        robot.clickOn(at.add(-60, -40)).clickOn(at.add(60, -40)).clickOn(at.add(40, 50));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("claims");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, annotations());
    }

    private void attachAFile(FxRobot robot) throws IOException {
        open.choose(Files.writeString(open.folder().resolve("adit.txt"), "seen in the adit"));
        robot.interact(() -> button(robot, "files-add").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(rows(open.atlas().store()).keySet().stream().anyMatch(key -> key.startsWith("attachments")));
    }

    private void throwTheDrawingAway(FxRobot robot) {
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#annotation-card").query().isVisible());
    }

    private int annotations() {
        int[] count = {0};
        open.atlas().edits().annotations().each(one -> count[0]++);
        return count[0];
    }

    /// Returns every row of users but the settings, byte for byte.
    private static Map<String, String> rows(Store store) {
        Map<String, String> rows = new TreeMap<>();
        for (UserTable table : UserTable.values()) {
            if (table != UserTable.SETTINGS) {
                store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
            }
        }
        return rows;
    }

    /// Returns rows as they were shown: when one was last changed is told by each store's own log.
    private static Map<String, String> shown(Map<String, String> rows) {
        Map<String, String> shown = new TreeMap<>();
        rows.forEach((key, row) -> shown.put(key, row.replaceAll("\"changed_at\":\"[^\"]*\"", "")));
        return shown;
    }
}
