package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.model.Language;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Shortcuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A test that presents the shipped briefing in the real window, on one screen or two.
///
/// The window is opened by a method of JUnit, because TestFX looks for its own in the class of the test only.
@ExtendWith(ApplicationExtension.class)
class InPresentation {

    static final Rectangle2D LEFT = new Rectangle2D(0, 0, 500, 500);
    private static final Rectangle2D ALL = new Rectangle2D(0, 0, 990, 760);

    final List<Rectangle2D> bounds = new ArrayList<>(List.of(ALL));
    Atlas atlas;
    Desk desk;

    @BeforeEach
    final void openWindow() throws IOException {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        Path folder = TestFolder.create("present");
        Atlas opened = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        opened.edits().nameAuthor("Ana");
        atlas = opened;
        desk = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> put(stage, folder, opened));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Desk put(Stage stage, Path folder, Atlas opened) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        Settings settings = Settings.read(folder.resolve("settings"));
        Desk made = new Desk(
                Tasks.immediate(),
                settings,
                Desk.opening(settings, Language.EN),
                new MapPainter(MapContent.EMPTY),
                Runnable::run,
                new StillScreens(bounds),
                Desk.Questions.ofSystem());
        made.map().reduceMotion(true);
        Scene scene = new Scene(made.window(), 990, 760);
        scene.getStylesheets().addAll(Desk.stylesheets());
        Shortcuts.install(scene, made.workspace(), made.window(), made.targets(() -> {}));
        stage.setScene(scene);
        stage.show();
        Loaded loaded = Loaded.of(opened, Atlas.ground(Path.of("data")));
        loaded.show(made.workspace());
        made.opened(loaded.atlas());
        made.map().focusMap();
        return made;
    }

    @AfterEach
    final void close() {
        atlas.close();
    }

    static String title(FxRobot robot) {
        return robot.lookup("#presentation").query().getAccessibleText();
    }

    void present(FxRobot robot) {
        robot.interact(() -> desk.window().enter(Mode.BRIEF));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12, scenes(robot).getItems().size());
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
    }

    static ListView<Object> scenes(FxRobot robot) {
        return robot.lookup("#scenes").queryListView();
    }

    int[] shoot(FxRobot robot, String name) throws IOException {
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
