package org.gossan.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gossan.ui.Workspace;

/// The keys, shown over the map without stopping it; built when first asked for. FX thread only.
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
            new Keys("Ctrl+B", "ui.side_panel"),
            new Keys("Ctrl+T", "ui.table"),
            new Keys("F6", "ui.key_panes"),
            new Keys("F11", "ui.key_full_screen"),
            new Keys("F1", "ui.help"));

    private final Workspace workspace;

    HelpPane(Workspace workspace) {
        this.workspace = workspace;
        setId("help-pane");
        setVisible(false);
        setPickOnBounds(false);
        setAlignment(Pos.CENTER);
    }

    private GridPane build() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-pane");
        grid.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int row = 0; row < ALL.size(); row++) {
            Label keys = new Label(ALL.get(row).keys());
            keys.getStyleClass().add("key");
            Label text = new Label();
            text.textProperty().bind(workspace.text(ALL.get(row).textKey()));
            grid.addRow(row, keys, text);
        }
        return grid;
    }

    void toggle() {
        if (getChildren().isEmpty()) {
            getChildren().add(build());
        }
        setVisible(!isVisible());
    }

    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }
}
