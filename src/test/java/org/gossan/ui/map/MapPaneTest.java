package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.gluonhq.maps.MapPoint;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.opening.OpeningPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The map without data: what is tested here is the camera and what Gluon Maps makes of it.
@ExtendWith(ApplicationExtension.class)
class MapPaneTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final Camera SONORA = new Camera(-109.3, 29.9, 7.4);

    private Workspace workspace;
    private MapPane map;
    private BorderPane root;

    @Start
    void start(Stage stage) {
        workspace = new Workspace(Tasks.immediate(), MapState.opening(WIDTH, HEIGHT));
        map = new MapPane(workspace, Settings.read(Path.of("target", "no-settings")), new MapPainter(MapContent.EMPTY));
        map.reduceMotion(true);
        root = new BorderPane(map);
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.show();
    }

    @Test
    void gluonShowsOurCameraWhateverHappenedBefore(FxRobot robot) {
        robot.interact(() -> {
            map.goTo(SONORA);
            scroll(40);
            drag(MouseButton.PRIMARY, 120, 40);
            map.goTo(SONORA);
        });
        assertGluonAgrees();
        robot.interact(() -> map.goTo(SONORA));
        assertGluonAgrees();
        robot.interact(() -> map.goTo(new Camera(-96.7, 17.1, 7.4)));
        assertGluonAgrees();
    }

    @Test
    void gluonShowsOurCameraAfterAResize(FxRobot robot) {
        robot.interact(() -> map.goTo(SONORA));
        robot.interact(
                () -> root.setRight(new javafx.scene.layout.StackPane(new javafx.scene.shape.Rectangle(200, 10))));
        assertEquals(WIDTH - 200, map.getWidth(), 1);
        assertGluonAgrees();
    }

    @Test
    void zoomStaysWithinWhatGluonCanShow(FxRobot robot) {
        robot.interact(() -> map.goTo(new Camera(-109.3, 29.9, 40)));
        assertEquals(Camera.MAX_ZOOM, workspace.map().camera().zoom());
        robot.interact(() -> map.goTo(new Camera(-109.3, 29.9, -3)));
        double worldPx = 256 * Math.pow(2, workspace.map().camera().zoom());
        assertTrue(worldPx >= WIDTH - 1e-6, "the world is " + worldPx + " px wide");
    }

    @Test
    void theWindowStaysInsideTheWorld(FxRobot robot) {
        robot.interact(() -> map.goTo(new Camera(-180, 85, 3)));
        assertTrue(map.view().westX() >= -1e-9);
        assertTrue(map.view().northY() >= -1e-9);
        robot.interact(() -> map.goTo(new Camera(180, -85, 3)));
        assertTrue(map.view().eastX() <= 1 + 1e-9);
        assertTrue(map.view().southY() <= 1 + 1e-9);
    }

    @Test
    void thePictureOfTheLastStartMovesWithTheMapUntilThereIsAFrame(FxRobot robot) {
        Viewport view = FrameSize.frame(workspace.map().camera(), WIDTH, HEIGHT, 1);
        IntBuffer paper = IntBuffer.wrap(new int[view.deviceWidth() * view.deviceHeight()]);
        OpeningPicture.Area area = new OpeningPicture.Area(0, 0, WIDTH, HEIGHT, 0);
        robot.interact(() -> {
            map.show(new OpeningPicture("", -1, area, view, paper, List.of(), List.of()));
            map.goTo(workspace.map().camera());
        });
        ImageView shown = robot.lookup("#map-frame").queryAs(ImageView.class);
        double left = shown.getLayoutX();
        assertEquals(-96, left, 1);
        assertEquals(Optional.empty(), map.hitAt(WIDTH / 2.0, HEIGHT / 2.0, 4));
        assertEquals(Optional.empty(), map.picture("", -1, List.of()), "it is not kept again");
        robot.interact(() -> {
            Camera now = workspace.map().camera();
            double step = 50 / map.view().worldPx();
            map.goTo(Camera.ofWorld(now.worldX(), now.worldY() - step, now.zoom()));
        });
        assertEquals(-96 + 50, shown.getLayoutY(), 1);
        robot.interact(() -> workspace.show(MapContent.EMPTY, id -> {
            throw new IllegalArgumentException(id);
        }));
        OpeningPicture kept = map.picture("a screen", -1, List.of()).orElseThrow();
        assertEquals(FrameSize.frame(workspace.map().camera(), WIDTH, HEIGHT, 1), kept.view());
        assertEquals(0xFF, kept.frame().get(0) >>> 24, "a painted map is opaque");
        assertTrue(kept.plates().stream().anyMatch(plate -> plate.id().equals("scale-bar")), "the plates are on it");
    }

    @Test
    void aCameraThatIsAllowedStaysAsItIsToItsLastDigit(FxRobot robot) {
        Camera left = new Camera(-97.00000000000001, 39.65491966600541, 3.886730776371603);
        robot.interact(() -> map.goTo(left));
        assertEquals(left, workspace.map().camera());
    }

    @Test
    void panesHearOfAMovementWhenItHasEnded(FxRobot robot) throws TimeoutException {
        List<Camera> heard = new ArrayList<>();
        robot.interact(() -> {
            map.goTo(SONORA);
            workspace.viewProperty().subscribe((before, view) -> heard.add(view.camera()));
            for (int step = 1; step <= 20; step++) {
                map.goTo(new Camera(SONORA.lon() + step / 100.0, SONORA.lat(), SONORA.zoom()));
            }
        });
        Camera end = new Camera(SONORA.lon() + 0.2, SONORA.lat(), SONORA.zoom());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> heard.contains(end));
        assertEquals(List.of(end), heard);
    }

    @Test
    void aMapThatMovesLittleKeepsItsFrameUntilItRests(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            workspace.show(MapContent.EMPTY, id -> {
                throw new IllegalArgumentException(id);
            });
            map.goTo(SONORA);
        });
        MapFrame before = Objects.requireNonNull(map.frame());
        double step = 2 / map.view().worldPx();
        robot.interact(() -> {
            for (int i = 1; i <= 20; i++) {
                map.goTo(Camera.ofWorld(SONORA.worldX() + i * step, SONORA.worldY(), SONORA.zoom()));
            }
        });
        assertSame(before, map.frame());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, map::atRest);
        assertEquals(
                workspace.map().camera(),
                Objects.requireNonNull(map.frame()).view().camera());
    }

    @Test
    void onlyPrimaryAndMiddleButtonsPan(FxRobot robot) {
        robot.interact(() -> map.goTo(SONORA));
        Camera before = workspace.map().camera();
        robot.interact(() -> drag(MouseButton.SECONDARY, 100, 0));
        assertEquals(before, workspace.map().camera());
        robot.interact(() -> drag(MouseButton.PRIMARY, 100, 0));
        assertTrue(workspace.map().camera().lon() < before.lon());
    }

    @Test
    void tinyTrackpadStepsZoom(FxRobot robot) {
        robot.interact(() -> map.goTo(SONORA));
        robot.interact(() -> scroll(0.4));
        assertEquals(7.4 + 0.4 / 40 * 0.5, workspace.map().camera().zoom(), 1e-9);
    }

    @Test
    void aWheelNotchZoomsHalfALevel(FxRobot robot) {
        robot.interact(() -> map.goTo(SONORA));
        robot.interact(() -> scroll(40));
        assertEquals(7.9, workspace.map().camera().zoom(), 1e-9);
    }

    @Test
    void keysPanAndZoomOnceTheMapHasTheKeyboard(FxRobot robot) {
        robot.interact(() -> {
            map.goTo(SONORA);
            map.requestFocus();
        });
        assertTrue(map.isFocused());
        robot.push(KeyCode.RIGHT);
        assertTrue(workspace.map().camera().lon() > SONORA.lon());
        robot.push(KeyCode.PLUS);
        assertEquals(7.9, workspace.map().camera().zoom(), 1e-9);
        robot.push(KeyCode.HOME);
        assertTrue(workspace.map().camera().zoom() < 4);
    }

    @Test
    void theMapNeedsOneImageHoweverManySitesThereAre() {
        assertEquals(1, map.layer().getChildrenUnmodifiable().size());
        assertTrue(map.layer().getChildrenUnmodifiable().getFirst() instanceof ImageView);
    }

    @Test
    void withoutAFrameGluonsTilesShow(FxRobot robot) {
        Node tiles = map.gluon().view().getChildrenUnmodifiable().getFirst();
        assertTrue(tiles.isVisible());
        assertFalse(map.atRest());
        assertNotNull(map.gluon().view().getMapPosition(0, 0));
    }

    @Test
    void gluonLetsGoOfTilesItNoLongerShows(FxRobot robot) {
        var first = map.gluon().view();
        int most = 0;
        for (int i = 0; i < 60; i++) {
            double lon = -120 + i;
            robot.interact(() -> {
                map.goTo(new Camera(lon, 40, 9));
                map.layout();
            });
            most = Math.max(most, map.gluon().tiles());
        }
        int screen = (WIDTH / 256 + 2) * (600 / 256 + 2);
        assertTrue(most > screen, () -> "the tiles of several views were never kept");
        int kept = most;
        assertTrue(kept < 10 * screen, () -> kept + " tiles of " + screen + " a screen");
        assertNotSame(first, map.gluon().view());
        assertGluonAgrees();
    }

    private void assertGluonAgrees() {
        MapPoint centre = map.gluon().view().getMapPosition(map.getWidth() / 2, map.getHeight() / 2);
        Camera ours = workspace.map().camera();
        double degreesPerPx = 360 / (256 * Math.pow(2, ours.zoom()));
        assertEquals(ours.lon(), centre.getLongitude(), degreesPerPx);
        assertEquals(ours.lat(), centre.getLatitude(), degreesPerPx);
        MapPoint edge = map.gluon().view().getMapPosition(0, map.getHeight() / 2);
        double shownZoom =
                Math.log(map.getWidth() / 2 / 256 * 360 / (centre.getLongitude() - edge.getLongitude())) / Math.log(2);
        assertEquals(ours.zoom(), shownZoom, 1e-3);
    }

    private void scroll(double deltaY) {
        map.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                450,
                300,
                450,
                300,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(map, 450, 300)));
    }

    private void drag(MouseButton button, double dx, double dy) {
        fire(MouseEvent.MOUSE_PRESSED, button, 300, 300);
        fire(MouseEvent.MOUSE_DRAGGED, button, 300 + dx / 2, 300 + dy / 2);
        fire(MouseEvent.MOUSE_DRAGGED, button, 300 + dx, 300 + dy);
        fire(MouseEvent.MOUSE_RELEASED, button, 300 + dx, 300 + dy);
    }

    private void fire(javafx.event.EventType<MouseEvent> type, MouseButton button, double x, double y) {
        map.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                1,
                false,
                false,
                false,
                false,
                button == MouseButton.PRIMARY,
                button == MouseButton.MIDDLE,
                button == MouseButton.SECONDARY,
                false,
                false,
                false,
                new PickResult(map, x, y)));
    }
}
