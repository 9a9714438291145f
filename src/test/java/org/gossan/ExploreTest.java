package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.window.Shortcuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Uses the whole window with the shipped data as its users do, by keyboard.
@ExtendWith(ApplicationExtension.class)
class ExploreTest {

    private Path folder;
    private Atlas atlas;
    private Desk desk;
    private Workspace workspace;

    @Start
    void start(Stage stage) throws IOException {
        folder = TestFolder.create("explore");
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        Settings settings = Settings.read(folder.resolve("settings"));
        desk = new Desk(
                Tasks.immediate(), settings, Desk.opening(settings, Language.EN), new MapPainter(MapContent.EMPTY));
        workspace = desk.workspace();
        desk.map().reduceMotion(true);
        Scene scene = new Scene(desk.window(), 990, 760);
        scene.getStylesheets().addAll(Desk.stylesheets());
        Shortcuts.install(scene, workspace, desk.window(), desk.targets(() -> {}));
        stage.setScene(scene);
        stage.show();
        Loaded.of(atlas, Atlas.ground(Path.of("data"))).show(workspace);
        desk.map().focusMap();
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void searchIgnoresAccentsAndFliesThere(FxRobot robot) {
        robot.push(KeyCode.SLASH);
        robot.write("bacadehuachi");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "bacadehuachi", robot.lookup("#search").queryTextInputControl().getText());
        robot.push(KeyCode.ENTER);
        assertEquals("mx-huasabas-bacadehuachi", workspace.map().selection());
        assertTrue(workspace.map().camera().zoom() >= 7 - 1e-9);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#site-card").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertNull(workspace.map().selection());
    }

    @Test
    void positionsCanBeGoneTo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.interact(() -> robot.lookup("#search").queryTextInputControl().setText("29,073 N 110,96 O"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        LonLat centre = new LonLat(
                workspace.map().camera().lon(), workspace.map().camera().lat());
        assertEquals(-110.96, centre.lon(), 1e-6);
        assertEquals(29.073, centre.lat(), 1e-6);
    }

    @Test
    void aFacetFiltersMapTableAndCounts(FxRobot robot) {
        CheckBox lithium = robot.lookup("#facet-commodity-LI").queryAs(CheckBox.class);
        robot.interact(lithium::fire);
        assertEquals(Set.of("LI"), workspace.map().filter().commodities());
        Workspace.Matches matches = workspace.matchesProperty().get();
        assertNotNull(matches);
        assertEquals(63, matches.rows().count());
        assertEquals(
                "63 of 260 sites", robot.lookup("#counts").queryAs(Label.class).getText());
        robot.interact(() -> desk.window().toggleTable());
        robot.interact(() -> robot.lookup("#only-map").queryAs(CheckBox.class).fire());
        assertEquals(63, robot.lookup("#site-table").queryTableView().getItems().size());
        robot.interact(() -> robot.lookup("#facets-clear").<Labeled>query().fireEvent(new javafx.event.ActionEvent()));
        assertTrue(workspace.map().filter().isEmpty());
    }

    @Test
    void tableAndMapSelectTheSameSite(FxRobot robot) {
        robot.interact(() -> desk.window().toggleTable());
        TableView<Integer> table = robot.lookup("#site-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().select(3));
        String selected = workspace.map().selection();
        assertNotNull(selected);
        robot.interact(() -> workspace.select("mx-la-ventana"));
        Integer row = table.getSelectionModel().getSelectedItem();
        assertNotNull(row);
        MapContent content = workspace.contentProperty().get();
        assertNotNull(content);
        assertEquals("mx-la-ventana", content.sites().id(row));
    }

    @Test
    void tabWalksThroughTheSitesInView(FxRobot robot) {
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.TAB);
        String first = workspace.map().selection();
        assertNotNull(first);
        robot.push(KeyCode.TAB);
        String second = workspace.map().selection();
        assertFalse(first.equals(second));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(first, workspace.map().selection());
    }

    @Test
    void noShortcutActsWhileTyping(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("l1");
        assertTrue(workspace.map().layers().contains(Layer.SITES));
        assertEquals("l1", robot.lookup("#search").queryTextInputControl().getText());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.DIGIT1);
        assertFalse(workspace.map().layers().contains(Layer.SITES));
    }

    @Test
    void f6ReachesEveryPane(FxRobot robot) {
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.F6);
        Node owner = desk.window().getScene().getFocusOwner();
        assertNotNull(owner);
        assertFalse(owner == desk.map());
        for (int i = 0; i < 5 && owner != desk.map(); i++) {
            robot.push(KeyCode.F6);
            owner = desk.window().getScene().getFocusOwner();
        }
        assertTrue(owner == desk.map(), "back at the map");
    }

    @Test
    void everyControlHasAnAccessibleName(FxRobot robot) {
        robot.interact(() -> {
            desk.window().toggleTable();
            workspace.select("mx-la-ventana");
        });
        for (Node node : robot.lookup(node -> node instanceof Control && node.isFocusTraversable() && isShown(node))
                .queryAll()) {
            String name = node.getAccessibleText();
            boolean labelled = node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank();
            boolean inner = node.getParent() instanceof Control;
            boolean named = name != null && !name.isBlank();
            assertTrue(
                    named || labelled || inner || node instanceof TextInputControl,
                    () -> node + " has no accessible name");
        }
    }

    private static boolean isShown(Node node) {
        Node above = node;
        while (above != null && above.isVisible()) {
            above = above.getParent();
        }
        return above == null;
    }

    @Test
    void theWindowComesBackAsItWasLeft(FxRobot robot) throws IOException {
        Settings settings = Settings.read(folder.resolve("kept"));
        robot.interact(() -> {
            workspace.update(state -> state.withLanguage(Language.ES).withSelection("mx-la-ventana"));
            desk.window().toggleTable();
            desk.remember(settings);
        });
        settings.save();
        Settings again = Settings.read(folder.resolve("kept"));
        MapState state = Desk.opening(again, Language.EN);
        assertEquals(workspace.map(), state);
        assertEquals("open", again.text("table").orElse(""));
    }
}
