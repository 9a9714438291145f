package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through every mode, panel and editor: every control has a name that a screen reader can say, and the keyboard
/// reaches it.
@ExtendWith(ApplicationExtension.class)
class KeyboardAndNamesTest {

    private static final int MOST_STEPS = 600;

    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        open = OpenWindow.on(stage);
    }

    @Test
    void everyControlOfEveryPanelHasANameAndIsReached(FxRobot robot) {
        Set<String> wrong = new TreeSet<>();
        for (Mode mode : Mode.values()) {
            robot.interact(() -> {
                open.desk().window().enter(mode);
                open.workspace().select("mx-la-ventana");
            });
            look(robot, mode.code(), wrong);
            List<String> panels = open.desk().window().panels(mode);
            assertFalse(panels.isEmpty(), mode.code());
            for (String panel : panels) {
                robot.interact(() -> open.desk().window().open(panel));
                look(robot, mode.code() + " " + panel, wrong);
            }
        }
        assertEquals(Set.of(), wrong, String.join("\n", wrong));
    }

    @Test
    void everyEditorOfTheCardHasNamesAndIsReached(FxRobot robot) {
        Set<String> wrong = new TreeSet<>();
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.workspace().select("mx-la-ventana");
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> pencils = robot.lookup(".pencil").queryAllAs(Button.class).stream()
                .map(Node::getId)
                .toList();
        assertTrue(pencils.size() > 8, pencils.toString());
        for (String pencil : pencils) {
            robot.interact(
                    () -> robot.lookup("#" + pencil).tryQueryAs(Button.class).ifPresent(Button::fire));
            look(robot, pencil, wrong);
        }
        assertEquals(Set.of(), wrong, String.join("\n", wrong));
    }

    @Test
    void theMapSaysWhatItShows(FxRobot robot) {
        String opening = said();
        assertTrue(opening.contains("sites in view"), opening);
        robot.interact(() -> open.desk().map().goTo(new org.gossan.geo.Camera(-109, 29.5, 7.5)));
        WaitForAsyncUtils.waitForFxEvents();
        String sonora = said();
        assertFalse(sonora.equals(opening), sonora);
    }

    private String said() {
        return String.valueOf(open.desk().map().getAccessibleText()) + " "
                + open.desk().map().getAccessibleHelp();
    }

    private void look(FxRobot robot, String where, Set<String> wrong) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Parent root = open.desk().window();
            root.applyCss();
            root.layout();
            List<Node> controls = new ArrayList<>();
            collect(root, controls);
            assertTrue(controls.size() > 10, where + ": " + controls.size() + " controls");
            Set<Node> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
            labels(root, labelled);
            for (Node control : controls) {
                if (!named(control) && !labelled.contains(control)) {
                    wrong.add("no name: " + where + ": " + path(control));
                }
            }
            Set<Node> reached = reached(root);
            for (Node control : controls) {
                if (!control.isDisabled() && !reached.contains(control) && !reachedByArrows(control, reached)) {
                    wrong.add("not reached: " + where + ": " + path(control));
                }
            }
        });
    }

    /// Returns whether another button of the same group is reached: arrow keys go from one to the next.
    private static boolean reachedByArrows(Node control, Set<Node> reached) {
        return control instanceof ToggleButton button
                && button.getToggleGroup() != null
                && button.getToggleGroup().getSelectedToggle() instanceof Node selected
                && reached.contains(selected);
    }

    /// Returns the visible controls that somebody works with, without the parts they are made of.
    private static void collect(Node node, List<Node> controls) {
        if (!node.isVisible()) {
            return;
        }
        boolean passive = node instanceof Label
                || node instanceof ScrollPane
                || node instanceof ScrollBar
                || node instanceof SplitPane
                || node instanceof Separator
                || node instanceof javafx.scene.control.ProgressBar
                || node instanceof javafx.scene.control.ToolBar;
        if (node instanceof Control && !passive) {
            controls.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static void labels(Node node, Set<Node> labelled) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, labelled));
        }
    }

    private static boolean named(Node node) {
        String name = node.getAccessibleText();
        return (name != null && !name.isBlank())
                || (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank());
    }

    /// Returns what Tab comes by from the first control on, with what those stand in.
    private Set<Node> reached(Parent root) {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        open.desk().map().requestFocus();
        for (int i = 0; i < MOST_STEPS; i++) {
            Node owner = root.getScene().getFocusOwner();
            if (owner == null) {
                break;
            }
            for (Node above = owner; above != null; above = above.getParent()) {
                reached.add(above);
            }
            if (!owner.requestFocusTraversal(TraversalDirection.NEXT)
                    || (i > 0 && root.getScene().getFocusOwner() == open.desk().map())) {
                break;
            }
        }
        return reached;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node above = node; above != null && path.length() < 120; above = above.getParent()) {
            path.append(above.getClass().getSimpleName());
            if (above.getId() != null) {
                path.append('#').append(above.getId());
            }
            path.append(" < ");
        }
        return path.toString();
    }
}
