package org.gossan.ui.measure;

import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.gossan.geo.LonLat;
import org.gossan.ui.Icons;
import org.gossan.ui.Measured;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Shortcut;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ruler: its button, its key M, and what it says over the map. FX thread only.
public final class Measuring {

    /// A ruler, drawn in lines like the other signs.
    private static final String RULER =
            "M17 12.2 L12.2 17 L2 6.8 L6.8 2 Z M9.2 4.4 L7.6 6 M12 7.2 L10.4 8.8 M14.6 9.8 L13 11.4";

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final MeasureTool tool;
    private @Nullable StackPane bar;
    private @Nullable ToggleButton button;
    private final Label value = new Label();
    private final Button copy = new Button();

    private Measuring(Workspace workspace, MapPane map, MainWindow window) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.tool = new MeasureTool(workspace, map, this::tell, this::used);
    }

    /// Adds the ruler to the window.
    public static void addTo(MainWindow window, Workspace workspace, MapPane map) {
        Measuring measuring = new Measuring(workspace, map, window);
        Set<Mode> all = Set.of(Mode.values());
        window.add(new Feature(
                List.of(),
                List.of(new Feature.Tools(all, measuring::button)),
                List.of(new Shortcut(KeyCombination.valueOf("M"), "shell.measure", all, () -> {
                    measuring.toggle();
                    return true;
                }))));
    }

    private Node button() {
        ToggleButton made = Icons.toggle(workspace, Feather.MAXIMIZE_2, "measure", "shell.measure_tip");
        SVGPath sign = new SVGPath();
        sign.setContent(RULER);
        sign.getStyleClass().add("drawn-sign");
        made.setGraphic(sign);
        made.setOnAction(event -> toggle());
        made.setSelected(map.tools().toolProperty().get().equals(tool));
        button = made;
        return made;
    }

    private void toggle() {
        if (map.tools().toolProperty().get().equals(tool)) {
            map.tools().putAway();
        } else {
            map.tools().use(tool);
        }
        map.focusMap();
    }

    private void used(boolean now) {
        if (button != null) {
            button.setSelected(now);
        }
        if (now) {
            window.putOverMap(bar());
        } else if (bar != null) {
            window.takeFromMap(bar);
        }
    }

    private void tell(List<LonLat> way) {
        copy.setDisable(way.size() < 2);
        value.setText(
                way.size() < 2
                        ? workspace.messages().text("shell.measure_how")
                        : Measured.of(way).text(workspace.messages()));
    }

    private StackPane bar() {
        StackPane now = bar;
        if (now == null) {
            value.setId("measured");
            value.setWrapText(true);
            copy.setId("measure-copy");
            copy.textProperty().bind(workspace.text("shell.measure_copy"));
            copy.getStyleClass().addAll("flat", "accent");
            copy.setMinWidth(Button.USE_PREF_SIZE);
            copy.setOnAction(event -> tool.copy());
            HBox box = new HBox(
                    value,
                    copy,
                    Icons.button(workspace, Feather.X, "measure-close", "shell.measure_end", () -> map.tools()
                            .putAway()));
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("toast");
            box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
            now = new StackPane(box);
            now.setAlignment(Pos.TOP_CENTER);
            now.setPickOnBounds(false);
            now.getStyleClass().add("measure-place");
            workspace.languageProperty().subscribe(language -> tool.leave());
            bar = now;
        }
        return now;
    }
}
