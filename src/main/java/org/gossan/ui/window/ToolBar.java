package org.gossan.ui.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar over the map's top left corner with the buttons of the mode; not there in a mode without. FX thread only.
final class ToolBar extends HBox {

    private final ReadOnlyObjectProperty<Mode> mode;
    private final List<Feature.Tools> groups = new ArrayList<>();
    private final Map<Feature.Tools, Node> built = new HashMap<>();
    private boolean begun;

    ToolBar(ReadOnlyObjectProperty<Mode> mode) {
        this.mode = mode;
        setId("map-tools");
        getStyleClass().add("map-tools");
        setCache(true); // its shadow is reckoned anew wherever the map below moves
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
        mode.subscribe(this::show);
    }

    void add(Feature.Tools group) {
        groups.add(group);
        show();
    }

    /// Builds and shows the buttons; until then there are none.
    void begin() {
        begun = true;
        show();
    }

    private void show() {
        if (!begun) {
            return;
        }
        getChildren()
                .setAll(groups.stream()
                        .filter(group -> group.modes().contains(mode.get()))
                        .map(group -> built.computeIfAbsent(
                                group, one -> one.content().get()))
                        .toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
