package org.gossan.render.chart;

import org.gossan.model.evidence.Fact;

/// Facts as a list or a table: what, the value, then year, source and confidence. Pure.
final class FactRows {

    private FactRows() {}

    static double list(ChartInput input, Pen pen, double top, double width) {
        double y = top;
        for (ChartInput.Row row : input.items()) {
            y += row(input, pen, row, y, width) + pen.text * 0.55;
        }
        return y - (input.items().isEmpty() ? 0 : pen.text * 0.55);
    }

    /// Draws one fact; returns its height.
    static double row(ChartInput input, Pen pen, ChartInput.Row row, double top, double width) {
        ChartStyle style = input.style();
        double y = top;
        y += pen.write(input.label(row), Weight.REGULAR, pen.text * 0.94, style.quiet(), 0, y, width);
        String value = input.value(row);
        if (!value.isEmpty()) {
            double size = value.length() > 44 ? pen.text : pen.text * 1.18;
            y += pen.write(value, Weight.SEMI_BOLD, size, row.missing() ? style.warn() : style.ink(), 0, y, width);
        }
        Fact fact = row.fact();
        if (fact != null) {
            y += pen.meta(fact, input.text(), 0, y, width);
        }
        return y - top;
    }

    /// Draws one fact in small words; returns its bottom edge.
    static double line(ChartInput input, Pen pen, ChartInput.Row row, double top, double width) {
        ChartStyle style = input.style();
        double size = Math.max(pen.small(), pen.text * 0.9);
        double y = top;
        String label = input.label(row);
        String value = input.value(row);
        String both = label.isEmpty() ? value : label + ": " + value;
        y += pen.write(both, Weight.SEMI_BOLD, size, row.missing() ? style.warn() : style.ink(), 0, y, width);
        Fact fact = row.fact();
        if (fact != null) {
            y += pen.meta(fact, input.text(), 0, y, width);
        }
        return y;
    }

    static double table(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        double left = width * 0.36;
        double gap = pen.text * 0.7;
        double y = top;
        for (ChartInput.Row row : input.items()) {
            pen.line(0, y, width, y, style.line(), 1);
            y += pen.text * 0.35;
            double head = pen.write(input.group(row), Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, left - gap);
            String value = input.value(row);
            double right = pen.write(
                    value, Weight.REGULAR, pen.text, row.missing() ? style.warn() : style.ink(), left, y, width - left);
            String label = row.item().label().in(input.language());
            if (!label.isEmpty()) {
                right += pen.write(label, Weight.REGULAR, pen.text, style.ink(), left, y + right, width - left);
            }
            Fact fact = row.fact();
            if (fact != null) {
                right += pen.meta(fact, input.text(), left, y + right, width - left);
            }
            y += Math.max(head, right) + pen.text * 0.35;
        }
        pen.line(0, y, width, y, style.line(), 1);
        return y + 1;
    }
}
