package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.UndoRedo;
import org.gossan.ui.Workspace;
import org.gossan.ui.sites.SearchBox;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.gossan.ui.window.Shortcuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Uses the window's frame with the shipped data: modes, docks, keys, measuring, saving a picture.
@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private final AtomicInteger built = new AtomicInteger();
    private final AtomicInteger pressed = new AtomicInteger();
    private Path folder;
    private Atlas atlas;
    private Desk desk;
    private Settings settings;
    private Workspace workspace;
    private boolean builtBeforeTheMap;

    @Start
    void start(Stage stage) throws IOException {
        folder = TestFolder.create("shell");
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        settings = Settings.read(folder.resolve("settings"));
        settings.put("mode", "annotate");
        desk = new Desk(
                Tasks.immediate(), settings, Desk.opening(settings, Language.EN), new MapPainter(MapContent.EMPTY));
        workspace = desk.workspace();
        desk.map().reduceMotion(true);
        Set<Mode> annotate = Set.of(Mode.ANNOTATE);
        desk.window()
                .add(new Feature(
                        List.of(
                                panel("test-list", Panel.Place.LEFT, annotate, true),
                                panel("test-review", Panel.Place.RIGHT, annotate, false),
                                panel("test-trash", Panel.Place.RIGHT, annotate, false),
                                panel("test-scenes", Panel.Place.RIGHT, Set.of(Mode.BRIEF), true)),
                        List.of(new Feature.Tools(annotate, () -> new Button("draw"))),
                        List.of(new Shortcut(KeyCombination.valueOf("J"), "shell.measure", annotate, () -> {
                            pressed.incrementAndGet();
                            return true;
                        }))));
        Scene scene = new Scene(desk.window(), 990, 760);
        scene.getStylesheets().addAll(Desk.stylesheets());
        Shortcuts.install(scene, workspace, desk.window(), desk.targets(() -> {}));
        stage.setScene(scene);
        stage.show();
        builtBeforeTheMap = built.get() > 0;
        Loaded.of(atlas, Atlas.ground(Path.of("data"))).show(workspace);
        desk.map().focusMap();
    }

    private Panel panel(String id, Panel.Place place, Set<Mode> modes, boolean opensFirst) {
        return new Panel(id, "shell.measure", Feather.LIST, place, modes, opensFirst, () -> {
            built.incrementAndGet();
            Button button = new Button(id);
            button.setMaxWidth(Double.MAX_VALUE);
            return new javafx.scene.layout.VBox(button);
        });
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void nothingOfAFeatureIsBuiltBeforeTheFirstMap() {
        assertFalse(builtBeforeTheMap);
        assertTrue(shown("test-list"), "the mode is the remembered one, its panel is open");
        assertEquals(1, built.get(), "what was never open is not built");
    }

    @Test
    void keysChangeTheModeAndItsPanels(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(Mode.BRIEF, desk.window().modeProperty().get());
        assertTrue(shown("test-scenes"));
        assertFalse(shown("test-list"));
        assertTrue(robot.lookup("#mode-brief").queryAs(ToggleButton.class).isSelected());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertFalse(shown("test-scenes"));
        assertTrue(shown("side-panel"));
    }

    @Test
    void eachModeRemembersItsPanelsOverARestart(FxRobot robot) throws IOException {
        robot.interact(() -> {
            desk.window().open("test-review");
            desk.window().enter(Mode.BRIEF);
            desk.window().close("test-scenes");
            desk.remember(settings);
        });
        settings.save();
        Settings again = Settings.read(folder.resolve("settings"));
        assertEquals("brief", again.text("mode").orElse(""));
        assertEquals("test-review", again.text("panel.annotate.RIGHT").orElse(""));
        assertEquals("", again.text("panel.brief.RIGHT").orElse("?"));
    }

    @Test
    void panelsOfOnePlaceAreTabs(FxRobot robot) {
        robot.interact(() -> desk.window().open("test-review"));
        assertTrue(shown("test-review"));
        robot.interact(() ->
                robot.lookup("#test-trash-tab").queryAs(ToggleButton.class).fire());
        assertTrue(shown("test-trash"));
        assertFalse(shown("test-review"));
        robot.interact(() -> robot.lookup("#test-trash-close").queryButton().fire());
        assertEquals(Set.of("test-list"), desk.window().openPanelsProperty().get());
        robot.interact(() ->
                robot.lookup("#side-panel-tab").queryAs(ToggleButton.class).fire());
        assertTrue(shown("side-panel"));
    }

    @Test
    void keysOfAFeatureActInItsModesAndNeverWhileTyping(FxRobot robot) {
        robot.push(KeyCode.J);
        assertEquals(1, pressed.get());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.J);
        assertEquals(1, pressed.get());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.J);
        assertEquals(1, pressed.get());
    }

    @Test
    void undoKeysReachTheFeatureButNotWhileTyping(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> workspace.undoWith(new UndoRedo() {
            @Override
            public void undo() {
                asked.add("undo");
            }

            @Override
            public void redo() {
                asked.add("redo");
            }
        }));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("undo", "redo", "redo"), asked);
    }

    @Test
    void altLeftGoesBackToTheViewBefore(FxRobot robot) {
        robot.interact(() -> workspace.select("mx-la-ventana"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertNull(workspace.map().selection());
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals("mx-la-ventana", workspace.map().selection());
        assertTrue(robot.lookup("#view-forward").queryButton().isDisabled());
    }

    @Test
    void anOfferedActionRunsOnceAndTheToastGoes(FxRobot robot) {
        AtomicInteger undone = new AtomicInteger();
        robot.interact(() -> workspace.offer("Note deleted.", "Undo", undone::incrementAndGet));
        assertTrue(robot.lookup("#toast").query().isVisible());
        robot.interact(() -> robot.lookup("#toast-action").queryButton().fire());
        assertEquals(1, undone.get());
        assertFalse(robot.lookup("#toast").query().isVisible());
    }

    @Test
    void copyTakesThePositionUnderTheMouseOrOfTheSelection(FxRobot robot) {
        robot.interact(() -> {
            workspace.pointed(null);
            workspace.select("mx-la-ventana");
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        LonLat site = workspace.selectedPosition().orElseThrow();
        robot.interact(() -> assertEquals(
                org.gossan.geo.PositionFormat.DD.format(site, java.util.Locale.ENGLISH),
                Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void ctrlPOpensThePictureWithAPreviewAndEscCloses(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shown("picture"));
        assertNotNull(robot.lookup("#picture-preview .image-view")
                .queryAs(javafx.scene.image.ImageView.class)
                .getImage());
        assertTrue(
                robot.lookup("#picture-pixels").queryAs(Label.class).getText().contains("Mpx"));
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.ESCAPE);
        assertFalse(shown("picture"));
    }

    @Test
    void theHelpListsTheKeysOfFeatures(FxRobot robot) {
        robot.push(KeyCode.F1);
        Set<Node> keys = robot.lookup("#help-pane .key").queryAll();
        List<String> texts = keys.stream().map(key -> ((Labeled) key).getText()).toList();
        assertTrue(texts.contains("M / J") && texts.contains("Ctrl+P / Ctrl+Shift+S"), texts.toString());
        robot.push(KeyCode.F1);
        assertFalse(robot.lookup("#help-pane").query().isVisible());
    }

    @Test
    void aSmallWindowIsNotLaidOutWiderThanItIs() {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            desk.window().resize(990, 700);
            desk.window().applyCss();
            desk.window().layout();
            assertTrue(
                    desk.window().minWidth(-1) <= 990,
                    "at least " + desk.window().minWidth(-1));
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTopBarClipsNothing(Language language) {
        for (double width : new double[] {990, 1024, 1180, 1280, 1600}) {
            WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                workspace.update(state -> state.withLanguage(language));
                javafx.scene.layout.Region bar =
                        (javafx.scene.layout.Region) desk.window().lookup("#top-bar");
                for (int pass = 0; pass < 3; pass++) {
                    desk.window().resize(width, 700);
                    desk.window().applyCss();
                    desk.window().layout();
                }
                double right = 0;
                for (Node child : bar.getChildrenUnmodifiable().filtered(Node::isManaged)) {
                    assertTrue(child.getLayoutX() >= right - 0.5, child + " overlaps at " + width);
                    right = child.getLayoutX() + child.getLayoutBounds().getWidth();
                    if (child instanceof javafx.scene.layout.Region region && !(child instanceof SearchBox)) {
                        assertTrue(
                                region.getWidth() >= region.prefWidth(-1) - 1 || region.prefWidth(-1) == 0,
                                child + " is squeezed at " + width);
                    }
                }
                assertTrue(bar.lookup(".search-box").getLayoutBounds().getWidth() >= 200, "room to type at " + width);
                assertTrue(right <= width, "the bar ends at " + right + " of " + width);
                return true;
            });
        }
    }

    private boolean shown(String id) {
        return desk.window().openPanelsProperty().get().contains(id);
    }
}
