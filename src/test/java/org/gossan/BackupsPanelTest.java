package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Backups.Kind;
import org.gossan.edits.FieldValues;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.StoreSummary;
import org.gossan.ui.Offer;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Makes, looks at and restores backups in the whole window.
class BackupsPanelTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    private void correct(FxRobot robot, SiteField field, String value) {
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> edits.corrections().correct(SITE, FieldRef.of(field), value, "why", ""),
                        entry -> {},
                        cause -> {
                            throw new AssertionError(cause);
                        }));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void panel(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("backups");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#backups-list").queryListView();
    }

    private boolean says(FxRobot robot, String words) {
        return said(robot, "#backups").stream().anyMatch(text -> text.contains(words));
    }

    private String note() {
        return open.atlas().details(SITE).site().note();
    }

    private List<Backups.Backup> backups() throws IOException {
        return Backups.of(open.atlas().store().path().orElseThrow()).list();
    }

    private String nameOnTheMap() {
        var sites = open.workspace().contentProperty().get().sites();
        return sites.name(sites.row(SITE));
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> files = Files.list(open.folder())) {
            return files.filter(one -> one.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    @Test
    void aBackupIsLookedAtAndPutInPlaceWithoutLeavingTheWindow(FxRobot robot) throws IOException {
        correct(robot, SiteField.NAME, "Azulitas as it was");
        panel(robot);
        assertTrue(says(robot, "There is no backup yet."));
        press(robot, "backups-now");
        assertEquals(1, list(robot).getItems().size());
        assertTrue(
                says(robot, "Has every edit of now."), said(robot, "#backups").toString());
        correct(robot, SiteField.NAME, "Azulitas later");
        correct(robot, SiteField.NOTE, "only now");
        assertTrue(says(robot, "2 later edits would be put aside."), "the list follows edits");
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        assertTrue(
                says(robot, "2 edits of now are not in it"),
                said(robot, "#backups").toString());
        assertEquals(2, robot.lookup("#restore-lost").queryListView().getItems().size());
        assertEquals("only now", note(), "looking changes nothing");
        press(robot, "restore-apply");
        assertEquals("", note());
        assertEquals("Azulitas as it was", nameOnTheMap());
        Offer offer = open.workspace().offerProperty().get();
        assertNotNull(offer);
        assertTrue(offer.stays());
        Path kept = backups().getFirst().file();
        assertTrue(offer.sentence().endsWith(kept.toString()), offer.sentence());
        assertEquals(3, StoreSummary.of(kept).edits() - settings(), "the three corrections are kept");
        assertEquals(2, list(robot).getItems().size(), "what was there before is in the list");
        assertEquals(List.of(), hidden());
    }

    /// The log begins with the author's name.
    private long settings() throws IOException {
        return StoreSummary.of(backups().getLast().file()).edits() - 1;
    }

    @Test
    void whatWasThereBeforeIsPutBackTheSameWay(FxRobot robot) {
        panel(robot);
        press(robot, "backups-now");
        correct(robot, SiteField.NOTE, "only now");
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        press(robot, "restore-apply");
        assertEquals("", note());
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        press(robot, "restore-apply");
        assertEquals("only now", note());
        correct(robot, SiteField.NOTE, "and on");
        robot.interact(() -> open.workspace().undo());
        assertEquals("only now", note(), "editing and undo go on in the restored store");
    }

    @Test
    void lookingFollowsEditsAndIsLeftWithoutATrace(FxRobot robot) throws IOException {
        panel(robot);
        press(robot, "backups-now");
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        assertTrue(says(robot, "It has every edit of now"));
        correct(robot, SiteField.NOTE, "while somebody looks");
        assertTrue(says(robot, "One edit of now is not in it"));
        assertFalse(hidden().isEmpty(), "the copy that is looked at");
        press(robot, "restore-cancel");
        assertFalse(robot.lookup("#restore-review").query().isVisible());
        assertEquals("while somebody looks", note());
        assertEquals(List.of(), hidden());
        assertEquals(1, backups().size());
    }

    @Test
    void aFileThatIsNoBackupIsRefusedInOneSentence(FxRobot robot) throws IOException {
        panel(robot);
        open.choose(Files.writeString(open.folder().resolve("diary.mv.db"), "dear diary ".repeat(2000)));
        press(robot, "backups-choose");
        String said = open.workspace().noticeProperty().get();
        assertTrue(said.endsWith("diary.mv.db is not a backup of Gossan and was not restored."), said);
        assertFalse(robot.lookup("#restore-review").query().isVisible());
        assertFalse(button(robot, "backups-choose").isDisabled());
    }

    @Test
    void aBackupElsewhereIsChosen(FxRobot robot) throws IOException {
        panel(robot);
        press(robot, "backups-now");
        Path elsewhere = open.folder().resolve("stick/<b>ana</b> \uD83E\uDEA8.mv.db");
        Files.createDirectories(elsewhere.getParent());
        Files.copy(backups().getFirst().file(), elsewhere);
        correct(robot, SiteField.NOTE, "only now");
        open.choose(elsewhere);
        press(robot, "backups-choose");
        assertTrue(
                says(robot, elsewhere.getFileName().toString()),
                said(robot, "#backups").toString());
        press(robot, "restore-apply");
        assertEquals("", note());
    }

    @Test
    void textThatIsNotSavedIsStillThereAfterwards(FxRobot robot) {
        panel(robot);
        press(robot, "backups-now");
        robot.interact(() -> open.workspace().select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "edit-note-pencil");
        robot.interact(() -> input(robot, "edit-note-value").setText("half a sentence"));
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        press(robot, "restore-apply");
        assertEquals("half a sentence", input(robot, "edit-note-value").getText());
    }

    @Test
    void aSiteThatTheBackupDoesNotHaveIsNotSelectedAnyMore(FxRobot robot) {
        panel(robot);
        press(robot, "backups-now");
        Map<SiteField, String> values =
                Map.of(SiteField.NAME, "El Pinal", SiteField.COUNTRY, "MX", SiteField.POSITION, "24 N 107 W");
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> Optional.of(edits.ownSites().add(FieldValues.site("mx-el-pinal", values, "Ana"))),
                        entry -> {},
                        cause -> {
                            throw new AssertionError(cause);
                        }));
        robot.interact(() -> open.workspace().select("mx-el-pinal"));
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        press(robot, "backups-look");
        press(robot, "restore-apply");
        assertEquals(null, open.workspace().map().selection());
        assertEquals(-1, open.workspace().contentProperty().get().sites().row("mx-el-pinal"));
    }

    @Test
    void theWholeWayGoesByKeyboard(FxRobot robot) {
        panel(robot);
        press(robot, "backups-now");
        correct(robot, SiteField.NOTE, "only now");
        robot.interact(() -> button(robot, "backups-now").requestFocus());
        open.tabTo(robot, "backups-list");
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("restore-table", open.focused());
        String spoken = robot.lookup("#restore-table").query().getAccessibleText();
        assertTrue(spoken.contains("edits: in the backup"), spoken);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("backups-list", open.focused());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        open.tabTo(robot, "restore-apply");
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", note());
    }

    @Test
    void theDayIsOnTheListAsWell(FxRobot robot) throws IOException {
        correct(robot, SiteField.NOTE, "a day with a change");
        open.atlas().backUpIfDue((done, total) -> true);
        assertEquals(Kind.DAILY, backups().getFirst().kind());
        panel(robot);
        assertTrue(says(robot, "daily, "), said(robot, "#backups").toString());
        correct(robot, SiteField.NOTE, "");
        assertTrue(says(robot, "One later edit would be put aside."));
    }
}
