package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.model.SiteFilter;
import org.gossan.sites.Facets;
import org.gossan.ui.Workspace;

/// One facet of the filter: its values with a check box and a count each; long lists show their largest values first
/// and the
/// rest on demand. FX thread only.
final class Facet<K> extends VBox {

    private static final int SHOWN_AT_FIRST = 6;
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Workspace workspace;
    private final String key;
    private final Function<Facets, Map<K, Integer>> counted;
    private final BiFunction<Messages, K, String> name;
    private final Function<SiteFilter, Set<K>> chosen;
    private final BiFunction<SiteFilter, Set<K>, SiteFilter> choose;
    private final VBox rows = new VBox(2);
    private final Hyperlink more = new Hyperlink();
    private boolean all;

    /// @param key     part of the text key and of the ids
    /// @param counted values with their counts, in the order shown
    /// @param name    how a value is written
    /// @param chosen  this facet's part of a filter
    /// @param choose  a filter with another choice of this facet
    Facet(
            Workspace workspace,
            String key,
            Function<Facets, Map<K, Integer>> counted,
            BiFunction<Messages, K, String> name,
            Function<SiteFilter, Set<K>> chosen,
            BiFunction<SiteFilter, Set<K>, SiteFilter> choose) {
        this.workspace = workspace;
        this.key = key;
        this.counted = counted;
        this.name = name;
        this.chosen = chosen;
        this.choose = choose;
        setId("facet-" + key);
        Label title = new Label();
        title.textProperty().bind(workspace.text("facets." + key));
        title.getStyleClass().add("facet-title");
        more.setId("facet-" + key + "-more");
        more.setOnAction(event -> {
            all = !all;
            Workspace.Matches matches = workspace.matchesProperty().get();
            if (matches != null) {
                show(matches.facets());
            }
        });
        getChildren().addAll(title, rows, more);
    }

    /// Shows the values with their counts; chosen ones stay although nothing is left of them.
    void show(Facets facets) {
        Set<K> now = chosen.apply(workspace.map().filter());
        Map<K, Integer> counts = counted.apply(facets);
        List<K> values = new ArrayList<>();
        counts.forEach((value, count) -> {
            if (count > 0 || now.contains(value)) {
                values.add(value);
            }
        });
        now.stream().filter(value -> !counts.containsKey(value)).forEach(values::add);
        boolean folds = values.size() > SHOWN_AT_FIRST + 2;
        List<HBox> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            K value = values.get(i);
            if (all || !folds || i < SHOWN_AT_FIRST || now.contains(value)) {
                shown.add(row(value, counts.getOrDefault(value, 0), now.contains(value)));
            }
        }
        int focused = focusedRow();
        rows.getChildren().setAll(shown);
        if (focused >= 0 && focused < shown.size()) {
            shown.get(focused).getChildren().getFirst().requestFocus();
        }
        more.setVisible(folds);
        more.setManaged(folds);
        more.setText(
                all
                        ? workspace.messages().text("facets.fewer")
                        : workspace.messages().text("facets.more", values.size() - shown.size()));
    }

    private HBox row(K value, int count, boolean selected) {
        String text = name.apply(workspace.messages(), value);
        CheckBox box = new CheckBox(text);
        box.setId("facet-" + key + "-" + value);
        box.setSelected(selected);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setMinHeight(USE_PREF_SIZE);
        box.setAccessibleText(text + ", " + count);
        box.setOnAction(event -> change(value, box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        Label number = new Label(String.format(workspace.map().language().locale(), "%,d", count));
        number.getStyleClass().add("count");
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(box, number);
        row.getStyleClass().add("facet-row");
        row.pseudoClassStateChanged(NONE, count == 0);
        return row;
    }

    private void change(K value, boolean selected) {
        workspace.filter(filter -> {
            Set<K> next = new HashSet<>(chosen.apply(filter));
            if (selected) {
                next.add(value);
            } else {
                next.remove(value);
            }
            return choose.apply(filter, next);
        });
    }

    private int focusedRow() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i) instanceof HBox row
                    && row.getChildren().getFirst().isFocused()) {
                return i;
            }
        }
        return -1;
    }
}
