package org.gossan.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gossan.model.evidence.Fact;

/// Jurisdictions side by side: indicators in rows, each cell in its own words with its year and confidence. Never an
/// axis: rates with different bases cannot be compared by length. Pure.
final class ComparisonTable {

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
        double size = pen.text;
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
            double most = pen.write(line.getKey(), Weight.SEMI_BOLD, size, style.ink(), 0, y, left - gap);
            place = 0;
            for (String name : columns) {
                double x = left + column * place++;
                List<ChartInput.Row> own = line.getValue().getOrDefault(name, List.of());
                most = Math.max(most, cell(input, pen, own, x, y, column - gap, size));
            }
            for (ChartInput.Row gone : line.getValue().getOrDefault("", List.of())) {
                most = Math.max(
                        most, pen.write(input.value(gone), Weight.REGULAR, size, style.warn(), left, y, width - left));
            }
            y += most + pen.text * 0.3;
        }
        return y;
    }

    private static double cell(
            ChartInput input, Pen pen, List<ChartInput.Row> rows, double x, double top, double width, double size) {
        ChartStyle style = input.style();
        if (rows.isEmpty()) {
            pen.line(x, top + size * 0.7, x + size, top + size * 0.7, style.line(), 1.5);
            return size * TextFit.LINE;
        }
        double y = top;
        for (ChartInput.Row row : rows) {
            Fact fact = row.fact();
            if (fact == null) {
                continue;
            }
            String label = row.item().label().in(input.language());
            if (!label.isEmpty()) {
                y += pen.write(label, Weight.REGULAR, pen.small(), style.quiet(), x, y, width);
            }
            y += pen.write(
                    input.text().value(fact),
                    Weight.REGULAR,
                    size,
                    fact.found() ? style.ink() : style.quiet(),
                    x,
                    y,
                    width);
            String year = input.text().year(fact);
            String code = fact.origin().confidence().code();
            String meta = year.isEmpty() ? code : year + " · " + code;
            if (fact.found()) {
                y += pen.meta(meta, fact.origin().unchecked(), input.text(), x, y, width);
            }
        }
        return y - top;
    }
}
