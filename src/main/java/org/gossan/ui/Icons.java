package org.gossan.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons with a drawn sign: each has a tip and an accessible name that follow the language. FX thread only.
public final class Icons {

    private Icons() {}

    /// Returns a button that shows only a sign.
    ///
    /// @param key text of its tip and accessible name
    public static Button button(Workspace workspace, Feather sign, String id, String key, Runnable action) {
        Button button = new Button();
        dress(workspace, button, sign, id, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Returns a button that stays down.
    ///
    /// @param key text of its tip and accessible name
    public static ToggleButton toggle(Workspace workspace, Feather sign, String id, String key) {
        ToggleButton button = new ToggleButton();
        dress(workspace, button, sign, id, key);
        return button;
    }

    private static void dress(Workspace workspace, ButtonBase button, Feather sign, String id, String key) {
        button.setId(id);
        button.setGraphic(new FontIcon(sign));
        button.getStyleClass().addAll("button-icon", "flat");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(workspace.text(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(workspace.text(key));
    }
}
