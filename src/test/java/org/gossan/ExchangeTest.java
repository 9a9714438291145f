package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Share;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.backup.CopyProgress;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Shares and merges in the whole window; the colleague has a store of their own.
class ExchangeTest extends InWindow {

    private static final String SITE = "mx-azulitas";
    private static final FieldRef NOTE = FieldRef.of(SiteField.NOTE);

    /// Returns a file of a colleague who has what is in another file, and did more.
    private Path colleague(Path had) throws IOException {
        Path file = open.folder().resolve("ben-" + UUID.randomUUID() + ".gossan");
        try (Atlas ben = Atlas.open(open.folder().resolve("ben" + UUID.randomUUID()), Path.of("data"))) {
            Edits edits = ben.edits().by("Ben");
            if (Files.exists(had)) {
                try (var shared = org.gossan.edits.exchange.SharedFile.open(had, CopyProgress.SILENT)) {
                    var merge = org.gossan.edits.exchange.Merge.of(ben.store(), edits, shared);
                    var plan = merge.plan();
                    merge.apply(plan, java.util.Map.of(), CopyProgress.SILENT);
                }
            }
            edits.corrections().correct(SITE, NOTE, "Ben says dry", "visit", "");
            edits.annotations()
                    .add(List.of(Annotation.of(
                                    AnnotationKind.POINT,
                                    new GeometryFactory().createPoint(new Coordinate(-106.35, 23.72)))
                            .withTexts("Ben's shaft", "")));
            Share.write(ben.store(), "Ben", 0, file, CopyProgress.SILENT);
        }
        return file;
    }

    private void correct(String value) {
        open.workspace()
                .editing()
                .change(edits -> edits.corrections().correct(SITE, NOTE, value, "why", ""), entry -> {}, cause -> {
                    throw new AssertionError(cause);
                });
    }

    private void panel(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("exchange");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String note() {
        return open.atlas().details(SITE).site().note();
    }

    @Test
    void whatAColleagueDidIsShownFirstAndMergedWhenAsked(FxRobot robot) throws IOException {
        panel(robot);
        open.choose(colleague(open.folder().resolve("none")));
        press(robot, "merge-open");
        ListView<?> edits = robot.lookup("#merge-edits").queryListView();
        assertEquals(2, edits.getItems().size());
        assertTrue(said(robot, "#exchange").stream().anyMatch(text -> text.startsWith("From Ben")));
        assertEquals("", note(), "nothing is changed by looking");
        press(robot, "merge-apply");
        assertEquals("Ben says dry", note());
        assertTrue(
                open.workspace().contentProperty().get().drawings().all().stream()
                        .anyMatch(one -> one.title().equals("Ben's shaft")),
                "the map shows it");
        assertFalse(robot.lookup("#merge-review").query().isVisible());
        robot.interact(() -> open.workspace().undo());
        assertEquals("", note(), "a merge is undone like any edit");
        robot.interact(() -> open.workspace().redo());
        press(robot, "merge-open");
        assertTrue(open.workspace().noticeProperty().get().startsWith("Everything in this file is here already"));
    }

    @Test
    void aConflictIsDecidedByTheUserAndNeverSilently(FxRobot robot) throws IOException {
        robot.interact(() -> correct("mine: wet"));
        panel(robot);
        open.choose(colleague(open.folder().resolve("none")));
        press(robot, "merge-open");
        ListView<?> conflicts = robot.lookup("#merge-conflicts").queryListView();
        assertEquals(1, conflicts.getItems().size());
        String told = String.join("|", new TreeSet<>(said(robot, "#merge-conflicts")));
        assertTrue(told.contains("La Azulita, Note"), told);
        assertTrue(told.contains("mine: wet") && told.contains("Ben says dry"), told);
        assertTrue(button(robot, "merge-apply").isDisabled());
        robot.interact(() ->
                robot.lookup("#conflict-0-theirs").queryAs(ToggleButton.class).fire());
        assertFalse(button(robot, "merge-apply").isDisabled());
        press(robot, "merge-all-mine");
        assertTrue(robot.lookup("#conflict-0-mine").queryAs(ToggleButton.class).isSelected());
        robot.interact(() ->
                robot.lookup("#conflict-0-theirs").queryAs(ToggleButton.class).fire());
        press(robot, "merge-apply");
        assertEquals("Ben says dry", note());
        assertEquals(Set.of("Note: mine: wet → Ben says dry"), newest(robot, "mine: wet"));
        robot.interact(() -> open.workspace().undo());
        assertEquals("mine: wet", note());
        assertEquals(Set.of("Note: Ben says dry → mine: wet"), newest(robot, "mine: wet"));
    }

    @Test
    void theHistoryOfAMergeSaysWhatChangedInTheAtlasAndNoMore(FxRobot robot) throws IOException {
        robot.interact(() -> correct("mine: wet"));
        panel(robot);
        open.choose(colleague(open.folder().resolve("none")));
        press(robot, "merge-open");
        press(robot, "merge-all-mine");
        press(robot, "merge-apply");
        assertEquals("mine: wet", note());
        assertEquals(Set.of(), newest(robot, "Note:"), "the note is what it was");
        assertEquals(Set.of(), newest(robot, "merged"), "what the program keeps for itself is no news");
    }

    /// Returns the lines with a word in the newest entry of the history.
    private Set<String> newest(FxRobot robot, String word) {
        robot.interact(() -> open.desk().window().open("history"));
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> list = robot.lookup("#history-list").queryListView();
        robot.interact(() -> list.scrollTo(0));
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(list).lookup(".list-cell").queryAllAs(IndexedCell.class).stream()
                .filter(cell -> cell.getIndex() == 0 && !cell.isEmpty())
                .flatMap(cell -> cell.lookupAll(".label").stream())
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.contains(word))
                .collect(Collectors.toSet());
    }

    @Test
    void aFileIsSharedAndADamagedOneIsRefusedInASentence(FxRobot robot) throws IOException {
        robot.interact(() -> correct("for Ben"));
        panel(robot);
        Path file = open.folder().resolve("mine");
        open.saveTo(file);
        press(robot, "share-write");
        Path written = open.folder().resolve("mine.gossan");
        assertTrue(Files.size(written) > 0);
        assertTrue(open.workspace().noticeProperty().get().startsWith("One edit shared"));
        Path theirs = colleague(written);
        open.choose(theirs);
        press(robot, "merge-open");
        assertEquals(
                0, robot.lookup("#merge-conflicts").queryListView().getItems().size(), "Ben knew of mine");
        press(robot, "merge-apply");
        assertEquals("Ben says dry", note());
        byte[] bytes = Files.readAllBytes(theirs);
        bytes[bytes.length / 2] ^= 0x55;
        open.choose(Files.write(open.folder().resolve("broken.gossan"), bytes));
        press(robot, "merge-open");
        assertTrue(open.workspace().noticeProperty().get().contains("broken.gossan"));
        assertFalse(robot.lookup("#merge-review").query().isVisible());
    }
}
