package org.gossan.ui.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LongTextTest {

    private static final int MEGABYTE = 1_000_000;
    private static final String SHALOM = "\u05E9\u05DC\u05D5\u05DD";

    private final VBox root = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new javafx.scene.Scene(root, 400, 300));
        stage.show();
    }

    private Region put(FxRobot robot, TextInputControl input, String text) {
        input.setId("text");
        Region[] bar = new Region[1];
        robot.interact(() -> {
            bar[0] = LongText.in(input, text, () -> Messages.of(Language.EN));
            root.getChildren().setAll(input, bar[0]);
        });
        return bar[0];
    }

    private static void turn(FxRobot robot, String way) {
        robot.interact(() -> robot.lookup("#text-" + way).queryAs(Button.class).fire());
    }

    private static String repeated(String part) {
        return part.repeat(MEGABYTE / part.length());
    }

    private static List<Arguments> megabytes() {
        return List.of(
                Arguments.of("a", 50_000),
                Arguments.of("ab ", 50_000),
                Arguments.of("line\n", 50_000),
                Arguments.of(SHALOM, 1000),
                Arguments.of(SHALOM + " ", 1000),
                Arguments.of(SHALOM + "\n", 10_000),
                Arguments.of("\uD83E\uDEA8", 1000));
    }

    @ParameterizedTest
    @MethodSource("megabytes")
    void ofAMegabyteAPartIsLaidOutAndAllOfItComesBack(String unit, int most, FxRobot robot) {
        String all = repeated(unit);
        TextArea area = new TextArea();
        Region bar = put(robot, area, all);
        assertTrue(area.getLength() <= most && area.getLength() >= most / 2 - 1, "laid out: " + area.getLength());
        assertTrue(bar.isVisible());
        assertTrue(LongText.of(area).equals(all), "all of it");
        turn(robot, "on");
        turn(robot, "on");
        turn(robot, "back");
        assertTrue(area.getLength() <= most, "laid out: " + area.getLength());
        assertTrue(LongText.of(area).equals(all), "all of it");
    }

    @Test
    void whatIsTypedIntoAPartIsInTheWhole(FxRobot robot) {
        String all = repeated(SHALOM + " ");
        TextArea area = new TextArea();
        put(robot, area, all);
        turn(robot, "on");
        int at = all.length() - LongText.of(area).substring(area.getLength()).length();
        robot.interact(() -> area.insertText(5, "hier"));
        assertTrue(LongText.of(area).equals(all.substring(0, at + 5) + "hier" + all.substring(at + 5)));
        turn(robot, "back");
        turn(robot, "on");
        assertTrue(area.getText().contains("hier"));
        assertEquals(all.length() + 4, LongText.of(area).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", SHALOM})
    void aMegabyteThatIsPastedIsParted(String unit, FxRobot robot) {
        TextArea area = new TextArea();
        Region bar = put(robot, area, "before after");
        assertFalse(bar.isVisible());
        String pasted = repeated(unit);
        robot.interact(() -> {
            area.selectRange(7, 7);
            area.replaceSelection(pasted);
        });
        assertTrue(area.getLength() <= 50_000, "laid out: " + area.getLength());
        assertTrue(LongText.of(area).equals("before " + pasted + "after"));
        assertTrue(bar.isVisible());
        assertTrue(robot.lookup("#text-part").queryAs(Label.class).getText().endsWith("All of it is kept."));
        robot.interact(() -> LongText.set(area, "short"));
        assertEquals("short", LongText.of(area));
        assertFalse(bar.isVisible());
    }

    @Test
    void aFieldOfOneLineCanHaveOneToo(FxRobot robot) {
        TextField field = new TextField();
        String all = repeated(SHALOM);
        put(robot, field, all);
        assertTrue(field.getLength() <= 1000);
        assertTrue(LongText.of(field).equals(all));
    }

    /// A field leaves some characters out; who only looks must not change anything.
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\n", "tab\t\u0007bell", "", "\u2028", "\uFDD0\n"})
    void whatNobodyTouchesComesBackAsItWas(String text, FxRobot robot) {
        TextArea area = new TextArea();
        put(robot, area, text);
        assertEquals(text, LongText.of(area));
    }

    @Test
    void partsAreTheWholeAndCutNoCharacter() {
        Random random = new Random(11);
        String[] units = {"a", " ", "\n", "\u05E9", "\uD83E\uDEA8", "word ", "e\u0301"};
        for (int round = 0; round < 50; round++) {
            StringBuilder made = new StringBuilder();
            String often = units[random.nextInt(units.length)];
            for (int i = random.nextInt(80_000); i > 0; i--) {
                made.append(random.nextInt(20) == 0 ? units[random.nextInt(units.length)] : often);
            }
            String all = made.toString();
            int from = 0;
            while (from < all.length()) {
                int to = LongText.end(all, from);
                assertTrue(to > from && to - from <= 50_000, "round " + round);
                assertTrue(to == all.length() || !Character.isLowSurrogate(all.charAt(to)), "round " + round);
                from = to;
            }
            assertEquals(all.length(), from);
        }
    }
}
