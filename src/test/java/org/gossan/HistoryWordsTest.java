package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import org.gossan.edits.Edits;
import org.gossan.model.Language;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The history speaks the language of the window, and finds what is read there.
class HistoryWordsTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    private void change(FxRobot robot, Function<Edits, Optional<LogEntry>> command) {
        List<Throwable> problems = new ArrayList<>();
        robot.interact(() -> open.workspace().editing().change(command, entry -> {}, problems::add));
        assertEquals(List.of(), problems);
    }

    private void correct(FxRobot robot, SiteField field, String value, String reason) {
        change(robot, edits -> edits.corrections().correct(SITE, FieldRef.of(field), value, reason, ""));
    }

    private UUID draw(FxRobot robot) {
        Annotation point = Annotation.of(
                        AnnotationKind.POINT, new GeometryFactory().createPoint(new Coordinate(-110, 29)))
                .withTexts("Adit", "");
        change(robot, edits -> edits.annotations().keep(point));
        List<UUID> ids = new ArrayList<>();
        open.atlas().edits().annotations().each(one -> ids.add(one.id()));
        return ids.getFirst();
    }

    private int found(FxRobot robot, String words) {
        robot.interact(() -> input(robot, "history-search").setText(words));
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#history-list").queryAs(ListView.class).getItems().size();
    }

    @Test
    void aSearchFindsWhatIsReadAndNotHowItIsKept(FxRobot robot) {
        correct(robot, SiteField.STATUS, "producer", "visto en operación");
        correct(robot, SiteField.NOTE, "polvo blanco", "muestreo");
        UUID drawn = draw(robot);
        robot.interact(() -> {
            open.workspace().update(state -> state.withLanguage(Language.ES));
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("history");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, found(robot, "productor"), "a value in the words of the language");
        assertEquals(1, found(robot, "estado corrigio"), "the name of a field, and of what was done");
        assertEquals(1, found(robot, "OPERACION"), "the reason, without accent and case");
        assertEquals(2, found(robot, "azulita"), "the name of the site");
        assertEquals(1, found(robot, "agregado punto"), "a kind of drawing");
        assertEquals(0, found(robot, "punto blanco"), "every word counts");
        assertEquals(4, found(robot, ""));
        change(robot, edits -> edits.annotations().review(List.of(drawn), Review.State.CHECKED));
        List<String> lines = said(robot, "#history-list");
        assertTrue(lines.stream().anyMatch(line -> line.contains("revisión: borrador → revisada")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("Estado")), lines::toString);
        assertFalse(lines.stream().anyMatch(line -> line.contains("status") || line.contains("review")));
    }

    @Test
    void theCardOfAnAnnotationTellsItsHistory(FxRobot robot) {
        UUID id = draw(robot);
        change(robot, edits -> edits.annotations().review(List.of(id), Review.State.CHECKED));
        correct(robot, SiteField.NOTE, "another matter", "seen");
        robot.interact(() -> open.workspace().choose(id));
        robot.interact(() -> robot.lookup("#annotation-history-part")
                .queryAs(TitledPane.class)
                .setExpanded(true));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> told = said(robot, "#annotation-history");
        assertTrue(told.stream().anyMatch(line -> line.contains("review: draft → checked")), told::toString);
        assertFalse(told.stream().anyMatch(line -> line.contains("another matter")), "only its own");
        long place = open.atlas().store().log().size() - 1;
        robot.interact(() -> button(robot, "annotation-revert-" + place).fire());
        WaitForAsyncUtils.waitForFxEvents();
        Annotation back = open.atlas().edits().annotations().find(id).orElseThrow();
        assertEquals(Review.State.DRAFT, back.review().state());
        assertNull(back.review().by());
        assertTrue(said(robot, "#annotation-history").size() > told.size(), "it follows every edit");
    }

    @Test
    void theToolsGiveWaySoThatTheCardStandsWholeBesideTheHistory(FxRobot robot) {
        UUID id = draw(robot);
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().toggleSide();
            open.desk().window().open("history");
            open.workspace().choose(id);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds card = bounds(robot, "#annotation-card");
        assertTrue(card.getMaxX() <= bounds(robot, "#history").getMinX(), card::toString);
        Bounds tools = bounds(robot, "#map-tools");
        assertTrue(tools.getMinX() >= 0 && tools.getMaxX() <= card.getMinX(), tools::toString);
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
