package org.gossan.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Quantity;
import org.gossan.model.evidence.Fact;

/// Bars from zero on one axis, longest value full width. Only facts in the unit of the first are drawn as bars; others
/// are written below, so that rates with different bases never share an axis. Pure.
final class BarChart {

    /// Units with more letters are written once above the bars instead of at each.
    private static final int LONG_UNIT = 16;

    private BarChart() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        List<ChartInput.Row> bars = new ArrayList<>();
        List<ChartInput.Row> others = new ArrayList<>();
        String unit = null;
        double most = 0;
        for (ChartInput.Row row : input.items()) {
            Fact fact = row.fact();
            Quantity value = fact == null ? null : fact.value();
            if (value != null && value.value() >= 0 && (unit == null || unit.equals(value.unit()))) {
                unit = value.unit();
                most = Math.max(most, value.value());
                bars.add(row);
            } else {
                others.add(row);
            }
        }
        double y = top;
        String words = unit == null ? "" : input.text().word(unit);
        boolean once = words.length() > LONG_UNIT;
        if (once) {
            y += pen.write(words, Weight.ITALIC, pen.text * 0.94, input.style().quiet(), 0, y, width) + pen.text * 0.3;
        }
        for (ChartInput.Row row : bars) {
            y = bar(input, pen, row, once, most, y, width);
        }
        for (ChartInput.Row row : others) {
            y = FactRows.line(input, pen, row, y, width) + pen.text * 0.4;
        }
        return y - pen.text * 0.4;
    }

    private static double bar(
            ChartInput input, Pen pen, ChartInput.Row row, boolean once, double most, double top, double width) {
        Fact fact = row.fact();
        Quantity value = fact == null ? null : fact.value();
        if (fact == null || value == null) {
            return top;
        }
        ChartStyle style = input.style();
        String written =
                once ? input.text().number(value.value()) : input.text().value(fact);
        double valueWidth = TextFit.width(written, Weight.BOLD.font(pen.text));
        double y = top;
        double labelWidth = width - valueWidth - pen.text;
        if (labelWidth >= width * 0.4) {
            double label = pen.write(input.label(row), Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, labelWidth);
            pen.writeRight(written, Weight.BOLD, pen.text, style.ink(), width, y);
            y += label;
        } else {
            y += pen.write(input.label(row), Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, width);
            y += pen.write(written, Weight.BOLD, pen.text, style.ink(), 0, y, width);
        }
        double height = pen.text * 0.72;
        y += 2;
        pen.bar(0, y, width, height, style.ground());
        double share = most == 0 ? 0 : value.value() / most;
        pen.bar(0, y, Math.max(1.5, width * share), height, style.first());
        y += height + 2;
        y += pen.meta(fact, input.text(), 0, y, width);
        return y + pen.text * 0.4;
    }
}
