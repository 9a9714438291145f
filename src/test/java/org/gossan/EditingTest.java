package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.gossan.atlas.Atlas;
import org.gossan.edits.FieldValues;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Site;
import org.gossan.model.Values;
import org.gossan.model.edits.SiteField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Edits in the card and on the map of the whole window.
class EditingTest extends InEditing {

    @Test
    void aValueIsCorrectedByKeyboardAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("azulita");
        robot.push(KeyCode.ENTER);
        assertEquals(SITE, workspace.map().selection());
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.ENTER);
        open.tabTo(robot, "edit-status-pencil");
        robot.push(KeyCode.F2);
        assertEquals("edit-status-value", open.focused());
        robot.write("Producer");
        open.tabTo(robot, "edit-status-value-year");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("2025");
        open.tabTo(robot, "edit-status-reason");
        robot.write("seen working");
        open.tabTo(robot, "edit-status-author");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Ana");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#edit-status-problem").tryQuery().isPresent(), () -> said(robot, "#edit-status")
                .toString());
        Site ours = atlas.details(SITE).site();
        assertEquals(DevelopmentStatus.PRODUCER, ours.status().value());
        assertEquals(2025, ours.status().year());
        assertEquals("Ana", ours.status().source());
        assertEquals(
                DevelopmentStatus.RESOURCE,
                atlas.details(SITE, Values.PUBLISHED).site().status().value());
        assertEquals("Ana", atlas.edits().author().orElseThrow());
        assertEquals("edit-status-pencil", open.focused(), "the keyboard is where it was");
        assertTrue(
                said(robot, "#corrected-status").stream().anyMatch(text -> text.contains("seen working")),
                () -> said(robot, "#corrected-status").toString());
        assertTrue(index().corrected(index().row(SITE)), "the map marks it");
        assertEquals(DevelopmentStatus.PRODUCER, index().status(index().row(SITE)));
        robot.push(KeyCode.F2);
        assertFalse(robot.lookup("#edit-status-author").tryQuery().isPresent(), "the name is asked once");
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#edit-status-value").tryQuery().isPresent());
        assertEquals(SITE, workspace.map().selection(), "Esc leaves the editor, not the card");
    }

    @Test
    void everyFieldOfASiteAndOfAnEstimateOpensItsEditor(FxRobot robot) {
        robot.interact(() -> workspace.select("mx-la-ventana"));
        for (SiteField field : SiteField.ofSites()) {
            Button pencil = button(robot, "edit-" + field.code() + "-pencil");
            robot.interact(pencil::fire);
            assertTrue(
                    robot.lookup("#edit-" + field.code() + "-reason").tryQuery().isPresent(), field.code());
            robot.interact(
                    () -> button(robot, "edit-" + field.code() + "-cancel").fire());
        }
        String estimate = atlas.details("mx-la-ventana").estimates().getFirst().id();
        robot.interact(() -> button(robot, "edit-estimate-" + estimate).fire());
        for (SiteField field : SiteField.ofEstimates()) {
            robot.interact(() ->
                    button(robot, "field-" + field.code() + "-" + estimate).fire());
            String editor = "edit-" + field.code() + "-" + estimate;
            assertTrue(robot.lookup("#" + editor + "-reason").tryQuery().isPresent(), field.code());
            robot.interact(() -> button(robot, editor + "-cancel").fire());
        }
    }

    @Test
    void aWrongValueSaysWhatIsPossibleAndStaysInTheEditor(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "status", "bonanza", "why not");
        Label problem = robot.lookup("#edit-status-problem").queryAs(Label.class);
        assertTrue(problem.getText().contains("past producer"), problem.getText());
        assertEquals("bonanza", input(robot, "edit-status-value-text").getText());
        robot.interact(() -> {
            button(robot, "edit-status-source-new").fire();
            input(robot, "edit-status-source-title").setText("Assay sheet 7");
            button(robot, "edit-status-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds seen = robot.lookup("#site-card .scroll-pane")
                .query()
                .localToScreen(robot.lookup("#site-card .scroll-pane").query().getLayoutBounds());
        assertTrue(
                seen.contains(
                        problem.localToScreen(problem.getLayoutBounds()).getMinX() + 1,
                        problem.localToScreen(problem.getLayoutBounds()).getMinY() + 1),
                "the sentence is scrolled into view");
        robot.interact(() -> button(robot, "edit-status-note").fire());
        assertTrue(
                atlas.sources().values().stream()
                        .anyMatch(source -> source.title().equals("Assay sheet 7")),
                "with the source that stood in the editor");
        String kept = atlas.details(SITE).site().statusNote();
        assertTrue(kept.matches("(?s).*bonanza( \\(\\d{4}\\))?"), () -> "kept in the user's own words: " + kept);
        assertEquals(
                DevelopmentStatus.RESOURCE, atlas.details(SITE).site().status().value());
    }

    @Test
    void whatCannotBeSavedStaysInTheEditorAndOneSentenceSaysWhy(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        robot.interact(() -> button(robot, "edit-note-pencil").fire());
        atlas.close();
        atlas = Atlas.open(open.folder().resolve("atlas"), Path.of("data")); // the window keeps the closed one
        robot.interact(() -> {
            input(robot, "edit-note-value").setText("a long text that took an hour");
            input(robot, "edit-note-reason").setText("field work");
            button(robot, "edit-note-save").fire();
        });
        Label problem = robot.lookup("#edit-note-problem").queryAs(Label.class);
        assertTrue(problem.isVisible());
        assertTrue(problem.getText().startsWith("Not saved:"), problem.getText());
        assertEquals(
                "a long text that took an hour", input(robot, "edit-note-value").getText());
        assertFalse(button(robot, "edit-note-save").isDisabled(), "can be tried again");
        assertNull(workspace.editing().lastProperty().get());
    }

    @Test
    void anOpenEditorWaitsWhileAnotherSiteIsLookedAt(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        robot.interact(() -> button(robot, "edit-note-pencil").fire());
        robot.interact(() -> input(robot, "edit-note-value").setText("half a thought"));
        robot.interact(() -> workspace.select("mx-la-ventana"));
        assertFalse(robot.lookup("#edit-note-value").tryQuery().isPresent());
        robot.interact(() -> workspace.select(SITE));
        assertEquals("half a thought", input(robot, "edit-note-value").getText());
    }

    @Test
    void aPointIsMovedByTypingItInAnyNotation(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "position", "13Q 390000 2611000", "GPS at the adit");
        LonLat point = atlas.details(SITE).site().position().point();
        assertNotNull(point);
        assertEquals(23.606, point.lat(), 0.01);
        assertEquals(-106.078, point.lon(), 0.01);
        Site published = atlas.details(SITE, Values.PUBLISHED).site();
        Site ours = atlas.details(SITE).site();
        for (SiteField field : SiteField.ofSites()) {
            if (field != SiteField.POSITION) {
                assertEquals(FieldValues.of(published, field), FieldValues.of(ours, field), "everything else is kept");
            }
        }
        int row = index().row(SITE);
        assertEquals(point.lon(), WebMercator.lon(index().worldX(row)), 1e-6);
    }

    @Test
    void aPointIsMovedByDraggingItOnTheMap(FxRobot robot) {
        LonLat before = atlas.details(SITE).site().position().point();
        assertNotNull(before);
        robot.interact(() -> workspace.select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            desk.map().show(before, 11);
            desk.map().focusMap();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SHIFT, KeyCode.M);
        Point2D from = open.screen(before);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(-60, 40)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("edit-position-reason", open.focused(), "only the reason is missing");
        assertEquals(0, atlas.store().log().size(), "nothing is kept before it is saved");
        robot.interact(() -> {
            input(robot, "edit-position-reason").setText("satellite image");
            button(robot, "edit-position-save").fire();
        });
        LonLat after = atlas.details(SITE).site().position().point();
        assertNotNull(after);
        Point2D to = open.screen(after);
        assertEquals(from.getX() - 60, to.getX(), 1.5);
        assertEquals(from.getY() + 40, to.getY(), 1.5);
    }

    @Test
    void everythingIsUndoneAndAfterARestartRedone(FxRobot robot) {
        String published = map();
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "status", "producer", "one");
        fill(robot, "name", "La Azulita Norte", "two");
        fill(robot, "position", "24 N 106 W", "three");
        String edited = map();
        assertFalse(published.equals(edited));
        robot.interact(() -> desk.map().focusMap());
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(published, map());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("There is nothing to undo", workspace.noticeProperty().get());
        robot.interact(() -> {
            open.restart();
            take();
        });
        assertEquals(published, map());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(edited, map());
        assertTrue(atlas.sites().stream().anyMatch(site -> site.name().equals("La Azulita Norte")));
    }

    @Test
    void thePublishedValueComesBackWithOneButton(FxRobot robot) {
        robot.interact(() -> workspace.select(SITE));
        fill(robot, "name", "Other", "why");
        robot.interact(() -> button(robot, "withdraw-name").fire());
        assertEquals(
                "La Azulita", robot.lookup("#card-name").queryAs(Label.class).getText());
        assertFalse(index().corrected(index().row(SITE)));
        robot.interact(() -> workspace.undo());
        assertEquals("Other", robot.lookup("#card-name").queryAs(Label.class).getText());
    }

    @Test
    void aSiteAnAliasAnEstimateAndASourceAreAdded(FxRobot robot) {
        robot.interact(() -> desk.map().focusMap());
        robot.push(KeyCode.SHIFT, KeyCode.N);
        robot.interact(() -> {
            input(robot, "new-site-name").setText("El Pinal ⛏");
            input(robot, "new-site-position").setText("29,073 N 110,96 O");
            input(robot, "new-site-country-text").setText("Mexico");
            input(robot, "new-site-commodities-1-text").setText("Lithium");
            button(robot, "new-site-form-save").fire();
        });
        String id = "mx-el-pinal";
        assertEquals(id, workspace.map().selection());
        assertTrue(index().row(id) >= 0, "it is on the map at once");
        fill(robot, "aliases", "Pinal\nEl Pino", "both are used");
        assertEquals(List.of("Pinal", "El Pino"), atlas.details(id).site().aliases());
        robot.interact(() -> button(robot, "add-estimate").fire());
        robot.interact(() -> {
            input(robot, "new-estimate-tonnage_mt").setText("12.5");
            input(robot, "new-estimate-grade").setText("0.35 % Li");
            button(robot, "new-estimate-save").fire();
        });
        assertTrue(
                robot.lookup("#new-estimate-problem")
                        .queryAs(Label.class)
                        .getText()
                        .contains("source"),
                "no figure without a source");
        robot.interact(() -> button(robot, "new-estimate-source-new").fire());
        robot.interact(() -> {
            input(robot, "new-estimate-source-title").setText("Field book 7");
            button(robot, "new-estimate-save").fire();
        });
        assertEquals(12.5, atlas.details(id).estimates().getFirst().tonnageMt());
        assertEquals(
                "own-field-book-7", atlas.details(id).estimates().getFirst().sourceId());
        assertEquals("Field book 7", workspace.sourceTitle("own-field-book-7"));
        robot.interact(() -> button(robot, "trash-site").fire());
        assertNull(workspace.map().selection());
        assertEquals(-1, index().row(id));
        robot.interact(() -> desk.window().open("trash"));
        ListView<?> trash = robot.lookup("#trash-list").queryAs(ListView.class);
        robot.interact(() -> trash.getSelectionModel().select(0));
        robot.interact(() -> button(robot, "trash-restore").fire());
        assertTrue(index().row(id) >= 0);
        assertEquals(1, atlas.details(id).estimates().size());
    }
}
