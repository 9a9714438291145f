package org.gossan.ui.sites;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
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
                        (messages, code) -> commodityName(messages, code),
                        SiteFilter::commodities,
                        (filter, chosen) -> with(filter, chosen, filter.statuses(), filter.confidences())),
                new Facet<>(
                        workspace,
                        "status",
                        counts -> ordered(counts.statuses(), Comparator.reverseOrder()),
                        (messages, status) -> messages.word("status", status),
                        SiteFilter::statuses,
                        (filter, chosen) -> with(filter, filter.commodities(), chosen, filter.confidences())),
                new Facet<>(
                        workspace,
                        "country",
                        counts -> byCount(counts.countries()),
                        Messages::country,
                        SiteFilter::countries,
                        (filter, chosen) ->
                                with(filter, filter.depositTypes(), chosen, filter.states(), filter.sources())),
                new Facet<>(
                        workspace,
                        "state",
                        counts -> byCount(counts.states()),
                        (messages, state) -> state,
                        SiteFilter::states,
                        (filter, chosen) ->
                                with(filter, filter.depositTypes(), filter.countries(), chosen, filter.sources())),
                new Facet<>(
                        workspace,
                        "type",
                        counts -> byCount(counts.depositTypes()),
                        (messages, type) -> type,
                        SiteFilter::depositTypes,
                        (filter, chosen) ->
                                with(filter, chosen, filter.countries(), filter.states(), filter.sources())),
                new Facet<>(
                        workspace,
                        "confidence",
                        counts -> ordered(counts.confidences(), Comparator.naturalOrder()),
                        (messages, letter) -> messages.word("confidence", letter),
                        SiteFilter::confidences,
                        (filter, chosen) -> with(filter, filter.commodities(), filter.statuses(), chosen)),
                new Facet<>(
                        workspace,
                        "source",
                        counts -> byCount(counts.sources()),
                        (messages, id) -> sourceName(id),
                        SiteFilter::sources,
                        (filter, chosen) ->
                                with(filter, filter.depositTypes(), filter.countries(), filter.states(), chosen)));
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

    private static String commodityName(Messages messages, String code) {
        Metal metal = Metal.of(code);
        return metal == Metal.OTHER || !code.equals(metal.code())
                ? messages.commodity(code)
                : messages.word("metal", metal);
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

    private static SiteFilter with(
            SiteFilter filter, Set<String> commodities, Set<DevelopmentStatus> statuses, Set<Confidence> confidences) {
        return new SiteFilter(
                filter.text(),
                commodities,
                statuses,
                filter.depositTypes(),
                filter.countries(),
                filter.states(),
                filter.sources(),
                confidences,
                filter.near(),
                filter.box(),
                filter.where());
    }

    private static SiteFilter with(
            SiteFilter filter,
            Set<String> depositTypes,
            Set<String> countries,
            Set<String> states,
            Set<String> sources) {
        return new SiteFilter(
                filter.text(),
                filter.commodities(),
                filter.statuses(),
                depositTypes,
                countries,
                states,
                sources,
                filter.confidences(),
                filter.near(),
                filter.box(),
                filter.where());
    }
}
