package org.gossan.render.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gossan.model.Quantity;
import org.gossan.model.evidence.Fact;

/// One bar for each publisher and year, in groups; where they disagree the heading gives the span and a bracket shows
/// it. Percentages run from 0 to 100. Pure.
final class RangeChart {

    private RangeChart() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        Map<String, List<ChartInput.Row>> groups = new LinkedHashMap<>();
        double most = 0;
        String unit = "";
        for (ChartInput.Row row : input.items()) {
            groups.computeIfAbsent(input.group(row), group -> new ArrayList<>()).add(row);
            Fact fact = row.fact();
            Quantity value = fact == null ? null : fact.value();
            if (value != null) {
                unit = unit.isEmpty() ? value.unit() : unit;
                most = Math.max(most, value.value());
            }
        }
        double axis = unit.startsWith("%") ? Math.max(100, most) : most;
        double y = top;
        for (Map.Entry<String, List<ChartInput.Row>> group : groups.entrySet()) {
            y = group(input, pen, group.getKey(), group.getValue(), unit, axis, y, width);
        }
        return y - pen.text * 0.55;
    }

    private static double group(
            ChartInput input,
            Pen pen,
            String name,
            List<ChartInput.Row> rows,
            String unit,
            double axis,
            double top,
            double width) {
        ChartStyle style = input.style();
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (ChartInput.Row row : rows) {
            Fact fact = row.fact();
            Quantity value = fact == null ? null : fact.value();
            if (value != null && value.unit().equals(unit)) {
                least = Math.min(least, value.value());
                most = Math.max(most, value.value());
            }
        }
        double y = top;
        double valueWidth = 0;
        if (most >= least) {
            String span = least == most
                    ? input.text().quantity(new Quantity(most, unit))
                    : input.text().number(least) + "–" + input.text().quantity(new Quantity(most, unit));
            valueWidth = pen.writeRight(span, Weight.BOLD, pen.text * 1.15, style.ink(), width, y - pen.text * 0.1);
        }
        y += pen.write(name, Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, width - valueWidth - pen.text * 0.5);
        y += 3;
        double first = y;
        for (int i = 0; i < rows.size(); i++) {
            y = bar(input, pen, rows.get(i), unit, axis, y, width, i == 0 ? style.first() : style.second());
        }
        if (most > least) {
            double left = width * least / axis;
            double right = width * most / axis;
            pen.dashed(
                    new Rectangle2D.Double(left, first - 1.5, Math.max(2, right - left), y - first), style.warn(), 1.6);
        }
        return y + pen.text * 0.5;
    }

    private static double bar(
            ChartInput input,
            Pen pen,
            ChartInput.Row row,
            String unit,
            double axis,
            double top,
            double width,
            Color colour) {
        Fact fact = row.fact();
        Quantity value = fact == null ? null : fact.value();
        if (fact == null || value == null || !value.unit().equals(unit)) {
            return FactRows.line(input, pen, row, top, width);
        }
        ChartStyle style = input.style();
        double height = pen.text * 0.62;
        pen.bar(0, top, width, height, style.ground());
        pen.bar(0, top, width * value.value() / axis, height, colour);
        String own = row.item().label().in(input.language());
        String words = (own.isEmpty() ? "" : own + " · ") + input.text().value(fact) + " · "
                + input.text().meta(fact);
        return top
                + height
                + 2
                + pen.meta(words, fact.origin().unchecked(), input.text(), 0, top + height + 2, width)
                + 3;
    }
}
