package org.gossan.ui.sites;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.model.Metal;
import org.gossan.model.SiteFilter;
import org.gossan.sites.Facets;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The filter: what kinds of sites there are, how many of each the rest of the filter leaves, and which are shown. FX
/// thread
/// only.
public final class FacetPane extends VBox {

    private final Workspace workspace;
    private final Hyperlink clear = new Hyperlink();
    private final List<Facet<?>> facets;

    public FacetPane(Workspace workspace) {
        this.workspace = workspace;
        setId("facets");
        getStyleClass().add("panel-section");
        Label title = new Label();
        title.textProperty().bind(workspace.text("facets.title"));
        title.getStyleClass().add("section-title");
        clear.setId("facets-clear");
        clear.textProperty().bind(workspace.text("facets.clear"));
        clear.setOnAction(event -> workspace.filter(filter -> SiteFilter.NONE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, clear);
        head.getStyleClass().add("facet-row");
        facets = List.of(
                new Facet<>(
                        workspace,
                        "commodity",
                        FacetPane::commodities,
                        Messages::commodityOrMetal,
                        SiteFilter::commodities,
                        SiteFilter::withCommodities),
                new Facet<>(
                        workspace,
                        "status",
                        counts -> ordered(counts.statuses(), Comparator.reverseOrder()),
                        (messages, status) -> messages.word("status", status),
                        SiteFilter::statuses,
                        SiteFilter::withStatuses),
                new Facet<>(
                        workspace,
                        "country",
                        counts -> byCount(counts.countries()),
                        Messages::country,
                        SiteFilter::countries,
                        SiteFilter::withCountries),
                new Facet<>(
                        workspace,
                        "state",
                        counts -> byCount(counts.states()),
                        (messages, state) -> state,
                        SiteFilter::states,
                        SiteFilter::withStates),
                new Facet<>(
                        workspace,
                        "type",
                        counts -> byCount(counts.depositTypes()),
                        (messages, type) -> type,
                        SiteFilter::depositTypes,
                        SiteFilter::withDepositTypes),
                new Facet<>(
                        workspace,
                        "confidence",
                        counts -> ordered(counts.confidences(), Comparator.naturalOrder()),
                        (messages, letter) -> messages.word("confidence", letter),
                        SiteFilter::confidences,
                        SiteFilter::withConfidences),
                new Facet<>(
                        workspace,
                        "source",
                        counts -> byCount(counts.sources()),
                        (messages, id) -> sourceName(id),
                        SiteFilter::sources,
                        SiteFilter::withSources));
        getChildren().add(head);
        getChildren().addAll(facets);
        workspace.matchesProperty().subscribe(this::count);
        workspace
                .languageProperty()
                .subscribe(language -> count(workspace.matchesProperty().get()));
        workspace.filterProperty().subscribe(filter -> clear.setVisible(!filter.isEmpty()));
        clear.setVisible(!workspace.map().filter().isEmpty());
    }

    private void count(Workspace.@Nullable Matches matches) {
        if (matches != null) {
            facets.forEach(facet -> facet.show(matches.facets()));
        }
    }

    private String sourceName(String id) {
        return workspace.sourceTitle(id);
    }

    private static Map<String, Integer> commodities(Facets counts) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (Metal metal : List.of(Metal.LITHIUM, Metal.RARE_EARTHS, Metal.COPPER)) {
            shown.put(metal.code(), counts.metals().getOrDefault(metal, 0));
        }
        byCount(counts.commodities()).forEach((code, count) -> {
            if (Metal.of(code) == Metal.OTHER) {
                shown.put(code, count);
            }
        });
        return shown;
    }

    private static <K extends Comparable<K>> Map<K, Integer> byCount(Map<K, Integer> counts) {
        return ordered(
                counts,
                Comparator.<K>comparingInt(key -> -counts.getOrDefault(key, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static <K> Map<K, Integer> ordered(Map<K, Integer> counts, Comparator<K> order) {
        Map<K, Integer> sorted = new LinkedHashMap<>();
        counts.keySet().stream().sorted(order).forEach(key -> sorted.put(key, counts.getOrDefault(key, 0)));
        return sorted;
    }
}
