package org.gossan.render.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.gossan.model.evidence.Fact;

/// Events in the order given, each with its date as precise as it is known; an event with a place carries the number
/// that stands on the map. Distances along the line do not mean time: the dates do. Pure.
final class TimelineChart {

    private TimelineChart() {}

    /// Draws dates one below the other.
    static double down(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        double dot = pen.text * 0.36;
        double left = pen.text * 1.9;
        List<ChartInput.Row> rows = input.items();
        double y = top;
        double previous = -1;
        for (ChartInput.Row row : rows) {
            double middle = y + pen.text * 0.6;
            if (previous >= 0) {
                pen.line(pen.text * 0.7, previous, pen.text * 0.7, middle, style.line(), 2);
            }
            previous = middle;
            y += entry(input, pen, row, left, y, width - left) + pen.text * 0.5;
        }
        y = top;
        for (ChartInput.Row row : rows) {
            mark(input, pen, row, pen.text * 0.7, y + pen.text * 0.6, dot);
            y += new Measure(input, pen).height(row, width - left) + pen.text * 0.5;
        }
        return y - pen.text * 0.5;
    }

    /// Draws dates side by side along a line.
    static double across(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        List<ChartInput.Row> rows = input.items();
        if (rows.isEmpty()) {
            return top;
        }
        double column = width / rows.size();
        double dot = pen.text * 0.38;
        double axis = top + pen.text * 0.7;
        pen.line(0, axis, width, axis, style.line(), 2.5);
        double deepest = axis;
        for (int i = 0; i < rows.size(); i++) {
            double x = i * column;
            mark(input, pen, rows.get(i), x + pen.text * 0.7, axis, dot);
            double y = axis + pen.text * 0.9;
            deepest = Math.max(deepest, y + entry(input, pen, rows.get(i), x, y, column - pen.text * 0.9));
        }
        return deepest;
    }

    private static void mark(ChartInput input, Pen pen, ChartInput.Row row, double x, double y, double radius) {
        String place = row.item().place();
        Integer number = place == null ? null : input.numbers().get(place);
        if (number != null) {
            pen.number(number, x, y, pen.text * 0.62);
            return;
        }
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        Fact fact = row.fact();
        boolean exact = fact != null && fact.precision().equals("day");
        pen.fill(disc, exact ? input.style().first() : input.style().sheet());
        pen.stroke(disc, input.style().first(), 2.2);
    }

    private static double entry(ChartInput input, Pen pen, ChartInput.Row row, double x, double top, double width) {
        ChartStyle style = input.style();
        Fact fact = row.fact();
        double y = top;
        String date = fact == null
                ? input.messages().text("briefing.missing_fact", row.item().fact())
                : input.text().year(fact);
        y += pen.write(date, Weight.BOLD, pen.text, fact == null ? style.warn() : style.first(), x, y, width);
        y += pen.write(input.label(row), Weight.SEMI_BOLD, pen.text * 0.96, style.ink(), x, y, width);
        if (fact != null) {
            String meta = input.text().source(fact) + " · "
                    + fact.origin().confidence().code();
            y += pen.meta(meta, fact.origin().unchecked(), input.text(), x, y, width);
        }
        return y - top;
    }

    /// Measures an entry without drawing it.
    private record Measure(ChartInput input, Pen pen) {
        double height(ChartInput.Row row, double width) {
            return entry(input, new Pen(input.style(), pen.text), row, 0, 0, width);
        }
    }
}
