package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gossan.geo.LonLat;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.SiteFilter;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Composes briefings in the whole window.
@ExtendWith(ApplicationExtension.class)
class ComposeTest {

    private static final String SHIPPED = "mexico-critical-minerals";

    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        open = OpenWindow.named(stage);
    }

    @AfterEach
    void close() {
        open.atlas().close();
    }

    private void enter(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.BRIEF);
            open.desk().map().focusMap();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Briefing briefing() {
        return open.atlas().edits().briefings().find(SHIPPED).orElseThrow();
    }

    private static ListView<Scene> scenes(FxRobot robot) {
        return robot.lookup("#scenes").queryListView();
    }

    private static void choose(FxRobot robot, int place) {
        robot.interact(() -> scenes(robot).getSelectionModel().clearAndSelect(place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> titles() {
        return briefing().scenes().stream()
                .map(scene -> scene.words().title().in(Language.EN))
                .toList();
    }

    @Test
    void aSceneIsAddedFromTheViewAndUpdatedFromAnother(FxRobot robot) {
        enter(robot);
        assertEquals(12, scenes(robot).getItems().size());
        choose(robot, 2);
        open.goTo(robot, new LonLat(-108.9, 26.1), 9);
        robot.interact(() -> open.workspace().select("mx-azulitas"));
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(13, briefing().scenes().size());
        Scene added = briefing().scenes().get(3);
        assertEquals(-108.9, added.map().camera().lon(), 0.01);
        assertEquals("mx-azulitas", added.highlights().getFirst().id());
        assertEquals(3, scenes(robot).getSelectionModel().getSelectedIndex(), "it is the chosen one");
        open.goTo(robot, new LonLat(-96, 17), 8);
        robot.push(KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        Scene updated = briefing().scenes().get(3);
        assertEquals(-96, updated.map().camera().lon(), 0.01);
        double zoom = open.workspace().map().camera().zoom();
        choose(robot, 0);
        choose(robot, 3);
        assertEquals(zoom, open.workspace().map().camera().zoom(), 0.01, "shown as it was taken");
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12, briefing().scenes().size());
        assertTrue(briefing().shipped(), "the program's own again");
        assertEquals(12, scenes(robot).getItems().size(), "the strip follows");
    }

    @Test
    void scenesAreMovedDuplicatedHiddenAndDeletedByKeysAndButtons(FxRobot robot) {
        enter(robot);
        List<String> before = titles();
        choose(robot, 1);
        robot.interact(() -> scenes(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before.get(1), titles().get(2));
        assertEquals(2, scenes(robot).getSelectionModel().getSelectedIndex(), "it stays chosen");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(13, titles().size());
        press(robot, "scene-hide");
        assertTrue(briefing().scenes().get(2).hidden());
        press(robot, "scene-hide");
        assertFalse(briefing().scenes().get(2).hidden());
        robot.interact(() -> scenes(robot).requestFocus());
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12, titles().size());
        robot.interact(() -> open.workspace().undo());
        assertEquals(13, titles().size());
    }

    @Test
    void wordsAreKeptInThePresentLanguageAndUndoneInOneStep(FxRobot robot) {
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        LocalText before = briefing().scenes().get(1).words().title();
        robot.interact(() -> {
            input(robot, "scene-title").requestFocus();
            input(robot, "scene-title").selectAll();
        });
        robot.write("Who");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.write("le");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        LocalText after = briefing().scenes().get(1).words().title();
        assertEquals("Whole", after.in(Language.EN));
        assertEquals(before.in(Language.ES), after.in(Language.ES), "the other language stays");
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, briefing().scenes().get(1).words().title(), "one stay is one step");
        assertEquals(before.in(Language.EN), input(robot, "scene-title").getText());
        robot.interact(() -> open.workspace().update(state -> state.withLanguage(Language.FR)));
        assertEquals("", input(robot, "scene-title").getText(), "there is no French title to edit");
    }

    @Test
    void theTimesOfTwoScenesAreTwoSteps(FxRobot robot) {
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        List<Integer> before =
                briefing().scenes().stream().map(Scene::durationS).toList();
        for (int place : new int[] {1, 2}) {
            choose(robot, place);
            robot.interact(() -> {
                Spinner<?> seconds = robot.lookup("#scene-seconds").queryAs(Spinner.class);
                seconds.increment(1);
                seconds.increment(1);
            });
        }
        assertEquals(before.get(2) + 10, briefing().scenes().get(2).durationS());
        robot.interact(() -> open.workspace().undo());
        assertEquals(before.get(2), briefing().scenes().get(2).durationS());
        assertEquals(before.get(1) + 10, briefing().scenes().get(1).durationS(), "that was another step");
    }

    @Test
    void whatIsTypedIsKeptWhenAnotherSceneIsChosen(FxRobot robot) {
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        robot.interact(() -> input(robot, "scene-message").setText("half a thought"));
        choose(robot, 4);
        assertEquals(
                "half a thought", briefing().scenes().get(1).words().message().in(Language.EN));
        assertNotEquals(
                "half a thought", briefing().scenes().get(4).words().message().in(Language.EN));
    }

    @Test
    void factsArePickedByIdOrderedAndSayWhenTheyChange(FxRobot robot) {
        enter(robot);
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.A);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        pick(robot, "scene-fact-add", "S001");
        pick(robot, "scene-fact-add", "azulita status");
        Scene scene = chosen(robot);
        assertEquals(PanelKind.FACTS, scene.panel().kind(), "a scene without a panel gets a list");
        assertEquals(List.of("S001", "mx-azulitas.status"), scene.panel().facts());
        press(robot, "fact-up-1");
        assertEquals(
                List.of("mx-azulitas.status", "S001"), chosen(robot).panel().facts());
        press(robot, "fact-out-1");
        assertEquals(List.of("mx-azulitas.status"), chosen(robot).panel().facts());
        press(robot, "scene-approve");
        assertTrue(String.join("|", said(robot, "#scene-approval")).contains("none has changed"));
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> edits.corrections()
                                .correct("mx-azulitas", FieldRef.of(SiteField.STATUS), "producer (2025)", "seen", ""),
                        entry -> {},
                        cause -> {
                            throw new AssertionError(cause);
                        }));
        WaitForAsyncUtils.waitForFxEvents();
        String told = String.join("|", said(robot, "#scene-approval"));
        assertTrue(told.startsWith("1 fact has changed"), told);
        assertTrue(told.contains("resource") && told.contains("producer"), told);
        press(robot, "scene-approve");
        assertTrue(String.join("|", said(robot, "#scene-approval")).contains("none has changed"));
    }

    @Test
    void theFilterAndTheLayersOfASceneAreShownAndChangedInTheEditor(FxRobot robot) {
        enter(robot);
        choose(robot, 6);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Set.of("LI"), chosen(robot).map().filter().commodities());
        assertTrue(button(robot, "scene-filter-0").getText().startsWith("Lithium"));
        press(robot, "scene-filter-0");
        assertTrue(chosen(robot).map().filter().isEmpty());
        assertTrue(open.workspace().map().filter().isEmpty(), "the map shows it");
        assertTrue(button(robot, "scene-filter-clear").isDisabled());
        robot.interact(() -> open.workspace()
                .update(state -> state.withFilter(new SiteFilter(
                        "",
                        Set.of("CU", "REE"),
                        Set.of(DevelopmentStatus.PRODUCER),
                        Set.of(),
                        Set.of("MX"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null))));
        press(robot, "scene-filter-take");
        assertEquals(Set.of("CU", "REE"), chosen(robot).map().filter().commodities());
        press(robot, "scene-filter-0");
        assertEquals(Set.of("REE"), chosen(robot).map().filter().commodities());
        assertEquals(Set.of("MX"), chosen(robot).map().filter().countries());
        robot.interact(() -> robot.lookup("#scene-layer-graticule")
                .queryAs(javafx.scene.control.CheckBox.class)
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(chosen(robot).map().layers().contains(Layer.GRATICULE));
        assertTrue(open.workspace().map().layers().contains(Layer.GRATICULE));
        for (int step = 0; step < 4; step++) {
            robot.interact(() -> open.workspace().undo());
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(Set.of("LI"), chosen(robot).map().filter().commodities(), "each was an edit");
        assertTrue(briefing().shipped());
    }

    @Test
    void thePickerListsEverythingThatIsFoundAndIsUsedWithKeys(FxRobot robot) {
        enter(robot);
        choose(robot, 4);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        robot.interact(() -> {
            TextField field = robot.lookup("#scene-fact-add").queryAs(TextField.class);
            field.requestFocus();
            field.setText("mexico");
        });
        WaitForAsyncUtils.waitForFxEvents();
        ListView<Object> found = robot.lookup("#scene-fact-add-found").queryListView();
        int all = found.getItems().size();
        assertTrue(all > 40, "all are there: " + all);
        assertTrue(
                robot.from(found).lookup(".list-cell").queryAll().size() < 20, "and only those that show have a cell");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(13, found.getSelectionModel().getSelectedIndex());
        int before = chosen(robot).panel().facts().size();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before + 1, chosen(robot).panel().facts().size());
        assertEquals("", input(robot, "scene-fact-add").getText());
    }

    @Test
    void anEventIsTiedToAPlaceAndALadderShowsTheSitesOfTheScene(FxRobot robot) {
        enter(robot);
        choose(robot, 6);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        pick(robot, "scene-fact-add", "E005");
        int last = chosen(robot).panel().items().size() - 1;
        press(robot, "fact-words-" + last);
        robot.interact(() -> {
            robot.lookup("#item-place").queryComboBox().getSelectionModel().select(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("mx-la-ventana", chosen(robot).panel().items().get(last).place());
        robot.interact(() -> {
            input(robot, "item-label").requestFocus();
            input(robot, "item-label").setText("The law");
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("The law", chosen(robot).panel().items().get(last).label().in(Language.EN));
        assertEquals("mx-la-ventana", chosen(robot).panel().items().get(last).place());
        Scene ladder = Scene.of(open.workspace().map())
                .withHighlights(List.of(Highlight.of("mx-la-ventana"), Highlight.of("F-CU-01")))
                .withPanel(new Panel(
                        PanelKind.LADDER, LocalText.EMPTY, List.of(), List.of(), LocalText.EMPTY, Panel.Side.RIGHT));
        assertEquals(List.of("mx-la-ventana.status"), ladder.shownPanel().facts());
        assertEquals(List.of("mx-la-ventana.status"), ladder.allFacts(), "so it is in the sources, too");
    }

    @Test
    void aBriefingIsNamedInThePresentLanguage(FxRobot robot) {
        enter(robot);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        String spanish = briefing().title().in(Language.ES);
        robot.interact(() -> {
            input(robot, "briefing-title").requestFocus();
            input(robot, "briefing-title").setText("For the minister");
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("For the minister", briefing().title().in(Language.EN));
        assertEquals(spanish, briefing().title().in(Language.ES));
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(briefing().shipped());
        assertEquals(
                briefing().title().in(Language.EN),
                input(robot, "briefing-title").getText());
    }

    @Test
    void whatIsTypedIsADraftUntilItIsKeptAndIsOfferedAfterACrash(FxRobot robot) throws Exception {
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        String before = briefing().scenes().get(1).words().notes().in(Language.EN);
        robot.interact(() -> {
            input(robot, "scene-notes").requestFocus();
            input(robot, "scene-notes").clear();
        });
        Path drafts = open.folder().resolve("atlas-drafts");
        // Somebody who types without a pause: no edit before the draft is there.
        WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> {
            robot.interact(() -> input(robot, "scene-notes").appendText("a"));
            return Files.isDirectory(drafts) && !names(drafts).isEmpty();
        });
        assertEquals(before, briefing().scenes().get(1).words().notes().in(Language.EN), "no edit yet");
        // The draft as a crash would leave it.
        Path copy = open.folder().resolve("copy");
        Files.createDirectory(copy);
        for (String name : names(drafts)) {
            Files.copy(drafts.resolve(name), copy.resolve(name));
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), names(drafts), "what is kept is no draft any more");
        robot.interact(() -> open.workspace().undo());
        for (String name : names(copy)) {
            Files.copy(copy.resolve(name), drafts.resolve(name));
        }
        robot.interact(() -> open.restart());
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#unsaved-restore").tryQuery().isPresent(), "it is offered");
        press(robot, "unsaved-restore");
        assertTrue(input(robot, "scene-notes").getText().startsWith("a"));
        choose(robot, 2);
        assertTrue(briefing().scenes().get(1).words().notes().in(Language.EN).startsWith("a"), "and becomes an edit");
        assertEquals(List.of(), names(drafts));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSceneIsDraggedToAnotherPlace(FxRobot robot) {
        enter(robot);
        List<String> before = titles();
        List<javafx.scene.Node> cells =
                robot.from(scenes(robot)).lookup(".list-cell").<javafx.scene.Node>queryAll().stream()
                        .filter(cell -> !((javafx.scene.control.ListCell<?>) cell).isEmpty())
                        .sorted(java.util.Comparator.comparingDouble(javafx.scene.Node::getLayoutX))
                        .toList();
        // The toolkit that draws into memory has no dragging: the mouse is real, what the system would send is not.
        robot.moveTo(cells.get(0)).press(javafx.scene.input.MouseButton.PRIMARY);
        for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            robot.interact(() -> javafx.event.Event.fireEvent(
                    cells.get(3),
                    new DragEvent(
                            null,
                            cells.get(3),
                            type,
                            null,
                            10,
                            10,
                            10,
                            10,
                            javafx.scene.input.TransferMode.MOVE,
                            cells.get(0),
                            cells.get(3),
                            null)));
        }
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before.get(0), titles().get(3), titles()::toString);
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, titles());
    }

    private static void pick(FxRobot robot, String id, String words) {
        robot.interact(() -> {
            TextField field = robot.lookup("#" + id).queryAs(TextField.class);
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Scene chosen(FxRobot robot) {
        return briefing().scenes().get(scenes(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void aDocumentIsWrittenWithTheLetterheadAndABadLogoIsRefused(FxRobot robot) throws IOException {
        enter(robot);
        robot.interact(() -> open.desk().window().open("document"));
        WaitForAsyncUtils.waitForFxEvents();
        open.choose(Files.writeString(open.folder().resolve("logo.png"), "no picture"));
        press(robot, "document-logo");
        assertTrue(open.workspace().noticeProperty().get().contains("no picture that can be read"));
        robot.interact(() -> {
            input(robot, "document-organisation").setText("Servicio de Ejemplo");
            input(robot, "document-classification").setText("UNCLASSIFIED // SAMPLE");
        });
        open.saveTo(open.folder().resolve("briefing"));
        press(robot, "document-save");
        Path file = open.folder().resolve("briefing.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Servicio de Ejemplo"), "whose it is");
            assertTrue(text.contains("UNCLASSIFIED // SAMPLE"), "the classification line");
            assertTrue(pdf.getNumberOfPages() >= 12);
        }
        assertTrue(said(robot, "#document").stream()
                .anyMatch(told -> told.startsWith("Saved") && told.contains("briefing.pdf")));
        open.saveTo(open.folder().resolve("no-such-folder").resolve("briefing"));
        press(robot, "document-save");
        assertTrue(said(robot, "#document").stream().anyMatch(told -> told.contains("no-such-folder")));
    }

    @Test
    void threeHundredScenesWithMissingThingsOpenAndPresent(FxRobot robot) {
        List<Scene> many = new ArrayList<>();
        Scene first = briefing().scenes().get(3);
        for (int i = 0; i < 300; i++) {
            Scene scene = first.withId(java.util.UUID.randomUUID())
                    .withHighlights(List.of(Highlight.of("mx-gone-" + i)))
                    .withFacts(List.of("S999"))
                    .withAnnotations(List.of("00000000-0000-0000-0000-00000000dead"))
                    .withPanel(new Panel(
                            PanelKind.FACTS,
                            LocalText.EMPTY,
                            List.of(Panel.Item.of("S999"), Panel.Item.of("S001")),
                            List.of(),
                            LocalText.EMPTY,
                            Panel.Side.RIGHT));
            many.add(scene);
        }
        open.atlas().edits().briefings().save(briefing().withScenes(many), EditLabel.of("scene_update", "many"), null);
        enter(robot);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        assertEquals(300, scenes(robot).getItems().size());
        robot.interact(() -> scenes(robot).scrollTo(299));
        choose(robot, 299);
        assertEquals(
                "One drawing",
                said(robot, "#scene-editor").stream()
                        .filter(text -> text.equals("One drawing"))
                        .findFirst()
                        .orElse(""));
        String told = String.join("|", said(robot, "#scene-facts"));
        assertTrue(told.contains("S999") && told.contains("no longer"), told);
        press(robot, "present");
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(297, scenes(robot).getSelectionModel().getSelectedIndex(), "back at the scene it was left");
    }
}
