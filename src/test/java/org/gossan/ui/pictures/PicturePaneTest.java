package org.gossan.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gossan.TestFolder;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.ui.CardStage;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PicturePaneTest {

    private Path folder;
    private Settings settings;
    private Workspace workspace;
    private @Nullable Path offered;
    private @Nullable Path answer;

    @Start
    void start(Stage stage) throws IOException {
        folder = TestFolder.create("picture");
        settings = Settings.read(folder.resolve("settings"));
        settings.put("picture.folder", folder.toString());
        workspace = new Workspace(Tasks.immediate(), MapState.opening(800, 600));
        workspace.show(MapContent.EMPTY, CardStage::details);
        FileQuestion question = (owner, title, start) -> {
            offered = start;
            return Optional.ofNullable(answer);
        };
        stage.setScene(new Scene(
                new PicturePane(
                        workspace,
                        settings,
                        () -> new Viewport(workspace.map().camera(), 800, 600, 1),
                        () -> new Viewport(workspace.map().camera(), 500, 600, 1),
                        question),
                340,
                700));
        stage.show();
    }

    @Test
    void savesWhatIsChosenAndSaysWhere(FxRobot robot) throws IOException {
        answer = folder.resolve("map");
        robot.interact(
                () -> robot.lookup("#picture-title").queryAs(TextField.class).setText("Litio"));
        save(robot);
        Path file = folder.resolve("map.png");
        assertEquals(800, ImageIO.read(file.toFile()).getWidth());
        assertTrue(String.valueOf(offered).contains("/gossan-litio-"), String.valueOf(offered));
        assertEquals("Saved: " + file, said(robot));
        robot.interact(() -> robot.lookup("#picture-copy-path").queryButton().fire());
        assertEquals("Copied: " + file, workspace.noticeProperty().get());
        assertEquals(folder.toString(), settings.text("picture.folder").orElse(""));
    }

    @Test
    void aPdfIsOnePageOfTheSize(FxRobot robot) throws IOException {
        Path file = folder.resolve("map.pdf");
        answer = file;
        robot.interact(() -> {
            this.<PictureFormat>combo(robot, "#picture-format").setValue(PictureFormat.PDF);
            this.<PictureSize>combo(robot, "#picture-size").setValue(PictureSize.A4_LANDSCAPE);
        });
        assertTrue(robot.lookup("#picture-dpi").query().isDisabled());
        assertTrue(
                robot.lookup("#picture-pixels").queryAs(Label.class).getText().contains("297 × 210 mm"));
        save(robot);
        assertEquals(
                "%PDF",
                Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 4));
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence(FxRobot robot) {
        answer = folder.resolve("missing").resolve("map.png");
        save(robot);
        assertTrue(said(robot).contains("does not exist"), said(robot));
        assertFalse(robot.lookup("#picture-open-folder").query().getParent().isVisible());
        assertFalse(robot.lookup("#picture-save").query().isDisabled(), "it can be tried again");
    }

    @Test
    void nothingHappensWhenNobodyChoosesAFile(FxRobot robot) {
        answer = null;
        save(robot);
        assertFalse(robot.lookup("#picture-outcome").query().isVisible());
    }

    private static void save(FxRobot robot) {
        robot.interact(() -> robot.lookup("#picture-save").queryButton().fire());
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#picture-outcome").queryAs(Label.class).getText();
    }

    private <T> ComboBox<T> combo(FxRobot robot, String id) {
        return robot.lookup(id).queryComboBox();
    }
}
