package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Estimate;
import org.gossan.model.LithiumForm;
import org.gossan.model.Quantity;
import org.gossan.model.RareEarthBasis;
import org.gossan.model.SiteDetails;
import org.gossan.model.Source;
import org.gossan.ui.CardEditing;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every published figure as reported, by commodity, newest first, with conversions beside it; never added up.
final class EstimateList {

    private static final String TESTED = "checked in ";

    private final CardParts parts;
    private final Provenance provenance;
    private final SiteDetails details;
    private final CardEditing editing;

    EstimateList(CardParts parts, Provenance provenance, SiteDetails details, CardEditing editing) {
        this.parts = parts;
        this.provenance = provenance;
        this.details = details;
        this.editing = editing;
    }

    Region list() {
        VBox list = parts.stack("card-list");
        list.setId("card-estimate-list");
        if (details.estimates().isEmpty()) {
            String key = details.site().potentialArea() ? "card.potential" : "card.no_estimates";
            list.getChildren().add(parts.label(parts.text(key), "card-missing"));
            list.getChildren().addAll(editing.belowEstimates(parts));
            return list;
        }
        list.getChildren().add(parts.label(parts.text("card.estimates_caution"), "card-small"));
        byCommodity().forEach((commodity, estimates) -> {
            list.getChildren().add(heading(commodity, estimates));
            estimates.forEach(estimate -> list.getChildren().add(editing.estimate(parts, estimate, entry(estimate))));
        });
        list.getChildren().addAll(editing.belowEstimates(parts));
        return list;
    }

    /// Returns the estimates of each commodity, the place's main commodity first, the newest estimate first.
    private Map<String, List<Estimate>> byCommodity() {
        List<String> order = details.site().commodities().stream()
                .map(commodity -> commodity.code())
                .toList();
        Comparator<Estimate> importance = Comparator.comparingInt(estimate -> {
            int at = order.indexOf(estimate.commodity());
            return at < 0 ? order.size() : at;
        });
        return details.estimates().stream()
                .sorted(importance
                        .thenComparing(Estimate::commodity)
                        .thenComparing(Estimate::effectiveDate, Comparator.reverseOrder()))
                .collect(Collectors.groupingBy(Estimate::commodity, LinkedHashMap::new, Collectors.toList()));
    }

    private Region heading(String commodity, List<Estimate> estimates) {
        VBox heading =
                parts.stack("estimate-group", parts.label(parts.messages().commodity(commodity), "card-group"));
        DoubleSummaryStatistics tonnages = estimates.stream()
                .map(Estimate::tonnageMt)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        long sources = estimates.stream().map(Estimate::sourceId).distinct().count();
        if (sources > 1 && tonnages.getMin() < tonnages.getMax()) {
            heading.getChildren()
                    .add(parts.label(
                            parts.text(
                                    "card.figures_differ",
                                    estimates.size(),
                                    sources,
                                    parts.number(tonnages.getMin()),
                                    parts.number(tonnages.getMax())),
                            "card-small"));
        }
        return heading;
    }

    private Region entry(Estimate estimate) {
        Label category = parts.label(parts.word("card.category", estimate.category()), "card-strong");
        HBox.setHgrow(category, Priority.ALWAYS);
        category.setMaxWidth(Double.MAX_VALUE);
        HBox title = new HBox(category, code(estimate));
        title.getStyleClass().add("card-row");
        VBox entry = parts.stack("card-entry", title);
        entry.setId("estimate-" + estimate.id());
        if (!estimate.zone().isEmpty()) {
            entry.getChildren().add(parts.label(parts.text("card.zone", estimate.zone()), "card-plain"));
        }
        entry.getChildren().add(figures(estimate));
        conversions(estimate, entry);
        entry.getChildren().add(parts.label(dates(estimate), "card-plain"));
        entry.getChildren().add(parts.label(source(estimate), "card-small"));
        entry.getChildren().add(check(estimate));
        if (!estimate.note().isEmpty()) {
            entry.getChildren().add(parts.marked(estimate.note(), "card-small"));
        }
        return entry;
    }

    private Label code(Estimate estimate) {
        if (estimate.coded()) {
            return parts.badge(estimate.code(), "badge-code", parts.text("card.code_tip", estimate.code()));
        }
        return estimate.code().equals("none")
                ? parts.badge(parts.text("card.code_none"), "badge-warning", parts.text("card.code_none_tip"))
                : parts.badge(parts.text("card.code_unknown"), "badge-doubtful", parts.text("card.code_unknown_tip"));
    }

    private Region figures(Estimate estimate) {
        List<Node> lines = new ArrayList<>();
        Double tonnage = estimate.tonnageMt();
        Quantity grade = estimate.grade();
        Quantity contained = estimate.contained();
        if (tonnage != null && grade != null) {
            lines.add(parts.label(
                    parts.text("card.tonnage_grade", parts.number(tonnage), parts.quantity(grade)), "card-big"));
        } else if (tonnage != null) {
            lines.add(parts.label(parts.text("card.tonnage", parts.number(tonnage)), "card-big"));
        } else if (grade != null) {
            lines.add(parts.label(parts.quantity(grade), "card-big"));
        }
        if (contained != null) {
            lines.add(parts.label(
                    parts.text("card.contained", parts.quantity(contained)),
                    lines.isEmpty() ? "card-big" : "card-plain"));
        }
        String missing = missing(tonnage, grade);
        Quantity cutoff = estimate.cutoff();
        if (cutoff != null) {
            lines.add(parts.marked(parts.text("card.cutoff", parts.quantity(cutoff)), "card-plain"));
        }
        if (!missing.isEmpty()) {
            lines.add(parts.label(missing, "card-missing"));
        }
        return parts.stack("estimate-figures", lines.toArray(Node[]::new));
    }

    private String missing(@Nullable Double tonnage, @Nullable Quantity grade) {
        if (tonnage == null && grade == null) {
            return parts.text("card.no_tonnage_grade");
        }
        if (tonnage == null) {
            return parts.text("card.no_tonnage");
        }
        return grade == null ? parts.text("card.no_grade") : "";
    }

    private void conversions(Estimate estimate, VBox entry) {
        List<String> restated = new ArrayList<>();
        for (Quantity published : quantities(estimate)) {
            for (LithiumForm.Conversion conversion : LithiumForm.conversions(published)) {
                restated.add(parts.text(
                        "card.conversion",
                        parts.quantity(
                                parts.rounded(conversion.result().value()),
                                conversion.result().unit()),
                        factors(conversion)));
            }
        }
        if (!restated.isEmpty()) {
            Label words = parts.label(parts.text("card.converted", String.join("; ", restated)), "card-converted");
            words.setId("converted-" + estimate.id());
            entry.getChildren().add(words);
        }
        Quantity grade = estimate.grade();
        if (grade != null) {
            RareEarthBasis.of(grade)
                    .map(basis -> basis == RareEarthBasis.OXIDE ? "card.ree_oxide" : "card.ree_element")
                    .ifPresent(key -> entry.getChildren().add(parts.label(parts.text(key), "card-converted")));
        }
    }

    private static List<Quantity> quantities(Estimate estimate) {
        List<Quantity> quantities = new ArrayList<>();
        Quantity grade = estimate.grade();
        Quantity contained = estimate.contained();
        if (grade != null) {
            quantities.add(grade);
        }
        if (contained != null) {
            quantities.add(contained);
        }
        return quantities;
    }

    private String factors(LithiumForm.Conversion conversion) {
        List<String> factors = new ArrayList<>();
        if (conversion.divisor() != 1) {
            factors.add("÷\u00a0" + parts.number(conversion.divisor()));
        }
        if (conversion.multiplier() != 1) {
            factors.add("×\u00a0" + parts.number(conversion.multiplier()));
        }
        return String.join("\u00a0", factors);
    }

    private String dates(Estimate estimate) {
        String date = estimate.effectiveDate().isEmpty()
                ? parts.text("card.date_unknown")
                : parts.text(
                        "card.dated",
                        parts.date(estimate.effectiveDate()),
                        parts.word("card.date", estimate.dateBasis()));
        boolean resource = !estimate.category().startsWith("prob")
                && !estimate.category().startsWith("proven")
                && !estimate.category().equals("production");
        return resource ? parts.text("card.two", date, parts.word("card.reserves", estimate.includesReserves())) : date;
    }

    private String source(Estimate estimate) {
        Source source = provenance.source(estimate.sourceId());
        String title = source == null ? estimate.sourceId() : source.title();
        String record = parts.text("card.source_record", title, estimate.recordId());
        if (estimate.page().isEmpty()) {
            return record;
        }
        String field = "field: ";
        return estimate.page().startsWith(field)
                ? parts.text("card.with_field", record, estimate.page().substring(field.length()))
                : parts.text("card.with_page", record, estimate.page());
    }

    /// Returns how far the number was checked: in the document, or only in a copy made by machine.
    private Region check(Estimate estimate) {
        String status = estimate.status();
        if (estimate.unchecked() && !status.startsWith(TESTED)) {
            return parts.flow(parts.unchecked(status), parts.label(status, "card-small"));
        }
        String place = parts.word("card.checked", status.substring(TESTED.length()));
        boolean copy = status.contains("not compared");
        FontIcon sign = new FontIcon(copy ? Feather.ALERT_CIRCLE : Feather.CHECK);
        HBox row = new HBox(sign, parts.label(parts.text("card.checked_in", place), "card-small"));
        row.getStyleClass().addAll("card-check", copy ? "check-weak" : "check-good");
        return row;
    }
}
