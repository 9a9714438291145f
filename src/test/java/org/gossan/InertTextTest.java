package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.gossan.OpenWindow.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever somebody wrote is shown as text in cards, lists and the history, and nothing in it does anything.
class InertTextTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    private boolean says(FxRobot robot, String within, String text) {
        return said(robot, within).stream().anyMatch(line -> line.contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83E\uDEA8 \uD83C\uDDF2\uD83C\uDDFD",
                "\u05E9\u05DC\u05D5\u05DD \u202Eabc",
                "Bacade\u0301huachi",
                "'; DROP TABLE annotations; --",
                "<script>alert(1)</script>",
                "https://example.org/a?b=c"
            })
    void itIsTextInTheCardTheListAndTheHistory(String text, FxRobot robot) {
        UUID id = write(robot, text, text, List.of());
        robot.interact(() -> open.workspace()
                .editing()
                .change(
                        edits -> edits.corrections().correct(SITE, FieldRef.of(SiteField.NOTE), text, text, ""),
                        entry -> {},
                        cause -> {
                            throw new AssertionError(cause);
                        }));
        robot.interact(() -> open.workspace().choose(id));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(says(robot, "#annotation-card", text), "the title of the card");
        assertTrue(says(robot, "#annotation-words", text), "its text");
        assertEquals(Set.of(), robot.lookup("#annotation-card").query().lookupAll(".hyperlink"), "nothing to click on");
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open("notes");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(says(robot, "#notes-list", text), "the list");
        robot.interact(() -> open.desk().window().open("history"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(says(robot, "#history-list", text), "the history");
        robot.interact(() -> open.workspace().select(SITE));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(says(robot, "#site-card", text), "the card of the site");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aNoteOfAMegabyteIsShownEditedAndKept(FxRobot robot) {
        String megabyte =
                "Pale clay over tuff, strike 315, dip 12 NE.\n".repeat(12_000) + "and one line ".repeat(45_000);
        UUID id = write(robot, "", megabyte, List.of());
        robot.interact(() -> open.workspace().choose(id));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> button(robot, "annotation-edit").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(megabyte, LongText.of(input(robot, "note-text")), "the editor has all of it, part by part");
        robot.interact(() -> {
            input(robot, "note-title").setText("long");
            button(robot, "note-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                megabyte,
                open.atlas().edits().annotations().find(id).orElseThrow().markdown());
    }
}
