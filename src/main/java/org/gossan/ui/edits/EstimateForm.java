package org.gossan.ui.edits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldValues;
import org.gossan.edits.FieldWords;
import org.gossan.model.Estimate;
import org.gossan.model.Quantity;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Adds an estimate to a site. FX thread only.
final class EstimateForm extends EditorFrame {

    private final Known site;
    private final Map<SiteField, ValueControl> controls = new EnumMap<>(SiteField.class);

    EstimateForm(Workspace workspace, CardParts parts, Known site, Runnable close) {
        super(
                workspace,
                parts,
                "new-estimate",
                "new-estimate:" + site.id(),
                new Context(site.sources(), site.author()),
                close);
        this.site = site;
        GridPane grid = new GridPane(8, 5);
        FieldWords words = new FieldWords(parts.messages());
        ValueControls kinds = new ValueControls(parts, List.of(), null);
        for (SiteField field : SiteField.ofEstimates()) {
            String start = field == SiteField.ESTIMATE_COMMODITY
                            && !site.ours().commodities().isEmpty()
                    ? site.ours().commodities().getFirst().code()
                    : "";
            ValueControl control = kinds.of(field, "new-estimate-" + field.code(), start);
            controls.put(field, control);
            Label name = parts.label(words.name(field), "card-small");
            name.setMinWidth(86);
            name.setLabelFor(control.node());
            GridPane.setHgrow(control.node(), Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, control.node());
        }
        List<Node> all = new ArrayList<>(List.of(parts.label(parts.text("editing.add_estimate"), "card-strong"), grid));
        composeCited(all.toArray(Node[]::new));
    }

    void focus() {
        value(SiteField.ESTIMATE_COMMODITY).focus();
    }

    private ValueControl value(SiteField field) {
        ValueControl control = controls.get(field);
        if (control == null) {
            throw new IllegalArgumentException(field.code());
        }
        return control;
    }

    private String text(SiteField field) {
        return FieldValues.canonical(field, value(field).text());
    }

    private @Nullable Quantity quantity(SiteField field) {
        String text = text(field);
        int space = text.indexOf(' ');
        return text.isEmpty()
                ? null
                : new Quantity(Double.parseDouble(text.substring(0, space)), text.substring(space + 1));
    }

    @Override
    BiFunction<Edits, String, Optional<LogEntry>> cited() {
        String tonnage = text(SiteField.ESTIMATE_TONNAGE);
        Estimate draft = new Estimate(
                "new",
                site.id(),
                text(SiteField.ESTIMATE_ZONE),
                text(SiteField.ESTIMATE_COMMODITY),
                text(SiteField.ESTIMATE_CATEGORY),
                tonnage.isEmpty() ? null : (Double) Double.parseDouble(tonnage),
                quantity(SiteField.ESTIMATE_GRADE),
                quantity(SiteField.ESTIMATE_CUTOFF),
                quantity(SiteField.ESTIMATE_CONTAINED),
                text(SiteField.ESTIMATE_CODE).isEmpty() ? "unknown" : text(SiteField.ESTIMATE_CODE),
                text(SiteField.ESTIMATE_DATE),
                text(SiteField.ESTIMATE_DATE).isEmpty() ? "" : "effective",
                text(SiteField.ESTIMATE_RESERVES).isEmpty() ? "unknown" : text(SiteField.ESTIMATE_RESERVES),
                "",
                "",
                text(SiteField.ESTIMATE_PAGE),
                "own entry, unchecked",
                text(SiteField.ESTIMATE_NOTE));
        if (draft.tonnageMt() == null && draft.grade() == null && draft.contained() == null) {
            throw new EditException("figure_needed");
        }
        return (edits, citation) -> {
            if (citation.isBlank()) {
                throw new EditException("source_needed");
            }
            return edits.ownSites().addEstimate(withSource(draft, citation));
        };
    }

    private static Estimate withSource(Estimate e, String sourceId) {
        return new Estimate(
                e.id(),
                e.siteId(),
                e.zone(),
                e.commodity(),
                e.category(),
                e.tonnageMt(),
                e.grade(),
                e.cutoff(),
                e.contained(),
                e.code(),
                e.effectiveDate(),
                e.dateBasis(),
                e.includesReserves(),
                sourceId,
                e.recordId(),
                e.page(),
                e.status(),
                e.note());
    }

    @Override
    protected void saved(Optional<LogEntry> entry) {}
}
