package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.gossan.geo.LonLat;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Review;
import org.gossan.ui.Workspace;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Draws and writes on the map in the whole window, with mouse and keyboard.
class AnnotatingTest extends InWindow {

    private static final LonLat DESERT = new LonLat(-110.2, 29.4);
    private static final String SITE = "mx-azulitas";

    private Workspace workspace() {
        return open.workspace();
    }

    private List<Annotation> kept() {
        List<Annotation> all = new ArrayList<>();
        open.atlas().edits().annotations().each(all::add);
        return all;
    }

    private Annotation only() {
        assertEquals(1, kept().size());
        return kept().getFirst();
    }

    private static Geometry shape(Annotation one) {
        Geometry shape = one.shape();
        assertNotNull(shape);
        return shape;
    }

    /// Takes a drawing tool over an empty part of the map, and returns its middle on the screen.
    private Point2D take(FxRobot robot, AnnotationKind kind) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().toggleSide();
        });
        open.goTo(robot, DESERT, 11);
        robot.interact(() ->
                robot.lookup("#draw-" + kind.code()).queryAs(ToggleButton.class).fire());
        // Left of where the card will be.
        return open.screen(DESERT).add(-190, 0);
    }

    private static void assertNear(double expectedX, double expectedY, Point2D at) {
        assertEquals(expectedX, at.getX(), 1.5);
        assertEquals(expectedY, at.getY(), 1.5);
    }

    private Point2D screen(Coordinate at) {
        return open.screen(new LonLat(at.x, at.y));
    }

    @Test
    void aPolygonIsDrawnByClicksNamedAndUndone(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.POLYGON);
        robot.clickOn(at.add(-80, -60)).clickOn(at.add(80, -60)).clickOn(at.add(60, 70));
        assertTrue(kept().isEmpty(), "nothing is kept before it is done");
        robot.moveTo(at.add(-70, 60)).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        Annotation drawn = only();
        assertEquals(AnnotationKind.POLYGON, drawn.kind());
        assertEquals(5, shape(drawn).getNumPoints(), "four corners, the first one twice");
        assertNear(at.getX() - 80, at.getY() - 60, screen(shape(drawn).getCoordinate()));
        assertEquals(drawn.id(), workspace().chosenProperty().get());
        assertEquals("note-title", open.focused(), "it is named next");
        robot.write("Old workings");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Old workings", only().title());
        assertTrue(said(robot, "#annotation-card").contains("Old workings"));
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", only().title());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(kept().isEmpty());
        assertNull(workspace().chosenProperty().get());
        assertFalse(robot.lookup("#annotation-card").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(drawn.shape(), only().shape());
        assertEquals("Old workings", only().title());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECTANGLE", "CIRCLE", "ARROW", "INK"})
    void someShapesAreDrawnByDragging(AnnotationKind kind, FxRobot robot) {
        Point2D at = take(robot, kind);
        robot.moveTo(at).press(MouseButton.PRIMARY).moveTo(at.add(30, 20)).moveTo(at.add(90, 50));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        Annotation drawn = only();
        assertEquals(kind, drawn.kind());
        Coordinate[] points = shape(drawn).getCoordinates();
        if (kind == AnnotationKind.CIRCLE) {
            assertNear(at.getX(), at.getY(), screen(points[0]));
            double metresPerPx = open.desk().map().view().metresPerPx();
            assertNotNull(drawn.radiusKm());
            assertEquals(Math.hypot(90, 50) * metresPerPx / 1000, drawn.radiusKm(), 0.05 * drawn.radiusKm());
        } else if (kind == AnnotationKind.RECTANGLE) {
            assertTrue(shape(drawn).isRectangle());
        } else {
            assertNear(at.getX(), at.getY(), screen(points[0]));
            assertNear(at.getX() + 90, at.getY() + 50, screen(points[points.length - 1]));
        }
        assertEquals(
                kind == AnnotationKind.INK,
                open.desk().map().tools().toolProperty().get() != null
                        && workspace().chosenProperty().get() == null,
                "the pen stays in the hand");
    }

    @Test
    void aLineIsDrawnWithTheKeyboardAlone(FxRobot robot) {
        take(robot, AnnotationKind.LINE);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.BACK_SPACE);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Coordinate[] points = shape(only()).getCoordinates();
        assertEquals(3, points.length);
        assertTrue(points[1].x > points[0].x, "east");
        assertTrue(points[2].y > points[1].y, "north");
    }

    @Test
    void aNoteIsKeptOnlyWhenItIsSavedAndEscLeavesNothing(FxRobot robot) {
        open.goTo(robot, DESERT, 9);
        robot.push(KeyCode.N);
        assertEquals("note-text", open.focused());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(said(robot, "#note-problem").getFirst().contains("needs"), "an empty note says nothing");
        robot.push(KeyCode.ESCAPE);
        assertTrue(kept().isEmpty());
        assertFalse(robot.lookup("#annotation-card").query().isVisible());
        robot.push(KeyCode.N);
        robot.interact(() -> input(robot, "note-text").setText("**Dry** wash <script>alert(1)</script> 🌵"));
        robot.interact(() -> input(robot, "note-tags").setText("access, water ,access"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Annotation note = only();
        assertEquals("**Dry** wash <script>alert(1)</script> 🌵", note.markdown());
        assertEquals(List.of("access", "water"), note.tags());
        String told = String.join("|", said(robot, "#annotation-words"));
        assertTrue(told.contains("Dry| wash |<script>|alert(1)|</script>| 🌵"), told);
        assertEquals(note.id(), workspace().chosenProperty().get());
        robot.interact(() -> workspace().select(null));
        assertFalse(robot.lookup("#annotation-card").query().isVisible());
        robot.clickOn(screen(shape(note).getCoordinate()));
        assertEquals(note.id(), workspace().chosenProperty().get(), "a click on the map selects it");
    }

    @Test
    void aNoteOnTheSelectedSiteIsLinkedToIt(FxRobot robot) {
        robot.interact(() -> workspace().select(SITE));
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.N);
        robot.write("seen");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Annotation note = only();
        assertEquals(List.of(SITE), note.sites());
        LonLat site = open.atlas().details(SITE).site().position().point();
        assertNotNull(site);
        assertEquals(site.lon(), shape(note).getCoordinate().x, 1e-6);
        robot.interact(() -> button(robot, "annotation-site-" + SITE).fire());
        assertEquals(SITE, workspace().map().selection());
        assertNull(workspace().chosenProperty().get(), "one thing is selected at a time");
    }

    @Test
    void pointsGoToTheSitesTheyArePutOnUnlessAltIsDown(FxRobot robot) {
        LonLat site = open.atlas().details(SITE).site().position().point();
        assertNotNull(site);
        take(robot, AnnotationKind.LINE);
        open.goTo(robot, site, 11);
        Point2D at = open.screen(site);
        robot.clickOn(at.add(2, 2)).clickOn(at.add(120, 40));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Annotation line = only();
        assertEquals(site.lon(), shape(line).getCoordinate().x, 1e-6);
        assertEquals(site.lat(), shape(line).getCoordinate().y, 1e-6);
        assertEquals(List.of(SITE), line.sites());
    }

    @Test
    void pointsAreDraggedPulledOutAndTakenOut(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.LINE);
        robot.clickOn(at.add(-100, 0)).clickOn(at.add(100, 0));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#tool-hint").query().isVisible(), "it has handles");
        robot.drag(at.add(100, 0)).dropTo(at.add(110, 50));
        WaitForAsyncUtils.waitForFxEvents();
        assertNear(at.getX() + 110, at.getY() + 50, screen(shape(only()).getCoordinates()[1]));
        robot.drag(at.add(5, 25)).dropTo(at.add(0, 90));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, shape(only()).getNumPoints(), "a new point was pulled out of the line");
        assertNear(at.getX(), at.getY() + 90, screen(shape(only()).getCoordinates()[1]));
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, shape(only()).getNumPoints());
        robot.drag(at.add(5, 25)).dropTo(at.add(5, -25));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, shape(only()).getNumPoints());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertNear(at.getX() + 100, at.getY(), screen(shape(only()).getCoordinates()[1]));
    }

    @Test
    void theWholeIsMovedByItsLineAndTheMapByEverythingElse(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.RECTANGLE);
        robot.drag(at.add(-60, -40)).dropTo(at.add(60, 40));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        robot.drag(at.add(30, -40)).dropTo(at.add(50, -10));
        WaitForAsyncUtils.waitForFxEvents();
        Geometry moved = shape(only());
        assertNear(at.getX() + 20, at.getY() + 30, screen(moved.getCentroid().getCoordinate()));
        double before = workspace().map().camera().lon();
        robot.drag(at.add(-200, 150)).dropTo(at.add(-150, 150));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(workspace().map().camera().lon() < before, "the map was dragged east");
        assertEquals(moved, only().shape());
    }

    @Test
    void aShapeIsChangedByTypingPositions(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.CIRCLE);
        robot.drag(at).dropTo(at.add(40, 0));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> button(robot, "annotation-type-shape").fire());
        robot.interact(() -> {
            input(robot, "shape-points").setText("nowhere");
            button(robot, "shape-save").fire();
        });
        assertTrue(said(robot, "#shape-problem").getFirst().contains("nowhere"));
        robot.interact(() -> {
            input(robot, "shape-points").setText("29°30'00\" N 110°15'00\" W");
            input(robot, "shape-radius").setText("12,5");
            button(robot, "shape-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(12.5, only().radiusKm());
        assertEquals(-110.25, shape(only()).getCoordinate().x, 1e-9);
        assertEquals(29.5, shape(only()).getCoordinate().y, 1e-9);
    }

    @Test
    void lookReviewAndLinksAreChangedInTheCard(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.POLYGON);
        robot.clickOn(at.add(-80, -60)).clickOn(at.add(80, -60)).clickOn(at.add(60, 70));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() ->
                robot.lookup("#style-colour-4").queryAs(ToggleButton.class).fire());
        assertEquals("#0072B2", only().style().colour());
        assertEquals("#0072B2", only().style().fill(), "a fill of the line's colour stays so");
        int edits = (int) open.atlas().store().log().size();
        robot.interact(() -> {
            Slider width = robot.lookup("#style-width").queryAs(Slider.class);
            width.setValue(3);
            width.setValue(5);
        });
        assertEquals(5, only().style().widthPx());
        robot.interact(() -> workspace().undo());
        assertEquals(2, only().style().widthPx(), "moves of one slider are one step");
        assertTrue(open.atlas().store().log().size() > edits);
        robot.interact(() ->
                robot.lookup("#review-checked").queryAs(ToggleButton.class).fire());
        assertEquals(Review.State.CHECKED, only().review().state());
        assertNotNull(only().review().by());
        robot.interact(() -> input(robot, "annotation-add-site").setText("azulita"));
        robot.interact(() -> input(robot, "annotation-add-site").fireEvent(new javafx.event.ActionEvent()));
        assertEquals(List.of(SITE), only().sites());
        robot.interact(() -> button(robot, "annotation-unlink-" + SITE).fire());
        assertEquals(List.of(), only().sites());
        // What is drawn next looks like what was chosen last.
        robot.interact(
                () -> robot.lookup("#draw-line").queryAs(ToggleButton.class).fire());
        robot.clickOn(at.add(-100, 100)).clickOn(at.add(100, 110));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(kept().stream()
                .anyMatch(one -> one.kind() == AnnotationKind.LINE
                        && one.style().colour().equals("#0072B2")));
    }

    @Test
    void deleteThrowsItIntoTheTrashAndTheHistoryBringsItBack(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.POINT);
        robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        UUID id = only().id();
        robot.interact(() -> open.desk().map().focusMap());
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(only().trashed());
        assertNull(workspace().chosenProperty().get());
        robot.interact(() -> open.restart());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(only().trashed(), "also after a restart");
        assertEquals(id, only().id());
    }

    @Test
    void thePastHasNoHandlesAndNothingToSave(FxRobot robot) {
        Point2D at = take(robot, AnnotationKind.POINT);
        robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> workspace()
                .editing()
                .lookAt(open.atlas()
                        .edits()
                        .history(org.gossan.store.log.HistoryQuery.newest(1))
                        .getFirst()));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#annotation-edit").tryQuery().isPresent());
        assertFalse(robot.lookup("#annotation-trash").tryQuery().isPresent());
        robot.push(KeyCode.N);
        assertEquals(1, kept().size());
        TitledPane place = robot.lookup("#annotation-place").queryAs(TitledPane.class);
        assertNotNull(place);
    }
}
