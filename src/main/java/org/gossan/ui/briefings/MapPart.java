package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gossan.model.Layer;
import org.gossan.model.Messages;
import org.gossan.model.SiteFilter;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.Workspace;

/// What the map of a scene shows: its layers, and what its sites are filtered by, each of which can be taken out.
/// What is changed here shows on the map at once. FX thread only.
final class MapPart extends VBox {

    private final Workspace workspace;
    private final Composing composing;
    private final Map<Layer, CheckBox> layers = new HashMap<>();
    private final FlowPane filter = new FlowPane(4, 4);
    private final Label everything = new Label();
    private final Button take = new Button();
    private final Button clear = new Button();

    /// One thing that sites are filtered by.
    private record Condition(String words, UnaryOperator<SiteFilter> without) {}

    MapPart(Workspace workspace, Composing composing) {
        super(6);
        this.workspace = workspace;
        this.composing = composing;
        setId("scene-map");
        FlowPane boxes = new FlowPane(10, 4);
        for (Layer layer : Layer.values()) {
            if (layer != Layer.ANNOTATIONS) { // a scene names its drawings one by one
                CheckBox box = new CheckBox();
                box.setId("scene-layer-" + layer.code());
                box.textProperty().bind(workspace.languageProperty().map(language -> workspace
                        .messages()
                        .word("layer", layer)));
                box.setOnAction(event -> show(layer, box.isSelected()));
                layers.put(layer, box);
                boxes.getChildren().add(box);
            }
        }
        Label caption = new Label();
        caption.textProperty().bind(workspace.text("compose.filter"));
        caption.getStyleClass().add("editor-caption");
        filter.setId("scene-filter");
        everything.textProperty().bind(workspace.text("compose.filter_none"));
        everything.getStyleClass().add("line-small");
        button(
                take,
                "scene-filter-take",
                "compose.filter_take",
                () -> filter(workspace.map().filter()));
        button(clear, "scene-filter-clear", "compose.filter_clear", () -> filter(SiteFilter.NONE));
        getChildren().setAll(boxes, caption, filter, new FlowPane(4, 4, take, clear));
    }

    private void button(Button button, String id, String key, Runnable action) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
    }

    void show(Scene scene) {
        layers.forEach((layer, box) -> box.setSelected(scene.map().layers().contains(layer)));
        SiteFilter now = scene.map().filter();
        filter.getChildren().clear();
        List<Condition> conditions = conditions(now, workspace.messages());
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            Button out = new Button(condition.words() + "  \u2715");
            out.setId("scene-filter-" + i);
            out.setMnemonicParsing(false);
            out.getStyleClass().add("small");
            out.setAccessibleText(workspace.messages().text("compose.filter_out", condition.words()));
            out.setOnAction(event -> filter(condition.without().apply(now)));
            filter.getChildren().add(out);
        }
        if (conditions.isEmpty()) {
            filter.getChildren().add(everything);
        }
        clear.setDisable(conditions.isEmpty());
    }

    private void show(Layer layer, boolean shown) {
        change(scene -> {
            Set<Layer> all = EnumSet.noneOf(Layer.class);
            all.addAll(scene.map().layers());
            if (shown) {
                all.add(layer);
            } else {
                all.remove(layer);
            }
            return scene.withMap(scene.map().withLayers(all));
        });
    }

    private void filter(SiteFilter next) {
        change(scene -> scene.withMap(scene.map().withFilter(next)));
    }

    private void change(UnaryOperator<Scene> how) {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.update(chosen.id(), how, null);
            Scene next = how.apply(chosen);
            workspace.update(state -> state.withLayers(next.shown().layers())
                    .withFilter(next.map().filter()));
        }
    }

    private static List<Condition> conditions(SiteFilter filter, Messages messages) {
        List<Condition> all = new ArrayList<>();
        if (!filter.text().isBlank()) {
            all.add(new Condition("\u201c" + filter.text() + "\u201d", now -> now.withText("")));
        }
        each(all, filter.commodities(), messages::commodityOrMetal, SiteFilter::withCommodities);
        each(all, filter.statuses(), status -> messages.word("status", status), SiteFilter::withStatuses);
        each(all, filter.depositTypes(), type -> type, SiteFilter::withDepositTypes);
        each(all, filter.countries(), messages::country, SiteFilter::withCountries);
        each(all, filter.states(), state -> state, SiteFilter::withStates);
        each(all, filter.sources(), source -> source, SiteFilter::withSources);
        each(all, filter.confidences(), one -> messages.word("confidence", one), SiteFilter::withConfidences);
        if (filter.near() != null || filter.box() != null || filter.where() != null) {
            String where = filter.where();
            all.add(new Condition(
                    where == null ? messages.text("compose.filter_place") : where,
                    now -> now.withNear(null).withBox(null).withWhere(null)));
        }
        return all;
    }

    private static <T> void each(
            List<Condition> all,
            Set<T> values,
            Function<T, String> words,
            BiFunction<SiteFilter, Set<T>, SiteFilter> with) {
        values.stream()
                .sorted((one, other) -> words.apply(one).compareTo(words.apply(other)))
                .forEach(value -> {
                    Set<T> rest = new HashSet<>(values);
                    rest.remove(value);
                    all.add(new Condition(words.apply(value), now -> with.apply(now, rest)));
                });
    }
}
