package org.gossan.render.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.model.evidence.Fact;

/// Jurisdictions side by side, each cell in its own words with its year and confidence. Never an axis: rates with
/// different bases cannot be compared by length. The heading of a row is its author's; where its facts do not all give
/// the same indicator each cell says its own, so that a province never passes for its country. Pure.
final class ComparisonTable {

    /// Letters so small, px, that every line counts: year and confidence follow the value on its line.
    private static final double TIGHT = 13.5;

    private ComparisonTable() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, List<ChartInput.Row>>> cells = new LinkedHashMap<>();
        for (ChartInput.Row row : input.items()) {
            Fact fact = row.fact();
            String area = fact == null ? "" : input.text().area(fact);
            if (!area.isEmpty()) {
                columns.add(area);
            }
            cells.computeIfAbsent(input.group(row), group -> new LinkedHashMap<>())
                    .computeIfAbsent(area, name -> new ArrayList<>())
                    .add(row);
        }
        double left = width * (columns.size() > 3 ? 0.155 : 0.22);
        double gap = pen.text * 0.6;
        double column = columns.isEmpty() ? width : (width - left) / columns.size();
        double y = top;
        int place = 0;
        double deepest = 0;
        for (String name : columns) {
            double x = left + column * place++;
            deepest = Math.max(deepest, pen.write(name, Weight.BOLD, pen.text, style.ink(), x, y, column - gap));
        }
        y += deepest + pen.text * 0.3;
        for (Map.Entry<String, Map<String, List<ChartInput.Row>>> line : cells.entrySet()) {
            pen.line(0, y, width, y, style.line(), 1);
            y += pen.text * 0.3;
            double most = pen.write(line.getKey(), Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, left - gap);
            Set<String> indicators = indicators(input, line.getValue().values());
            boolean one = indicators.size() == 1;
            if (one) {
                String rest = beyond(line.getKey().toLowerCase(input.language().locale()), indicators);
                most += pen.write(rest, Weight.REGULAR, pen.small(), style.quiet(), 0, y + most, left - gap);
            }
            place = 0;
            for (String name : columns) {
                double x = left + column * place++;
                List<ChartInput.Row> own = line.getValue().getOrDefault(name, List.of());
                most = Math.max(most, cell(input, pen, own, !one, x, y, column - gap));
            }
            for (ChartInput.Row gone : line.getValue().getOrDefault("", List.of())) {
                most = Math.max(
                        most,
                        pen.write(input.value(gone), Weight.REGULAR, pen.text, style.warn(), left, y, width - left));
            }
            y += most + pen.text * 0.3;
        }
        return y;
    }

    /// Returns what the facts of a row give, in small letters.
    private static Set<String> indicators(ChartInput input, Collection<List<ChartInput.Row>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .map(ChartInput.Row::fact)
                .filter(Objects::nonNull)
                .map(fact ->
                        input.text().about(fact).toLowerCase(input.language().locale()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Returns what the one indicator of a row says beyond the row's heading; empty if nothing.
    private static String beyond(String heading, Set<String> indicators) {
        String indicator = indicators.iterator().next();
        return indicator.startsWith(heading)
                ? indicator.substring(heading.length()).replaceFirst("^[ ,;:·]+", "")
                : indicator;
    }

    /// @param named whether each fact says what it gives
    private static double cell(
            ChartInput input, Pen pen, List<ChartInput.Row> rows, boolean named, double x, double top, double width) {
        ChartStyle style = input.style();
        if (rows.isEmpty()) {
            String none = input.messages().text("briefing.no_fact");
            return pen.write(none, Weight.REGULAR, pen.text, style.quiet(), x, top, width);
        }
        double y = top;
        for (ChartInput.Row row : rows) {
            Fact fact = row.fact();
            if (fact == null) {
                continue;
            }
            String own = row.item().label().in(input.language());
            if (!own.isEmpty()) {
                y += pen.write(own, Weight.REGULAR, pen.small(), style.quiet(), x, y, width);
            }
            String value = input.text().value(fact);
            boolean behind = pen.text < TIGHT && fact.found() && !fact.origin().unchecked();
            value += behind ? " · " + input.text().dated(fact) : "";
            y += pen.write(
                    named ? input.text().about(fact) + ": " + value : value,
                    Weight.REGULAR,
                    pen.text,
                    fact.found() ? style.ink() : style.quiet(),
                    x,
                    y,
                    width);
            if (fact.found() && !behind) {
                y += pen.meta(input.text().dated(fact), fact.origin().unchecked(), input.text(), x, y, width);
            }
        }
        return y - top;
    }
}
