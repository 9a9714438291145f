package org.gossan.ui.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.gossan.ui.Icons;
import org.gossan.ui.Offer;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A sentence with a button at the bottom of the map, for a while or until it is taken away; it stays as long as the
/// mouse or the keyboard is on it. Takes no keyboard from anybody. FX thread only.
final class Toast extends StackPane {

    private static final Duration STAYS = Duration.seconds(10);

    private final Workspace workspace;
    private final PauseTransition stay = new PauseTransition(STAYS);

    Toast(Workspace workspace) {
        this.workspace = workspace;
        setId("toast");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("toast-place");
        setVisible(false);
        stay.setOnFinished(event -> end());
        workspace.offerProperty().subscribe(this::show);
    }

    private void show(@Nullable Offer offer) {
        if (offer == null) {
            return;
        }
        Label sentence = new Label(offer.sentence());
        sentence.setId("toast-sentence");
        sentence.setWrapText(true);
        Button action = new Button(offer.action());
        action.setId("toast-action");
        action.getStyleClass().addAll("flat", "accent");
        action.setMinWidth(USE_PREF_SIZE);
        action.setAccessibleText(offer.sentence() + " " + offer.action());
        action.setOnAction(event -> {
            hide();
            offer.run().run();
        });
        HBox box = new HBox(
                sentence, action, Icons.button(workspace, Feather.X, "toast-close", "shell.dismiss", this::hide));
        box.getStyleClass().add("toast");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(true);
        stay.stop();
        if (!offer.stays()) {
            stay.playFromStart();
        }
    }

    private void end() {
        if (isHover() || getChildren().stream().anyMatch(child -> child.isHover() || child.isFocusWithin())) {
            stay.playFromStart();
        } else {
            hide();
        }
    }

    private void hide() {
        stay.stop();
        boolean had = isFocusWithin();
        setVisible(false);
        if (had) {
            workspace.focusMap();
        }
    }
}
