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
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.gossan.geo.LonLat;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Language;
import org.gossan.model.Site;
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
        choose(robot, "nothing.csv", "");
        assertEquals("Nothing was imported: nothing.csv is empty.", notice());
        robot.interact(() -> open.workspace().update(state -> state.withLanguage(Language.ES)));
        press(robot, "import-choose");
        assertEquals("No se importó nada: nothing.csv está vacío.", notice());
        robot.interact(() -> open.workspace().update(state -> state.withLanguage(Language.EN)));
        choose(robot, "none.csv", "id,lon,lat\n1,x,y\n");
        assertTrue(says(robot, "No row can be imported."));
        assertTrue(button(robot, "import-apply").isDisabled());
        open.choose(open.folder().resolve("gone.csv"));
        press(robot, "import-choose");
        assertTrue(notice().startsWith("There is no file "), notice());
    }

    private static final String ODD =
            """
            k,quién,E,N,N,qué,dónde
            1,Mina Aurora,-110.5,x,29.25,cobre,producer
            2,Mina Brisa,-111.5,x,29.75,cobre,prospect
            """;

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> column(FxRobot robot, String field) {
        return robot.lookup("#import-column-" + field).queryAs(ComboBox.class);
    }

    private static String shown(ComboBox<Object> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static void pick(FxRobot robot, String field, int number) {
        robot.interact(() -> column(robot, field).getSelectionModel().select(number));
    }

    @Test
    void columnsThatCannotBeGuessedAreChosenAndTheFileIsReadAgain(FxRobot robot) throws IOException {
        int before = sites().size();
        panel(robot);
        choose(robot, "obra.csv", ODD);
        assertTrue(says(robot, "Choose them below"), said(robot, "#import").toString());
        assertFalse(said(robot, "#import").toString().contains("--columns"));
        assertEquals("", notice());
        assertTrue(button(robot, "import-apply").isDisabled());
        assertTrue(button(robot, "import-again").isDisabled(), "nothing is chosen yet");
        assertEquals("import-column-lon", open.focused());
        pick(robot, "lon", 3);
        pick(robot, "lat", 5);
        pick(robot, "name", 2);
        pick(robot, "id", 1);
        pick(robot, "commodity", 6);
        pick(robot, "status", 7);
        assertEquals("N (Column 5)", shown(column(robot, "lat")), "two columns have this heading");
        press(robot, "import-again");
        assertTrue(
                says(robot, "2 sites would be imported."),
                said(robot, "#import").toString());
        assertTrue(says(robot, "status = dónde"), said(robot, "#import").toString());
        assertEquals("import-apply", open.focused());
        assertEquals("obra.csv", input(robot, "import-source").getText());
        press(robot, "import-apply");
        assertEquals(before + 2, sites().size());
        int row = IntStream.range(0, sites().size())
                .filter(site -> sites().name(site).equals("Mina Aurora"))
                .findFirst()
                .orElseThrow();
        Site site = open.atlas().details(sites().id(row)).site();
        assertEquals(DevelopmentStatus.PRODUCER, site.status().value());
        assertEquals("CU", site.commodities().getFirst().code());
        assertEquals(new LonLat(-110.5, 29.25), site.position().point());
    }

    @Test
    void aWrongGuessIsPutRightAndWhatIsStaleIsNotImported(FxRobot robot) throws IOException {
        panel(robot);
        choose(robot, "minas.csv", "id,name,title,lon,lat,este,norte\n1,a,Mina Coral,1,2,-110,29\n");
        input(robot, "import-source");
        robot.interact(() -> input(robot, "import-source").setText("Ana"));
        assertEquals("name", shown(column(robot, "name")));
        pick(robot, "name", 3);
        assertTrue(button(robot, "import-apply").isDisabled(), "what was shown is not what would come in");
        assertTrue(says(robot, "The columns were changed."));
        pick(robot, "name", 2);
        assertFalse(button(robot, "import-apply").isDisabled(), "as it was read");
        pick(robot, "name", 3);
        pick(robot, "lon", 6);
        pick(robot, "lat", 7);
        pick(robot, "id", 0);
        press(robot, "import-again");
        assertTrue(says(robot, "lon = este"), said(robot, "#import").toString());
        assertFalse(says(robot, "id = id"), said(robot, "#import").toString());
        assertEquals("Ana", input(robot, "import-source").getText(), "what somebody typed stays");
        press(robot, "import-apply");
        assertTrue(onTheMap("Mina Coral"));
    }

    @Test
    void onePositionInOneColumnTakesThePlaceOfTwo(FxRobot robot) throws IOException {
        panel(robot);
        choose(robot, "minas.csv", "name,lon,lat,donde\nMina Duna,x,y,29.5 N 110.5 W\n");
        pick(robot, "point", 4);
        assertEquals("(none)", shown(column(robot, "lon")));
        assertEquals("(none)", shown(column(robot, "lat")));
        press(robot, "import-again");
        assertTrue(
                says(robot, "One site would be imported."),
                said(robot, "#import").toString());
        pick(robot, "lat", 3);
        assertEquals("(none)", shown(column(robot, "point")));
    }

    @Test
    void columnsAreChosenByKeyboardInTheLanguageOfTheWindow(FxRobot robot) throws IOException {
        robot.interact(() -> open.workspace().update(state -> state.withLanguage(Language.ES)));
        panel(robot);
        choose(robot, "obra.csv", ODD);
        assertEquals("import-column-lon", open.focused());
        assertEquals("Longitud", column(robot, "lon").getAccessibleText());
        assertEquals("(ninguna)", shown(column(robot, "lon")));
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.DOWN);
        }
        open.tabTo(robot, "import-column-lat");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.DOWN);
        }
        assertEquals("N (Columna 5)", shown(column(robot, "lat")));
        open.tabTo(robot, "import-again");
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                says(robot, "Se importarían 2 sitios."), said(robot, "#import").toString());
        robot.interact(() -> open.workspace().update(state -> state.withLanguage(Language.FR)));
        assertEquals("(aucune)", shown(column(robot, "point")));
        assertEquals("N (Colonne 5)", shown(column(robot, "lat")));
    }

    /// A heading may be as long as its file, and is laid out in no list as a whole.
    @Test
    void aHeadingWithoutEndIsShownByItsBeginning(FxRobot robot) throws IOException {
        panel(robot);
        choose(robot, "long.csv", "a," + "b".repeat(50_000) + ",c\n1,2,3\n");
        pick(robot, "lon", 2);
        assertTrue(shown(column(robot, "lon")).length() < 80);
        pick(robot, "lat", 1);
        press(robot, "import-again");
        assertTrue(said(robot, "#import").stream().allMatch(text -> text == null || text.length() < 500));
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
