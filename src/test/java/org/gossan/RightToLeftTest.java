package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.MarkdownText;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is written from right to left wraps like any other text, and is kept as it was typed.
class RightToLeftTest extends InWindow {

    private static final String SITE = "mx-azulitas";
    private static final String SHALOM = "\u05E9\u05DC\u05D5\u05DD";
    private static final String MARHABA = "\u0645\u0631\u062D\u0628\u0627";

    /// Lays the window out here, where a failure is seen: in a pulse it is only printed.
    private void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Parent root = open.desk().window();
            root.applyCss();
            root.layout();
            measure(root);
        });
    }

    private static void measure(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            node.getLayoutBounds();
            if (node instanceof Parent inner) {
                measure(inner);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHALOM + " ",
                SHALOM,
                MARHABA + " ",
                MARHABA,
                SHALOM + " Azulitas 12 ",
                SHALOM + " \u202Eabc",
                "\u202Eabc\u202C ",
                "\u202Babc " + SHALOM + "\u202C ",
                "\u2067" + SHALOM + " abc\u2069 ",
                SHALOM + "\u00A0",
                SHALOM + "  \t",
                "\uD83E\uDEA8" + SHALOM
            })
    void aTextIsWholeInCardsListsHistoryAndEditors(String part, FxRobot robot) {
        String text = part.repeat(160 / part.length()).strip();
        UUID id = write(robot, text, text + "\n\n- " + text + "\n\n**" + text + "** " + text, List.of());
        for (SiteField field : List.of(SiteField.NAME, SiteField.NOTE)) {
            correct(robot, field, text);
        }
        robot.interact(() -> open.workspace().select(SITE));
        layOut(robot);
        Text name = shown(robot, "#site-card", text);
        assertTrue(name.getLayoutBounds().getHeight() > 2 * name.getFont().getSize(), "it wraps");
        robot.interact(() -> button(robot, "edit-name-pencil").fire());
        layOut(robot);
        robot.interact(() -> button(robot, "edit-note-pencil").fire());
        layOut(robot);
        assertEquals(text, input(robot, "edit-note-value").getText());
        robot.interact(() -> open.workspace().choose(id));
        layOut(robot);
        assertTrue(said(robot, "#annotation-card").contains(text), "the title of the card");
        robot.interact(() -> button(robot, "annotation-edit").fire());
        layOut(robot);
        assertTrue(input(robot, "note-text").getText().startsWith(text), "the editor has it");
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("notes");
        });
        layOut(robot);
        robot.interact(() -> open.desk().window().open("history"));
        layOut(robot);
        assertEquals(text, open.atlas().details(SITE).site().name(), "as it was typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHALOM, MARHABA})
    void theFirstLetterOfALineIsTheRightmost(String word, FxRobot robot) {
        String text = (word + " ").repeat(30).strip();
        correct(robot, SiteField.NAME, text);
        robot.interact(() -> open.workspace().select(SITE));
        layOut(robot);
        Text name = shown(robot, "#site-card", text);
        double width = name.getLayoutBounds().getWidth();
        double first = middle(name, 0);
        double last = middle(name, word.length() - 1);
        assertTrue(first > last, first + " is right of " + last);
        assertTrue(width <= name.getWrappingWidth() + 1, width + " px in " + name.getWrappingWidth());
    }

    private static double middle(Text text, int letter) {
        return new Path(text.rangeShape(letter, letter + 1)).getLayoutBounds().getCenterX();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whatIsShownOfAMegabyteInOneLineIsLaidOut(FxRobot robot) {
        String megabyte = (SHALOM + " ").repeat(100_000) + (MARHABA + " ").repeat(80_000);
        double[] height = new double[1];
        robot.interact(() -> height[0] = new MarkdownText(megabyte).prefHeight(400));
        assertTrue(height[0] > 1000, height[0] + " px");
    }

    private void correct(FxRobot robot, SiteField field, String text) {
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> edits.corrections().correct(SITE, FieldRef.of(field), text, text, ""),
                        entry -> {},
                        RightToLeftTest::fail));
    }

    private static void fail(Throwable cause) {
        throw new AssertionError(cause);
    }

    /// Returns what draws a text.
    private static Text shown(FxRobot robot, String within, String text) {
        return robot.lookup(within).query().lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && label.getText().equals(text))
                .map(node -> (Text) ((Label) node).lookup(".text"))
                .findFirst()
                .orElseThrow();
    }
}
