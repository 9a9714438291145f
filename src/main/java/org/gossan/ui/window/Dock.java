package org.gossan.ui.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place of the window: shows one panel, with tabs for the others of the mode. FX thread only.
final class Dock extends VBox {

    private final Workspace workspace;
    private final Panel.Place place;
    private final Consumer<String> open;
    private final Consumer<String> close;
    private final Map<String, Region> built = new HashMap<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private @Nullable Panel panel;

    /// @param open  told the id of the panel whose tab is clicked
    /// @param close told the id of the panel whose cross is clicked
    Dock(Workspace workspace, Panel.Place place, Consumer<String> open, Consumer<String> close) {
        this.workspace = workspace;
        this.place = place;
        this.open = open;
        this.close = close;
        getStyleClass()
                .addAll(
                        "dock",
                        "dock-"
                                + place.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'));
        setMinSize(0, 0);
    }

    /// Whether there is a panel to show.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Returns the content of the open panel; `null` if none is.
    @Nullable
    Region content() {
        return panel == null ? null : built.get(panel.id());
    }

    /// Shows a panel.
    ///
    /// @param all  of this place and mode
    /// @param next the open one; `null` = none
    void show(List<Panel> all, @Nullable Panel next) {
        panel = next;
        getChildren().clear();
        if (next != null) {
            Region content = built.computeIfAbsent(next.id(), id -> build(next));
            VBox.setVgrow(content, Priority.ALWAYS);
            boolean alone = all.size() == 1;
            boolean headless = alone && (place == Panel.Place.LEFT || place == Panel.Place.BOTTOM);
            if (!headless) {
                getChildren().add(head(all, next));
            }
            getChildren().add(content);
        }
        shown.set(next != null);
    }

    private Region build(Panel next) {
        Region content = next.content().get();
        if (content.getId() == null) {
            content.setId(next.id());
        }
        return content;
    }

    private Node head(List<Panel> all, Panel next) {
        HBox head = new HBox();
        head.getStyleClass().add("dock-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (all.size() == 1) {
            Label title = new Label();
            title.textProperty().bind(workspace.text(next.titleKey()));
            title.getStyleClass().add("section-title");
            head.getChildren().add(title);
        } else {
            HBox tabs = new HBox();
            tabs.getStyleClass().add("dock-tabs");
            tabs.setMinWidth(0);
            HBox.setHgrow(tabs, Priority.ALWAYS);
            for (Panel each : all) {
                tabs.getChildren().add(tab(each, each.equals(next)));
            }
            head.getChildren().add(tabs);
        }
        if (place != Panel.Place.LEFT) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            head.getChildren()
                    .addAll(
                            space,
                            Icons.button(
                                    workspace,
                                    Feather.X,
                                    next.id() + "-close",
                                    "shell.close_panel",
                                    () -> close.accept(next.id())));
        }
        return head;
    }

    private ToggleButton tab(Panel each, boolean selected) {
        ToggleButton tab = new ToggleButton();
        tab.setId(each.id() + "-tab");
        // Only the open one is written out: four titles have no room side by side.
        if (selected) {
            tab.textProperty().bind(workspace.text(each.titleKey()));
            tab.setMinWidth(0); // a long title gives way, never the cross
        } else {
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(workspace.text(each.titleKey()));
            tab.setTooltip(tip);
            tab.setGraphic(new FontIcon(each.sign()));
            tab.setMinWidth(USE_PREF_SIZE);
        }
        tab.accessibleTextProperty().bind(workspace.text(each.titleKey()));
        tab.getStyleClass().addAll("dock-tab", "flat");
        tab.setSelected(selected);
        tab.setOnAction(event -> {
            tab.setSelected(selected);
            open.accept(each.id());
        });
        return tab;
    }
}
