package org.gossan;

import static org.gossan.OpenWindow.button;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.gossan.model.Language;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.window.Mode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A test in the Brief mode of the whole window, with the shipped briefing.
class InBrief extends InWindow {

    static final String SHIPPED = "mexico-critical-minerals";

    void enter(FxRobot robot) {
        robot.interact(() -> {
            open.desk().window().enter(Mode.BRIEF);
            open.desk().map().focusMap();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Briefing briefing() {
        return open.atlas().edits().briefings().find(SHIPPED).orElseThrow();
    }

    static ListView<Scene> scenes(FxRobot robot) {
        return robot.lookup("#scenes").queryListView();
    }

    static void choose(FxRobot robot, int place) {
        robot.interact(() -> scenes(robot).getSelectionModel().clearAndSelect(place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    List<String> titles() {
        return briefing().scenes().stream()
                .map(scene -> scene.words().title().in(Language.EN))
                .toList();
    }

    static void pick(FxRobot robot, String id, String words) {
        robot.interact(() -> {
            TextField field = robot.lookup("#" + id).queryAs(TextField.class);
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Scene chosen(FxRobot robot) {
        return briefing().scenes().get(scenes(robot).getSelectionModel().getSelectedIndex());
    }
}
