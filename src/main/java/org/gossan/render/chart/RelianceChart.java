package org.gossan.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gossan.model.Quantity;
import org.gossan.model.evidence.Fact;

/// A share for each year, one bar below the other, oldest first; what is of another thing is a series of its own, with
/// a heading. An estimate that its publisher revised later stays as
/// an outline, struck out, beside what replaced it. Answers in words are written. Pure.
final class RelianceChart {

    private RelianceChart() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        Map<List<String>, Map<String, List<ChartInput.Row>>> series = new LinkedHashMap<>();
        List<ChartInput.Row> words = new ArrayList<>();
        double most = 100;
        for (ChartInput.Row row : input.items()) {
            Fact fact = row.fact();
            Quantity value = fact == null ? null : fact.value();
            if (fact == null || value == null) {
                words.add(row);
                continue;
            }
            series.computeIfAbsent(fact.subject(), subject -> new TreeMap<>())
                    .computeIfAbsent(fact.year(), year -> new ArrayList<>())
                    .add(row);
            most = Math.max(most, value.value());
        }
        double y = top;
        double left = TextFit.width("0000", Weight.BOLD.font(pen.text)) + pen.text * 0.6;
        for (Map<String, List<ChartInput.Row>> years : series.values()) {
            if (series.size() > 1) {
                ChartInput.Row first = years.values().iterator().next().getFirst();
                y += pen.write(
                        input.label(first),
                        Weight.SEMI_BOLD,
                        pen.text,
                        input.style().ink(),
                        0,
                        y,
                        width);
                y += pen.text * 0.25;
            }
            for (Map.Entry<String, List<ChartInput.Row>> year : years.entrySet()) {
                pen.write(year.getKey(), Weight.BOLD, pen.text, input.style().ink(), 0, y, left);
                for (ChartInput.Row row : year.getValue()) {
                    y = bar(input, pen, row, most, y, left, width);
                }
                y += pen.text * 0.25;
            }
        }
        for (ChartInput.Row row : words) {
            y = FactRows.line(input, pen, row, y, width) + pen.text * 0.3;
        }
        return y - pen.text * 0.3;
    }

    /// Returns whether the publisher itself later gave another number for the same year.
    static boolean superseded(Fact fact) {
        return fact.qualifier().contains("later revised");
    }

    private static double bar(
            ChartInput input, Pen pen, ChartInput.Row row, double most, double top, double left, double width) {
        Fact fact = row.fact();
        Quantity value = fact == null ? null : fact.value();
        if (fact == null || value == null) {
            return top;
        }
        ChartStyle style = input.style();
        double height = pen.text * 0.95;
        double all = width - left;
        double length = all * value.value() / most;
        String written = input.text().number(value.value()) + " %";
        if (superseded(fact)) {
            pen.bar(left, top, all, height, style.ground());
            pen.dashed(new Rectangle2D.Double(left + 0.8, top + 0.8, length - 1.6, height - 1.6), style.quiet(), 1.6);
            pen.write(written, Weight.REGULAR, pen.text * 0.86, style.quiet(), left + 6, top, all);
        } else {
            pen.bar(left, top, all, height, style.ground());
            pen.bar(left, top, length, height, style.first());
            pen.write(written, Weight.BOLD, pen.text * 0.86, style.sheet(), left + 6, top, all);
        }
        double y = top + height + 2;
        String own = row.item().label().in(input.language());
        String words = own.isEmpty()
                ? input.text().meta(fact)
                : own + " · " + input.text().meta(fact);
        return y + pen.meta(words, fact.origin().unchecked(), input.text(), left, y, all) + 4;
    }
}
