package org.gossan.ui.history;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gossan.ui.Editing;
import org.gossan.ui.Workspace;

/// Says above the map that it shows the past, and leads back. FX thread only.
final class MomentBanner extends HBox {

    MomentBanner(Workspace workspace, Editing.Moment moment) {
        setId("moment-banner");
        getStyleClass().add("moment-banner");
        Label words = new Label();
        words.textProperty().bind(workspace.languageProperty().map(language -> workspace
                .messages()
                .text("history.banner", EditLine.time(moment.at(), language.locale()))));
        Button now = new Button();
        now.setId("back-to-now");
        now.textProperty().bind(workspace.text("history.now"));
        now.setOnAction(event -> workspace.editing().backToNow());
        now.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(words, now);
    }
}
