package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.gossan.geo.LonLat;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Imports files of places in the whole window.
class ImportPanelTest extends InWindow {

    private static final String TABLE =
            """
            clave,nombre,longitud,latitud,estatus
            1,Mina Aurora,-110.5,29.25,producer
            2,Sin grados,-110.5,norte,prospect
            3,Mina Brisa,-111.5,29.75,prospect
            """;

    private void panel(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("import");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(FxRobot robot, String name, String table) throws IOException {
        open.choose(Files.writeString(open.folder().resolve(name), table));
        press(robot, "import-choose");
    }

    private boolean says(FxRobot robot, String words) {
        return said(robot, "#import").stream().anyMatch(text -> text.contains(words));
    }

    private SiteIndex sites() {
        return open.workspace().contentProperty().get().sites();
    }

    private boolean onTheMap(String name) {
        for (int row = 0; row < sites().size(); row++) {
            if (sites().name(row).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String notice() {
        return open.workspace().noticeProperty().get();
    }

    @Test
    void whatWouldComeInIsShownFirstAndOneUndoTakesItBack(FxRobot robot) throws IOException {
        int before = sites().size();
        panel(robot);
        choose(robot, "minas.csv", TABLE);
        assertTrue(
                says(robot, "2 sites would be imported."),
                said(robot, "#import").toString());
        assertTrue(says(robot, "lat = latitud"), "the columns that were guessed");
        assertTrue(says(robot, "One row was left out:"));
        assertTrue(says(robot, "Line 3, \"latitud\": not a number of degrees: norte"), "line and reason");
        assertEquals(before, sites().size(), "nothing is changed by looking");
        robot.interact(() -> input(robot, "import-source").setText("Field list of Ana"));
        press(robot, "import-apply");
        assertEquals(before + 2, sites().size());
        assertTrue(onTheMap("Mina Aurora"));
        assertTrue(open.atlas().sources().values().stream()
                .anyMatch(source -> source.title().equals("Field list of Ana")));
        assertFalse(robot.lookup("#import-review").query().isVisible());
        robot.interact(() -> open.workspace().undo());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, sites().size());
        robot.interact(() -> open.workspace().redo());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onTheMap("Mina Brisa"));
        press(robot, "import-choose");
        assertTrue(notice().contains("was imported on"), notice());
        assertFalse(robot.lookup("#import-review").query().isVisible());
    }

    @Test
    void lookingIsLeftWithoutATrace(FxRobot robot) throws IOException {
        int before = sites().size();
        long revision = open.atlas().store().revision();
        panel(robot);
        choose(robot, "minas.csv", TABLE);
        press(robot, "import-cancel");
        assertFalse(robot.lookup("#import-review").query().isVisible());
        assertEquals(before, sites().size());
        assertEquals(revision, open.atlas().store().revision());
    }

    @Test
    void whatIsNoTableOfPlacesIsRefusedInOneSentence(FxRobot robot) throws IOException {
        panel(robot);
        choose(robot, "diary.csv", "dear diary\nit rained\n");
        assertTrue(notice().startsWith("nothing was imported: "), notice());
        choose(robot, "none.csv", "id,lon,lat\n1,x,y\n");
        assertTrue(says(robot, "No row can be imported."));
        assertTrue(button(robot, "import-apply").isDisabled());
        open.choose(open.folder().resolve("gone.csv"));
        press(robot, "import-choose");
        assertTrue(notice().startsWith("There is no file "), notice());
    }

    @Test
    void theWholeWayGoesByKeyboard(FxRobot robot) throws IOException {
        panel(robot);
        open.choose(Files.writeString(open.folder().resolve("minas.csv"), TABLE));
        robot.interact(() -> button(robot, "import-choose").requestFocus());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("import-apply", open.focused());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onTheMap("Mina Aurora"));
    }

    /// Names of files, of columns and of places come from anybody.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83E\uDEA8 \uD83C\uDDF2\uD83C\uDDFD",
                "\u05E9\u05DC\u05D5\u05DD\u202Eabc",
                "'; DROP TABLE imports; --",
                "<script>alert(1)"
            })
    void aHostileNameIsTextInThePanelOnTheTipAndInTheHistory(String name, FxRobot robot) throws IOException {
        panel(robot);
        choose(
                robot,
                name + ".csv",
                "id,name,lon,lat," + name + "\n1," + name + ",-110,29,x\n2,b,\u202E" + name + ",29,x\n");
        assertTrue(says(robot, name + ".csv"), said(robot, "#import").toString());
        assertTrue(
                says(robot, "not a number of degrees: \u202E" + name),
                said(robot, "#import").toString());
        press(robot, "import-apply");
        assertTrue(onTheMap(name));
        assertTrue(open.workspace().offerProperty().get().sentence().contains(name));
        LonLat at = new LonLat(-110, 29);
        open.goTo(robot, at, 12);
        robot.moveTo(open.screen(at).add(40, 40)).moveTo(open.screen(at));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(said(robot, "#map").stream().anyMatch(text -> text.contains(name)), () -> said(robot, "#map")
                .toString());
        assertEquals(Set.of(), robot.lookup("#import").query().lookupAll(".hyperlink"), "nothing to click on");
        robot.interact(() -> open.desk().window().open("history"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(said(robot, "#history-list").stream().anyMatch(text -> text.contains(name + ".csv")));
        assertEquals(0, open.atlas().store().check().problems().size());
    }
}
