package org.gossan.ui.window;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The three modes side by side; words beside the signs where there is room. FX thread only.
final class ModeSwitch extends HBox {

    /// Sign, gap and padding of one button.
    private static final double BESIDE_TEXT_PX = 46;

    private final Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);

    ModeSwitch(Workspace workspace, ObjectProperty<Mode> mode) {
        setId("modes");
        getStyleClass().add("mode-switch");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(workspace.text("shell.modes"));
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Mode each : Mode.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("mode-" + each.code());
            button.setGraphic(new FontIcon(sign(each)));
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(end(each));
            button.setToggleGroup(group);
            button.textProperty().bind(workspace.text("shell.mode_" + each.code()));
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(workspace.text("shell.mode_tip_" + each.code(), each.ordinal() + 1));
            button.setTooltip(tip);
            button.accessibleTextProperty().bind(workspace.text("shell.mode_" + each.code()));
            // A click on the mode that is on would switch it off, and there is no fourth.
            button.setOnAction(event -> {
                button.setSelected(true);
                mode.set(each);
            });
            buttons.put(each, button);
            getChildren().add(button);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (step != 0 && !event.isAltDown() && !event.isShortcutDown()) {
                Mode next = Mode.values()[Math.floorMod(mode.get().ordinal() + step, Mode.values().length)];
                mode.set(next);
                button(next).requestFocus();
                event.consume();
            }
        });
        mode.subscribe(now -> button(now).setSelected(true));
    }

    /// Returns how wide the switch is with all words.
    double fullWidth() {
        return buttons.values().stream()
                .mapToDouble(button -> {
                    Text words = new Text(button.getText());
                    words.setFont(button.getFont());
                    return words.getLayoutBounds().getWidth() + BESIDE_TEXT_PX;
                })
                .sum();
    }

    /// Shows signs and words, or signs alone.
    void showWords(boolean shown) {
        ContentDisplay display = shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
        buttons.values().forEach(button -> button.setContentDisplay(display));
    }

    private ToggleButton button(Mode mode) {
        ToggleButton button = buttons.get(mode);
        if (button == null) {
            throw new IllegalStateException("no button for " + mode);
        }
        return button;
    }

    private static String end(Mode mode) {
        return mode == Mode.EXPLORE ? "left-pill" : mode == Mode.BRIEF ? "right-pill" : "center-pill";
    }

    private static Feather sign(Mode mode) {
        if (mode == Mode.EXPLORE) {
            return Feather.COMPASS;
        }
        return mode == Mode.ANNOTATE ? Feather.EDIT_3 : Feather.AIRPLAY;
    }
}
