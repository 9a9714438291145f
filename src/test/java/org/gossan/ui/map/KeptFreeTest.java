package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gossan.geo.Camera;
import org.gossan.model.MapState;
import org.gossan.model.SiteDetails;
import org.gossan.render.FactsSites;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Names are not cut by what lies on the map.
@ExtendWith(ApplicationExtension.class)
class KeptFreeTest {

    private static final MapContent CONTENT = FactsSites.on(FactsSites.basemap());

    private Workspace workspace;
    private MapPane map;

    @Start
    void start(Stage stage) {
        workspace =
                new Workspace(Tasks.immediate(), MapState.opening(900, 600).withCamera(new Camera(-110.5, 29.5, 7)));
        map = new MapPane(workspace, Settings.read(Path.of("target", "no-settings")), new MapPainter(CONTENT));
        map.reduceMotion(true);
        stage.setScene(new Scene(map, 900, 600));
        stage.show();
    }

    @Test
    void aMapAtRestHasNoNamesUnderItsFurniture(FxRobot robot) {
        robot.interact(() -> workspace.show(CONTENT, KeptFreeTest::noDetails));
        WaitForAsyncUtils.waitForFxEvents();
        List<Rectangle2D> boxes = map.keepFree();
        assertTrue(boxes.size() >= 5, "credits, legend, scale, north arrow, buttons: " + boxes);
        MapFrame frame = Objects.requireNonNull(map.frame());
        MapPainter alone = new MapPainter(CONTENT);
        assertArrayEquals(alone.paint(workspace.map(), map.frameView(), boxes).argb(), frame.argb());
        assertFalse(Arrays.equals(alone.paint(workspace.map(), map.frameView()).argb(), frame.argb()));
    }

    @Test
    void aPanelOverTheMapCountsToo(FxRobot robot) {
        robot.interact(() -> workspace.show(CONTENT, KeptFreeTest::noDetails));
        robot.interact(() -> map.coveredBy(new Insets(0, 300, 0, 0)));
        WaitForAsyncUtils.waitForFxEvents();
        Rectangle2D panel = new Rectangle2D.Double(600 + FrameSize.MARGIN_PX, FrameSize.MARGIN_PX, 300, 600);
        assertTrue(map.keepFree().contains(panel), map.keepFree().toString());
        assertArrayEquals(
                new MapPainter(CONTENT)
                        .paint(workspace.map(), map.frameView(), map.keepFree())
                        .argb(),
                Objects.requireNonNull(map.frame()).argb());
    }

    @Test
    void theNextStartKnowsWhereTheyWere(FxRobot robot) {
        robot.interact(() -> workspace.show(CONTENT, KeptFreeTest::noDetails));
        WaitForAsyncUtils.waitForFxEvents();
        Settings settings = Settings.read(Path.of("target", "no-settings"));
        robot.interact(() -> map.remember(settings));
        assertEquals(map.keepFree(), FrameSize.keptFree(settings));
        assertEquals(List.of(), FrameSize.keptFree(Settings.read(Path.of("target", "no-settings"))));
    }

    @Test
    void whatStandsOverTheMapIsKeptFreeWhereverItLooksAndMarksOnlyWhereTheyAre(FxRobot robot) {
        robot.interact(() -> workspace.show(CONTENT, KeptFreeTest::noDetails));
        Rectangle2D caption = new Rectangle2D.Double(0, 0, 900, 200);
        Rectangle2D mark = new Rectangle2D.Double(300, 300, 250, 200);
        Camera scene = workspace.map().camera();
        Reserved reserved = new Reserved(scene, 900, 600, List.of(caption), List.of(mark));
        robot.interact(() -> map.leaveRoom(reserved));
        WaitForAsyncUtils.waitForFxEvents();
        assertFrameIsFreeOf(caption, mark);
        robot.interact(() -> map.goTo(new Camera(scene.lon() + 0.8, scene.lat() + 0.3, scene.zoom() + 0.5)));
        WaitForAsyncUtils.waitForFxEvents();
        assertFrameIsFreeOf(caption);
        robot.interact(() -> map.leaveRoom(Reserved.NOTHING));
        WaitForAsyncUtils.waitForFxEvents();
        assertFrameIsFreeOf();
    }

    private void assertFrameIsFreeOf(Rectangle2D... boxes) {
        List<Rectangle2D> free = new ArrayList<>(map.keepFree());
        for (Rectangle2D box : boxes) {
            free.add(new Rectangle2D.Double(
                    box.getX() + FrameSize.MARGIN_PX,
                    box.getY() + FrameSize.MARGIN_PX,
                    box.getWidth(),
                    box.getHeight()));
        }
        MapPainter alone = new MapPainter(CONTENT);
        int[] shown = Objects.requireNonNull(map.frame()).argb();
        assertArrayEquals(alone.paint(workspace.map(), map.frameView(), free).argb(), shown);
        if (boxes.length > 0) {
            assertFalse(Arrays.equals(
                    alone.paint(workspace.map(), map.frameView(), map.keepFree())
                            .argb(),
                    shown));
        }
    }

    private static SiteDetails noDetails(String id) {
        throw new IllegalArgumentException("nothing is selected, and " + id + " was asked for");
    }
}
