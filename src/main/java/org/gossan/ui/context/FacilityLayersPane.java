package org.gossan.ui.context;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.FacilityKind;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Shows and hides facilities: the whole layer, and each kind with the sign the map draws for it. Choosing a kind
/// shows the layer. FX thread only.
public final class FacilityLayersPane extends VBox {

    private final Workspace workspace;
    private final CheckBox layer = new CheckBox();
    private final Map<FacilityKind, CheckBox> boxes = new EnumMap<>(FacilityKind.class);
    private final Map<FacilityKind, Label> counts = new EnumMap<>(FacilityKind.class);

    public FacilityLayersPane(Workspace workspace) {
        this.workspace = workspace;
        setId("facility-layers");
        getStyleClass().add("panel-section");
        layer.setId("facilities-layer");
        layer.getStyleClass().add("section-title");
        layer.textProperty().bind(workspace.text("context.facilities"));
        layer.setWrapText(true);
        layer.setMinHeight(Region.USE_PREF_SIZE);
        layer.setOnAction(event -> showLayer(layer.isSelected()));
        VBox kinds = new VBox();
        kinds.getStyleClass().add("facility-kinds");
        for (FacilityKind kind : FacilityKind.values()) {
            kinds.getChildren().add(row(kind));
        }
        getChildren().addAll(layer, kinds);
        workspace.mapProperty().subscribe(this::follow);
        workspace.contentProperty().subscribe(this::count);
    }

    private Region row(FacilityKind kind) {
        CheckBox box = new CheckBox();
        box.setId("facility-kind-"
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        box.textProperty().bind(workspace.languageProperty().map(language -> workspace
                .messages()
                .word("facility", kind)));
        box.setOnAction(event -> showKind(kind, box.isSelected()));
        box.setWrapText(true);
        box.setMinSize(0, Region.USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        boxes.put(kind, box);
        counts.put(kind, count);
        HBox row = new HBox(box, count, new FacilitySign(kind));
        row.getStyleClass().addAll("facet-row", "facility-row");
        return row;
    }

    private void follow(MapState state) {
        boolean shown = state.layers().contains(Layer.FACILITIES);
        layer.setIndeterminate(shown && !state.facilityKinds().containsAll(EnumSet.allOf(FacilityKind.class)));
        layer.setSelected(shown);
        boxes.forEach(
                (kind, box) -> box.setSelected(shown && state.facilityKinds().contains(kind)));
    }

    private void count(@Nullable MapContent content) {
        counts.forEach((kind, count) -> {
            long number = content == null
                    ? 0
                    : content.facilities().stream()
                            .filter(facility -> facility.kind() == kind)
                            .count();
            count.setText(number == 0 ? "" : Long.toString(number));
        });
    }

    private void showLayer(boolean shown) {
        Set<FacilityKind> kinds =
                shown ? EnumSet.allOf(FacilityKind.class) : workspace.map().facilityKinds();
        change(shown, kinds);
    }

    private void showKind(FacilityKind kind, boolean shown) {
        MapState state = workspace.map();
        Set<FacilityKind> kinds = EnumSet.noneOf(FacilityKind.class);
        if (state.layers().contains(Layer.FACILITIES)) {
            kinds.addAll(state.facilityKinds());
        }
        if (shown) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        change(!kinds.isEmpty(), kinds);
    }

    private void change(boolean shown, Set<FacilityKind> kinds) {
        workspace.update(state -> {
            Set<Layer> layers = EnumSet.noneOf(Layer.class);
            layers.addAll(state.layers());
            if (shown) {
                layers.add(Layer.FACILITIES);
            } else {
                layers.remove(Layer.FACILITIES);
            }
            return state.withLayers(layers).withFacilityKinds(kinds);
        });
    }
}
