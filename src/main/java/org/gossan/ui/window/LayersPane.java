package org.gossan.ui.window;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gossan.model.Layer;
import org.gossan.ui.Workspace;

/// Shows and hides the parts of the map; the keys 1-9 do the same. FX thread only.
final class LayersPane extends VBox {

    LayersPane(Workspace workspace) {
        setId("layers");
        getStyleClass().add("panel-section");
        Label title = new Label();
        title.textProperty().bind(workspace.text("ui.layers"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        for (Layer layer : Layer.values()) {
            if (layer == Layer.FACILITIES) {
                continue; // its pane has a switch of its own, with one for each kind
            }
            CheckBox box = new CheckBox();
            box.setId("layer-" + layer.code());
            box.textProperty().bind(workspace.languageProperty().map(language -> workspace
                    .messages()
                    .word("layer", layer)));
            box.setSelected(workspace.map().layers().contains(layer));
            box.setOnAction(event -> set(workspace, layer, box.isSelected()));
            workspace
                    .mapProperty()
                    .subscribe(state -> box.setSelected(state.layers().contains(layer)));
            getChildren().add(box);
        }
    }

    /// Shows a layer, or hides it.
    static void set(Workspace workspace, Layer layer, boolean shown) {
        workspace.update(state -> {
            Set<Layer> layers = EnumSet.noneOf(Layer.class);
            layers.addAll(state.layers());
            if (shown) {
                layers.add(layer);
            } else {
                layers.remove(layer);
            }
            return state.withLayers(layers);
        });
    }
}
