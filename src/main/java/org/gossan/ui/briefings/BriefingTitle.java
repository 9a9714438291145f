package org.gossan.ui.briefings;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gossan.model.Language;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.LocalText;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The title of the briefing in the present language: kept when Enter is pressed or the keyboard leaves.
/// FX thread only.
final class BriefingTitle extends VBox {

    private final Workspace workspace;
    private final Composing composing;
    private final TextField field = new TextField();
    private @Nullable Briefing shown;

    BriefingTitle(Workspace workspace, Composing composing) {
        super(2);
        this.workspace = workspace;
        this.composing = composing;
        getStyleClass().add("briefing-title");
        Label caption = new Label();
        caption.textProperty().bind(workspace.text("compose.briefing_title"));
        caption.getStyleClass().add("editor-caption");
        caption.setLabelFor(field);
        field.setId("briefing-title");
        field.accessibleTextProperty().bind(workspace.text("compose.briefing_title"));
        field.setOnAction(event -> keep());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        getChildren().setAll(caption, field);
        composing.briefingProperty().subscribe(this::show);
        workspace
                .languageProperty()
                .subscribe(language -> show(composing.briefingProperty().get()));
    }

    private void show(@Nullable Briefing briefing) {
        shown = briefing;
        setVisible(briefing != null);
        setManaged(briefing != null);
        LocalText title = briefing == null ? LocalText.EMPTY : briefing.title();
        field.setText(own(title));
        field.setPromptText(title.in(language()));
    }

    private Language language() {
        return workspace.map().language();
    }

    private String own(LocalText title) {
        return title.has(language()) ? title.in(language()) : "";
    }

    private void keep() {
        Briefing briefing = shown;
        String text = field.getText().strip();
        if (briefing != null && !text.equals(own(briefing.title()))) {
            LocalText title = briefing.title().with(language(), text);
            composing.change((all, id) -> all.rename(id, title), null);
        }
    }
}
