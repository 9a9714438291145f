package org.gossan.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gossan.model.Facility;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.FactText;
import org.jspecify.annotations.Nullable;

/// What a panel is drawn from. Immutable.
///
/// @param numbers of places on the map, by the id of the place; a place without one carries none
public record ChartInput(Panel panel, FactBook book, FactText text, ChartStyle style, Map<String, Integer> numbers) {

    /// An item of the panel with what its fact says now.
    ///
    /// @param fact `null` if there is none with that id, or the item names none
    record Row(Panel.Item item, @Nullable Fact fact) {

        /// Returns whether it names a fact that is not there.
        boolean missing() {
            return fact == null && !item.fact().isEmpty();
        }
    }

    public ChartInput {
        numbers = Map.copyOf(numbers);
    }

    List<Row> items() {
        return rows(panel.items());
    }

    List<Row> lines() {
        return rows(panel.lines());
    }

    private List<Row> rows(List<Panel.Item> items) {
        List<Row> rows = new ArrayList<>();
        for (Panel.Item item : items) {
            rows.add(new Row(
                    item, item.fact().isEmpty() ? null : book.fact(item.fact()).orElse(null)));
        }
        return rows;
    }

    Language language() {
        return text.language();
    }

    Messages messages() {
        return Messages.of(language());
    }

    /// Returns the words of an item, or what its fact is about.
    String label(Row row) {
        String own = row.item().label().in(language());
        Fact fact = row.fact();
        if (!own.isEmpty()) {
            return own;
        }
        return fact == null ? row.item().fact() : text.label(fact);
    }

    /// Returns the group of an item, or what its fact is about; beside columns of countries without the country.
    String group(Row row) {
        String own = row.item().group().in(language());
        Fact fact = row.fact();
        if (!own.isEmpty()) {
            return own;
        }
        if (fact == null) {
            return row.item().fact();
        }
        return panel.kind() == PanelKind.COMPARISON ? text.about(fact) : text.label(fact);
    }

    /// Returns what the fact of an item says, or that it is missing; empty if the item names none.
    String value(Row row) {
        Fact fact = row.fact();
        if (fact != null) {
            return text.value(fact);
        }
        return row.missing()
                ? messages().text("briefing.missing_fact", row.item().fact())
                : "";
    }

    /// Returns the name of a site or facility, cut before its parenthesis; the id if there is none.
    public String placeName(String id) {
        String name = book.site(id)
                .map(Site::name)
                .orElseGet(() -> book.facility(id).map(Facility::name).orElse(id));
        int bracket = name.indexOf(" (");
        return bracket > 3 ? name.substring(0, bracket) : name;
    }

    ChartInput with(List<Panel.Item> items) {
        Panel some = new Panel(panel.kind(), panel.title(), items, panel.lines(), panel.note(), panel.side());
        return new ChartInput(some, book, text, style, numbers);
    }
}
