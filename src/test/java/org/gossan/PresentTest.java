package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.present.Screens;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Shortcuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Presents the shipped briefing in the real window, with the keys of a clicker.
@ExtendWith(ApplicationExtension.class)
class PresentTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 500, 500);
    private static final Rectangle2D ALL = new Rectangle2D(0, 0, 990, 760);

    private final List<Rectangle2D> bounds = new ArrayList<>(List.of(ALL));
    private Atlas atlas;
    private Desk desk;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = TestFolder.create("present");
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        atlas.edits().nameAuthor("Ana");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        Settings settings = Settings.read(folder.resolve("settings"));
        Screens screens = new Screens() {
            @Override
            public List<Rectangle2D> bounds() {
                return bounds;
            }

            @Override
            public void fill(Stage filled, Rectangle2D screen) {}

            @Override
            public void release(Stage filled, Rectangle2D before) {}
        };
        desk = new Desk(
                Tasks.immediate(),
                settings,
                Desk.opening(settings, Language.EN),
                new MapPainter(MapContent.EMPTY),
                Runnable::run,
                screens,
                Desk.Questions.ofSystem());
        desk.map().reduceMotion(true);
        Scene scene = new Scene(desk.window(), 990, 760);
        scene.getStylesheets().addAll(Desk.stylesheets());
        Shortcuts.install(scene, desk.workspace(), desk.window(), desk.targets(() -> {}));
        stage.setScene(scene);
        stage.show();
        Loaded loaded = Loaded.of(atlas, Atlas.ground(Path.of("data")));
        loaded.show(desk.workspace());
        desk.opened(loaded.atlas());
        desk.map().focusMap();
    }

    @AfterEach
    void close() {
        atlas.close();
    }

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

    private static String title(FxRobot robot) {
        return robot.lookup("#presentation").query().getAccessibleText();
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

    private void present(FxRobot robot) {
        robot.interact(() -> desk.window().enter(Mode.BRIEF));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12, scenes(robot).getItems().size());
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
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
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent(), "Esc puts the pen away first");
        ImageView frame = robot.lookup("#presentation-frame").queryAs(ImageView.class);
        robot.interact(() -> frame.getOnMouseClicked().handle(null));
        robot.push(KeyCode.ESCAPE);
        assertEquals(2, scenes(robot).getSelectionModel().getSelectedIndex(), "a click on the slide goes on");
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

    private static ListView<Object> scenes(FxRobot robot) {
        return robot.lookup("#scenes").queryListView();
    }

    private int[] shoot(FxRobot robot, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> shot[0] = desk.window().getScene().snapshot(null));
        int width = (int) shot[0].getWidth();
        int height = (int) shot[0].getHeight();
        int[] argb = new int[width * height];
        shot[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        java.awt.image.BufferedImage copy =
                new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        Path folder = Files.createDirectories(Path.of("target", "screens", "present"));
        ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        return argb;
    }
}
