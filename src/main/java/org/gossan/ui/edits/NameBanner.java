package org.gossan.ui.edits;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.gossan.edits.Edits;
import org.gossan.ui.AuthorQuestion;
import org.gossan.ui.Workspace;

/// Asks for the name of the author at the first edit, which waits for it. Enter or Esc keep what stands there. FX
/// thread only.
final class NameBanner extends HBox {

    private final AuthorQuestion question;
    private final TextField name = new TextField(Edits.systemUser());

    NameBanner(Workspace workspace) {
        this.question = workspace.editing().author();
        setId("name-banner");
        getStyleClass().add("moment-banner");
        Label words = new Label();
        words.textProperty().bind(workspace.text("editing.name_asked"));
        name.setId("author-name");
        name.accessibleTextProperty().bind(workspace.text("editing.author"));
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                answer();
                workspace.focusMap();
            }
        });
        Button keep = new Button();
        keep.setId("keep-name");
        keep.textProperty().bind(workspace.text("editing.name_keep"));
        keep.setOnAction(event -> answer());
        keep.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(words, name, keep);
    }

    /// Lets the user type at once.
    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private void answer() {
        String typed = name.getText().strip();
        question.answer(typed.isEmpty() ? Edits.systemUser() : typed);
    }
}
