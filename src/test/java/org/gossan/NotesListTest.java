package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.gossan.geo.LonLat;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The list of annotations in the whole window.
class NotesListTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    @BeforeEach
    void write(FxRobot robot) {
        robot.interact(() -> {
            keep(note("Pozo seco", "Sin agua en junio", -110, 29).withTags(List.of("agua", "campo")));
            keep(note("Camino", "cerrado en lluvias", -111, 30).withTags(List.of("acceso")));
            keep(note("", "Mojón de Peña Blanca", -95, 17).withSites(List.of(SITE)));
            keep(Annotation.of(AnnotationKind.NOTE, null)
                    .withTexts("Sin lugar", "solo del sitio")
                    .withSites(List.of(SITE)));
            open.desk().window().open("notes");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Annotation note(String title, String text, double lon, double lat) {
        return Annotation.of(AnnotationKind.NOTE, new GeometryFactory().createPoint(new Coordinate(lon, lat)))
                .withTexts(title, text);
    }

    private void keep(Annotation draft) {
        open.workspace().editing().change(edits -> edits.annotations().keep(draft), entry -> {}, cause -> {
            throw new AssertionError(cause);
        });
    }

    private List<Annotation> kept() {
        List<Annotation> all = new ArrayList<>();
        open.atlas().edits().annotations().each(all::add);
        return all;
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#notes-list").queryListView();
    }

    private static String listed(FxRobot robot) {
        return said(robot, "#notes-list").stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("|"));
    }

    private static void fire(FxRobot robot, String menu, String item) {
        robot.interact(() -> robot.lookup("#" + menu).queryAs(MenuButton.class).getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .ifPresent(MenuItem::fire));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyWordIsLookedForWithoutAccentsInTitleTextTagsAndAuthor(FxRobot robot) {
        assertEquals(4, list(robot).getItems().size());
        robot.interact(() -> input(robot, "notes-search").setText("PENA mojon"));
        assertEquals(1, list(robot).getItems().size());
        robot.interact(() -> input(robot, "notes-search").setText("agua pozo"));
        assertEquals(1, list(robot).getItems().size());
        robot.interact(() -> input(robot, "notes-search").setText("nothing like it"));
        assertEquals(0, list(robot).getItems().size());
    }

    @Test
    void filtersByTagAndByWhatIsOnTheMap(FxRobot robot) {
        robot.interact(() -> {
            ComboBox<String> tags = robot.lookup("#notes-filter-tag").queryComboBox();
            assertEquals(List.of("", "acceso", "agua", "campo"), tags.getItems());
            tags.setValue("agua");
        });
        assertEquals(1, list(robot).getItems().size());
        robot.interact(
                () -> robot.lookup("#notes-filter-tag").<String>queryComboBox().setValue(""));
        open.goTo(robot, new LonLat(-95, 17), 8);
        robot.interact(
                () -> robot.lookup("#notes-in-view").queryAs(CheckBox.class).setSelected(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, list(robot).getItems().size());
        assertTrue(listed(robot).contains("Mojón de Peña Blanca"), listed(robot));
    }

    @Test
    void oneIsChosenAndManyAreChangedAtOnce(FxRobot robot) {
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        assertTrue(robot.lookup("#annotation-card").query().isVisible());
        int edits = (int) open.atlas().store().log().size();
        robot.interact(() -> list(robot).getSelectionModel().selectAll());
        fire(robot, "notes-review", "notes-review-checked");
        assertTrue(kept().stream().allMatch(one -> one.review().state() == Review.State.CHECKED));
        robot.interact(() -> {
            input(robot, "notes-tag").setText("revisado");
            button(robot, "notes-tag-add").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(kept().stream().allMatch(one -> one.tags().contains("revisado")));
        fire(robot, "notes-colour", "notes-colour-4");
        assertTrue(kept().stream().allMatch(one -> one.style().colour().equals("#0072B2")));
        robot.interact(() -> button(robot, "notes-trash").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, list(robot).getItems().size());
        assertEquals(edits + 4, open.atlas().store().log().size(), "each is one edit");
        robot.interact(() -> {
            for (int i = 0; i < 4; i++) {
                open.workspace().undo();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, list(robot).getItems().size());
        assertTrue(kept().stream().allMatch(one -> one.review().equals(Review.DRAFT)));
        assertTrue(kept().stream().noneMatch(one -> one.tags().contains("revisado")));
    }

    @Test
    void aSiteTellsItsNotesAndOpensThem(FxRobot robot) {
        robot.interact(() -> open.workspace().select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        Annotation placeless = kept().stream()
                .filter(one -> one.title().equals("Sin lugar"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> button(robot, "site-note-" + placeless.id()).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(placeless.id(), open.workspace().chosenProperty().get());
        assertFalse(robot.lookup("#site-card").query().isVisible());
        assertTrue(said(robot, "#annotation-card").contains("Sin lugar"));
        robot.interact(() -> open.workspace().select(SITE));
        robot.interact(() -> button(robot, "add-note").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("note-text", open.focused());
    }
}
