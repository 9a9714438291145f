package org.gossan.ui.briefings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;

/// A line of a list in the editor, with buttons that open its words, move it and take it out. FX thread only.
final class EditedLine extends HBox {

    /// What can be done with a line.
    interface Actions {

        /// Opens or closes the fields for the words of a line.
        void words(int place);

        void move(int from, int to);

        void out(int place);
    }

    /// @param id    what the ids of the buttons begin with
    /// @param words key of what the button for words is called
    /// @param place of the line, from 0
    EditedLine(Workspace workspace, Region text, String id, String words, int place, int count, Actions actions) {
        super(2);
        Button edit =
                Icons.button(workspace, Feather.EDIT_2, id + "-words-" + place, words, () -> actions.words(place));
        Button up = Icons.button(
                workspace,
                Feather.CHEVRON_UP,
                id + "-up-" + place,
                "compose.fact_up",
                () -> actions.move(place, place - 1));
        Button down = Icons.button(
                workspace,
                Feather.CHEVRON_DOWN,
                id + "-down-" + place,
                "compose.fact_down",
                () -> actions.move(place, place + 1));
        Button out =
                Icons.button(workspace, Feather.X, id + "-out-" + place, "compose.fact_out", () -> actions.out(place));
        up.setDisable(place == 0);
        down.setDisable(place == count - 1);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, edit, up, down, out);
        for (Button button : List.of(edit, up, down, out)) {
            button.getStyleClass().add("pencil");
            button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Takes the button for words away, where a line has none of its own.
    EditedLine withoutWords() {
        getChildren().remove(1);
        return this;
    }
}
