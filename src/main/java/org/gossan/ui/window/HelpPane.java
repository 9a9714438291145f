package org.gossan.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gossan.ui.Workspace;

/// The keys, shown over the map without stopping it. FX thread only.
final class HelpPane extends StackPane {

    private record Keys(String keys, String textKey) {}

    private static final List<Keys> ALL = List.of(
            new Keys("← ↑ → ↓", "ui.key_pan"),
            new Keys("Shift / Ctrl + ←", "ui.key_pan_more"),
            new Keys("+  −", "ui.key_zoom"),
            new Keys("Home", "ui.key_home"),
            new Keys("Tab / Shift+Tab", "ui.key_walk"),
            new Keys("Enter", "ui.key_card"),
            new Keys("F", "ui.key_fit"),
            new Keys("Esc", "ui.key_back"),
            new Keys("/  Ctrl+F", "ui.key_search"),
            new Keys("Ctrl+G", "ui.key_goto"),
            new Keys("L", "ui.key_legend"),
            new Keys("1 – 8", "ui.key_layers"),
            new Keys("Ctrl+1 / 2 / 3", "shell.key_modes"),
            new Keys("Alt+← / Alt+→", "shell.key_travel"),
            new Keys("Ctrl+Z / Ctrl+Shift+Z", "shell.key_undo"),
            new Keys("Ctrl+C", "shell.key_copy"),
            new Keys("Ctrl+B", "ui.side_panel"),
            new Keys("Ctrl+T", "ui.table"),
            new Keys("F6", "ui.key_panes"),
            new Keys("F11", "ui.key_full_screen"),
            new Keys("F1", "ui.help"));

    private final Workspace workspace;
    private final GridPane grid = new GridPane();

    HelpPane(Workspace workspace) {
        this.workspace = workspace;
        setId("help-pane");
        setVisible(false);
        setPickOnBounds(false);
        setAlignment(Pos.CENTER);
        grid.getStyleClass().add("help-pane");
        grid.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(grid);
    }

    /// Shows the keys, or hides them.
    ///
    /// @param ofFeatures keys that act in this mode beside the usual ones
    void toggle(List<Shortcut> ofFeatures) {
        if (!isVisible()) {
            fill(ofFeatures);
        }
        setVisible(!isVisible());
    }

    private void fill(List<Shortcut> ofFeatures) {
        List<Keys> all = new ArrayList<>(ALL);
        Map<String, String> byText = new LinkedHashMap<>();
        ofFeatures.forEach(shortcut -> byText.merge(
                shortcut.textKey(), shortcut.keys().getDisplayText(), (one, other) -> one + " / " + other));
        byText.forEach((textKey, keys) -> all.add(new Keys(keys, textKey)));
        grid.getChildren().clear();
        int rows = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            Label keys = new Label(all.get(i).keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            Label text = new Label();
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.textProperty().bind(workspace.text(all.get(i).textKey()));
            int column = i / rows * 2;
            grid.add(keys, column, i % rows);
            grid.add(text, column + 1, i % rows);
        }
    }

    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }
}
