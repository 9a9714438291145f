package org.gossan;

import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.EditLabel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Composes briefings in the whole window.
class ComposeTest extends InBrief {

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
        assertEquals(3, scenes(robot).getSelectionModel().getSelectedIndex(), "the copy is the chosen one");
        press(robot, "scene-hide");
        assertTrue(briefing().scenes().get(3).hidden());
        press(robot, "scene-hide");
        assertFalse(briefing().scenes().get(3).hidden());
        robot.interact(() -> scenes(robot).requestFocus());
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12, titles().size());
        robot.interact(() -> open.workspace().undo());
        assertEquals(13, titles().size());
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

    /// With the strip open all is reached: choices scroll, and saving stays in sight.
    @Test
    void aDocumentIsSavedWithTheStripOpenToo(FxRobot robot) {
        enter(robot);
        robot.interact(() -> {
            open.desk().window().open("document");
        });
        WaitForAsyncUtils.waitForFxEvents();
        Node pane = robot.lookup("#document").query();
        Bounds room = pane.localToScene(pane.getLayoutBounds());
        Node save = robot.lookup("#document-save").query();
        assertTrue(room.contains(save.localToScene(save.getLayoutBounds())), "the button is in sight");
        Node last = robot.lookup("#document-logo").query();
        ScrollPane scroll = robot.lookup("#document .scroll-pane").query();
        assertFalse(room.contains(last.localToScene(last.getLayoutBounds())));
        robot.interact(() -> scroll.setVvalue(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(room.contains(last.localToScene(last.getLayoutBounds())), "the last choice is reached");
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
