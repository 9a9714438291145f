package org.gossan;

import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.stage.Stage;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.FailingDisk;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a disk that cannot be written any more: it says so, shows nothing that was not kept, and works on.
@ExtendWith(ApplicationExtension.class)
class FullDiskTest {

    private static final String SITE = "mx-azulitas";

    private FailingDisk disk;
    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        disk = FailingDisk.insert(new Random(7));
        open = OpenWindow.named(stage);
    }

    @AfterEach
    void close() {
        disk.mend();
        open.atlas().close();
        disk.close();
    }

    /// Writes notes until one is refused; returns how many were kept.
    private int write(FxRobot robot, int most) {
        List<LogEntry> kept = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        for (int i = 0; i < most && refused.isEmpty(); i++) {
            Annotation note = Annotation.of(
                            AnnotationKind.NOTE, new GeometryFactory().createPoint(new Coordinate(-110, 29)))
                    .withTexts("note " + i, "a long text ".repeat(2_000));
            robot.interact(() -> open.workspace()
                    .editing()
                    .change(edits -> edits.annotations().keep(note), entry -> entry.ifPresent(kept::add), cause -> {
                        refused.add(cause);
                        open.workspace().say(open.workspace().editing().words(cause));
                    }));
        }
        WaitForAsyncUtils.waitForFxEvents();
        return kept.size();
    }

    private int drawn() {
        var content = open.workspace().contentProperty().get();
        return content == null ? 0 : content.drawings().size();
    }

    private void refusesAndWorksOn(FxRobot robot, String sentence) {
        int kept = write(robot, 1_000);
        assertTrue(kept < 1_000);
        String message = String.valueOf(open.workspace().noticeProperty().get());
        assertTrue(message.startsWith("Not saved: ") && message.contains(sentence), message);
        assertEquals(kept, drawn(), "what was kept is on the map, and nothing else");
        assertEquals(0, write(robot, 1), "refused again");
        robot.interact(() -> open.workspace().select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(said(robot, "#site-card").contains("La Azulita"), "cards are read on");
        robot.interact(() -> open.workspace().select(null));
        disk.mend();
        assertEquals(2, write(robot, 2), "as soon as there is room");
        assertEquals(kept + 2, drawn());
        robot.interact(() -> open.restart());
        assertEquals(kept + 2, drawn(), "all of it is there at the next start");
        assertEquals(List.of(), open.atlas().store().check().problems());
        assertNull(open.workspace().chosenProperty().get());
    }

    @Test
    void whatTheDiskRefusedIsTriedAgainWithOneButton(FxRobot robot) {
        disk.fillBut(0);
        Annotation note = Annotation.of(
                        AnnotationKind.NOTE, new GeometryFactory().createPoint(new Coordinate(-110, 29)))
                .withTexts("drawn for an hour", "a long text ".repeat(20_000));
        robot.interact(() -> open.workspace().editing().changeOfferingUndo(edits -> edits.annotations()
                .keep(note)));
        WaitForAsyncUtils.waitForFxEvents();
        String said = robot.lookup("#toast-sentence")
                .queryAs(javafx.scene.control.Label.class)
                .getText();
        assertTrue(said.startsWith("Not saved: The disk with "), said);
        assertEquals(0, drawn());
        robot.interact(() -> OpenWindow.button(robot, "toast-action").fire());
        assertEquals(0, drawn(), "still full");
        disk.mend();
        robot.interact(() -> OpenWindow.button(robot, "toast-action").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, drawn());
    }

    @Test
    void aFullDiskIsSaidAndTheWindowWorksOn(FxRobot robot) {
        disk.fillBut(200_000);
        refusesAndWorksOn(robot, "is full. Free some space and try again");
    }

    @Test
    void aDiskThatBecomesReadOnlyIsSaidAndTheWindowWorksOn(FxRobot robot) {
        disk.makeReadOnlyAfter(60);
        refusesAndWorksOn(robot, "cannot be written.");
    }
}
