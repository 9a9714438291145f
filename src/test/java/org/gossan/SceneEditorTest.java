package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.SiteFilter;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The editor of the chosen scene.
class SceneEditorTest extends InBrief {

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
    void factsThatAreNotInThePanelAreSeenAddedAndTakenOut(FxRobot robot) {
        enter(robot);
        choose(robot, 1);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> before = chosen(robot).facts();
        Panel panel = chosen(robot).panel();
        assertTrue(said(robot, "#scene-useds").stream().anyMatch(words -> words.contains("heavy rare earths")), "S052");
        pick(robot, "scene-used-add", "S001");
        List<String> more = new ArrayList<>(before);
        more.add("S001");
        assertEquals(more, chosen(robot).facts());
        press(robot, "used-out-" + (more.size() - 1));
        assertEquals(before, chosen(robot).facts());
        assertEquals(panel, chosen(robot).panel(), "the panel is another matter");
        assertTrue(robot.lookup("#used-words-0").tryQuery().isEmpty(), "they have no words of their own");
    }

    @Test
    void theNoteAndTheSmallLinesOfAPanelAreEdits(FxRobot robot) {
        enter(robot);
        choose(robot, 10);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        LocalText before = chosen(robot).panel().note();
        assertEquals(before.in(Language.EN), input(robot, "scene-panel_note").getText());
        robot.interact(() -> {
            input(robot, "scene-panel_note").requestFocus();
            input(robot, "scene-panel_note").setText("Read with care");
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Read with care", chosen(robot).panel().note().in(Language.EN));
        assertEquals(before.in(Language.ES), chosen(robot).panel().note().in(Language.ES), "the other language stays");
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, chosen(robot).panel().note());
        assertEquals(before.in(Language.EN), input(robot, "scene-panel_note").getText());
        Panel panel = chosen(robot).panel();
        pick(robot, "scene-line-add", "S001");
        assertEquals("S001", chosen(robot).panel().lines().getLast().fact());
        assertEquals(panel.items(), chosen(robot).panel().items());
        int last = chosen(robot).panel().lines().size() - 1;
        press(robot, "line-words-" + last);
        robot.interact(() -> {
            input(robot, "line-label").requestFocus();
            input(robot, "line-label").setText("Mined in China");
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "Mined in China",
                chosen(robot).panel().lines().get(last).label().in(Language.EN));
        press(robot, "line-out-" + last);
        assertEquals(panel, chosen(robot).panel());
    }

    @Test
    void theWordsOfAFactAreADraftUntilTheyAreKept(FxRobot robot) throws Exception {
        enter(robot);
        choose(robot, 6);
        robot.interact(() -> open.desk().window().open("scene-editor"));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "fact-words-0");
        robot.interact(() -> {
            input(robot, "item-label").requestFocus();
            input(robot, "item-label").setText("half a name");
        });
        Path drafts = open.folder().resolve("atlas-drafts");
        WaitForAsyncUtils.waitFor(
                20,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> Files.isDirectory(drafts) && !names(drafts).isEmpty());
        Path copy = Files.createDirectory(open.folder().resolve("copy"));
        for (String name : names(drafts)) {
            Files.copy(drafts.resolve(name), copy.resolve(name));
        }
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "half a name", chosen(robot).panel().items().getFirst().label().in(Language.EN));
        assertEquals(List.of(), names(drafts), "what is kept is no draft any more");
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        for (String name : names(copy)) {
            Files.copy(copy.resolve(name), drafts.resolve(name));
        }
        choose(robot, 5);
        choose(robot, 6);
        press(robot, "fact-words-0");
        press(robot, "unsaved-restore");
        assertEquals("half a name", input(robot, "item-label").getText(), "what a crash has left is offered");
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

    /// Returns the drafts that are whole: one that is being written begins with a dot.
    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
