package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.model.Language;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.window.Shortcuts;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window with the shipped data and a store of its own, in English, that is closed and opened again as often
/// as a test likes. What panes ask for is done at once, nothing flies.
final class OpenWindow {

    private final Path folder;
    private final Stage stage;
    private final Tasks tasks;
    private Atlas atlas;
    private @Nullable Path target;
    private List<Path> chosen = List.of();
    private Desk desk;

    private OpenWindow(Stage stage, Path folder, Tasks tasks) {
        this.stage = stage;
        this.tasks = tasks;
        this.folder = folder;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        this.atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        this.desk = put();
    }

    /// Opens a new store and the window. FX thread.
    static OpenWindow on(Stage stage) throws IOException {
        return on(stage, Tasks.immediate());
    }

    /// The same, its work done by others. FX thread.
    static OpenWindow on(Stage stage, Tasks tasks) throws IOException {
        OpenWindow window = new OpenWindow(stage, TestFolder.create("window"), tasks);
        stage.show();
        window.desk.map().focusMap();
        return window;
    }

    /// Opens the window on a new store that knows its author, so that no edit asks for a name. FX thread.
    static OpenWindow named(Stage stage) throws IOException {
        OpenWindow window = on(stage);
        window.atlas().edits().nameAuthor("Ana");
        window.restart();
        return window;
    }

    private Desk put() {
        Settings settings = Settings.read(folder.resolve("settings"));
        Desk next = new Desk(
                tasks,
                settings,
                Desk.opening(settings, Language.EN),
                new MapPainter(MapContent.EMPTY),
                Runnable::run,
                StillScreens.one(),
                new Desk.Questions((owner, title, start) -> Optional.ofNullable(target), (owner, title) -> chosen));
        next.map().reduceMotion(true);
        Scene scene = new Scene(next.window(), 990, 760);
        scene.getStylesheets().addAll(Desk.stylesheets());
        Shortcuts.install(scene, next.workspace(), next.window(), next.targets(() -> {}));
        stage.setScene(scene);
        Loaded.of(atlas, Atlas.ground(Path.of("data"))).show(next.workspace());
        next.opened(atlas);
        return next;
    }

    /// Closes the store and opens everything again, as a start does. FX thread.
    void restart() {
        atlas.close();
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        desk = put();
        desk.map().focusMap();
    }

    /// Answers the next questions where to save.
    void saveTo(Path file) {
        target = file;
    }

    /// Answers the next questions which files to read.
    void choose(Path... files) {
        chosen = List.of(files);
    }

    Path folder() {
        return folder;
    }

    Atlas atlas() {
        return atlas;
    }

    Desk desk() {
        return desk;
    }

    Workspace workspace() {
        return desk.workspace();
    }

    /// Returns the id of what has the keyboard.
    String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    /// Presses Tab until a control has the keyboard.
    void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 60 && !focused().equals(id); i++) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(id, focused());
    }

    /// Returns where a position is on the screen.
    Point2D screen(LonLat at) {
        double x = desk.map().view().screenX(WebMercator.worldX(at.lon()));
        double y = desk.map().view().screenY(WebMercator.worldY(at.lat()));
        return desk.map().localToScreen(x, y);
    }

    /// Shows a place from above, nothing in between.
    void goTo(FxRobot robot, LonLat at, double zoom) {
        robot.interact(() -> desk.map().goTo(new org.gossan.geo.Camera(at.lon(), at.lat(), zoom)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Button.class);
    }

    static TextInputControl input(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryTextInputControl();
    }

    /// Returns the texts in a part of the window.
    static List<String> said(FxRobot robot, String within) {
        List<String> words = new ArrayList<>();
        collect(robot.lookup(within).query(), words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Label label) {
            words.add(label.getText());
        } else if (node instanceof Text text) {
            words.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
