package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Rows of lists are as high as their wrapped texts, also where a text needs a line more inside the padding.
class WrappedRowsTest extends InWindow {

    private static final int ROWS = 40;
    private static final String LONG =
            "Concesión minera La Azulita Norte y sus ampliaciones segunda, tercera y cuarta, municipio de";

    private void panel(FxRobot robot, String id) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.ANNOTATE);
            open.desk().window().open(id);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void correct() {
        for (int i = 0; i < ROWS; i++) {
            open.atlas()
                    .edits()
                    .by("María Fernanda Gutiérrez-Echeverría")
                    .corrections()
                    .correct("mx-azulitas", FieldRef.of(SiteField.NAME), LONG.substring(i) + i, LONG.substring(i), "");
        }
    }

    /// Returns the rows of a list that are not high enough, wherever it is scrolled to.
    private Set<Integer> clipped(FxRobot robot, String list) {
        Set<Integer> clipped = new TreeSet<>();
        Set<Integer> seen = new TreeSet<>();
        ListView<?> view = robot.lookup("#" + list).queryListView();
        for (int row = 0; row < view.getItems().size(); row++) {
            int top = row;
            robot.interact(() -> {
                view.scrollTo(top);
                open.desk().window().applyCss();
                open.desk().window().layout();
                view.lookupAll(".list-cell").forEach(node -> {
                    if (node instanceof ListCell<?> cell
                            && cell.getGraphic() instanceof Region text
                            && !cell.isEmpty()) {
                        double room = cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset();
                        double needed = cell.snappedTopInset() + text.prefHeight(room) + cell.snappedBottomInset();
                        seen.add(cell.getIndex());
                        if (cell.isVisible() && cell.getHeight() < needed - 0.5) {
                            clipped.add(cell.getIndex());
                        }
                    }
                });
            });
        }
        assertEquals(view.getItems().size(), seen.size(), "every row was looked at");
        return clipped;
    }

    @Test
    void ofTheEditsThatARestoreWouldPutAside(FxRobot robot) {
        panel(robot, "backups");
        fire(robot, "backups-now");
        correct();
        robot.interact(() -> robot.lookup("#backups-list")
                .queryListView()
                .getSelectionModel()
                .select(0));
        fire(robot, "backups-look");
        assertEquals(Set.of(), clipped(robot, "restore-lost"));
    }

    @Test
    void ofTheHistory(FxRobot robot) {
        correct();
        panel(robot, "history");
        assertEquals(Set.of(), clipped(robot, "history-list"));
    }

    @Test
    void ofTheLinesOfAFileThatAreLeftOut(FxRobot robot) throws IOException {
        StringBuilder table = new StringBuilder("id,lon,lat\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(i).append(",-110,\"").append(LONG.substring(i)).append("\"\n");
        }
        panel(robot, "import");
        open.choose(Files.writeString(open.folder().resolve("rows.csv"), table));
        fire(robot, "import-choose");
        assertEquals(Set.of(), clipped(robot, "import-problems"));
    }
}
