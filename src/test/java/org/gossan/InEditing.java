package org.gossan;

import static org.gossan.OpenWindow.button;
import static org.gossan.OpenWindow.input;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.model.Site;
import org.gossan.model.edits.FieldRef;
import org.gossan.render.MapContent;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A test of editing in the whole window.
class InEditing extends InWindow {

    static final String SITE = "mx-azulitas";

    Atlas atlas;
    Desk desk;
    Workspace workspace;

    @Override
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.on(stage);
    }

    @BeforeEach
    final void take() {
        atlas = open.atlas();
        desk = open.desk();
        workspace = open.workspace();
    }

    /// Closes the atlas as the test left it: one of them opens another behind the window's back.
    @Override
    @AfterEach
    void closeAtlas() {
        atlas.close();
    }

    /// Corrects a field of the selected site through its editor.
    void fill(FxRobot robot, String field, String value, String reason) {
        robot.interact(() -> button(robot, "edit-" + field + "-pencil").fire());
        robot.interact(() -> {
            String id = "edit-" + field + "-value";
            boolean choice = robot.lookup("#" + id + "-text").tryQuery().isPresent();
            input(robot, choice ? id + "-text" : id).setText(value);
            input(robot, "edit-" + field + "-reason").setText(reason);
            button(robot, "edit-" + field + "-save").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Returns every site as the map shows it.
    String map() {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < index().size(); row++) {
            String id = index().id(row);
            Site site = atlas.details(id).site();
            all.append(id).append(index().corrected(row)).append(index().name(row));
            all.append(index().worldX(row)).append(index().worldY(row)).append(site);
            all.append(atlas.edits().corrections().overlay(id).of(id).keySet().stream()
                            .map(FieldRef::code)
                            .sorted()
                            .toList())
                    .append('\n');
        }
        return all.toString().lines().sorted().toList().toString();
    }

    SiteIndex index() {
        MapContent content = workspace.contentProperty().get();
        assertNotNull(content);
        return content.sites();
    }
}
