package org.gossan.render.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gossan.model.Quantity;
import org.gossan.model.evidence.Fact;

/// One bar for each publisher, in groups; where they disagree about the same thing in the same year the heading gives
/// the span and a bracket shows it. A group of different things has a heading for each. Percentages run from 0 to 100.
/// Pure.
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
            Map<Same, List<ChartInput.Row>> parts = new LinkedHashMap<>();
            group.getValue().forEach(row -> parts.computeIfAbsent(Same.of(row), same -> new ArrayList<>())
                    .add(row));
            for (List<ChartInput.Row> part : parts.values()) {
                String name = parts.size() == 1 ? group.getKey() : name(input, group.getKey(), part, parts.keySet());
                y = group(input, pen, name, part, unit, axis, y, width);
            }
        }
        return y - pen.text * 0.55;
    }

    /// What figures must have in common to be two answers to one question.
    private record Same(List<String> subject, String unit, String year) {

        static Same of(ChartInput.Row row) {
            Fact fact = row.fact();
            if (fact == null) {
                return new Same(List.of(row.item().fact()), "", "");
            }
            Quantity value = fact.value();
            return new Same(fact.subject(), value == null ? "" : value.unit(), fact.year());
        }
    }

    /// Returns the heading of a part of a group: the group, and what tells this part from the others.
    private static String name(ChartInput input, String group, List<ChartInput.Row> part, Set<Same> all) {
        ChartInput.Row row = part.getFirst();
        Fact fact = row.fact();
        Same own = Same.of(row);
        List<String> words = new ArrayList<>(List.of(group));
        if (all.stream().anyMatch(other -> !other.subject().equals(own.subject()))) {
            String label = row.item().label().in(input.language());
            words.add(label.isEmpty() && fact != null ? input.text().about(fact) : label);
        }
        boolean years = all.stream()
                .anyMatch(other ->
                        other.subject().equals(own.subject()) && !other.year().equals(own.year()));
        if (years && fact != null) {
            words.add(input.text().year(fact));
        }
        words.removeIf(String::isBlank);
        return String.join(" · ", words);
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
        String span = most < least
                ? ""
                : least == most
                        ? input.text().quantity(new Quantity(most, unit))
                        : input.text().number(least) + "–" + input.text().quantity(new Quantity(most, unit));
        double size = pen.text * 1.15;
        double valueWidth = TextFit.width(span, Weight.BOLD.font(size));
        double label =
                pen.write(name, Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, width - valueWidth - pen.text * 0.5);
        if (!span.isEmpty()) {
            pen.writeRight(span, Weight.BOLD, size, style.ink(), width, y - pen.text * 0.1);
        }
        y += label;
        y += 3;
        double height = pen.text * 0.62;
        double first = y;
        List<ChartInput.Row> drawn = new ArrayList<>();
        for (ChartInput.Row row : rows) {
            Quantity value = row.fact() == null ? null : row.fact().value();
            if (value != null && value.unit().equals(unit)) {
                pen.bar(0, y, width, height, style.ground());
                pen.bar(0, y, width * value.value() / axis, height, colour(style, drawn.size()));
                drawn.add(row);
                y += height + 2;
            }
        }
        if (most > least) {
            double left = width * least / axis;
            double right = width * most / axis;
            pen.dashed(
                    new Rectangle2D.Double(left, first - 1.5, Math.max(2, right - left), y - first + 1),
                    style.warn(),
                    1.8);
        }
        y += 2;
        for (ChartInput.Row row : rows) {
            y = words(input, pen, row, name, drawn, y, width);
        }
        return y + pen.text * 0.5;
    }

    private static Color colour(ChartStyle style, int place) {
        return place == 0 ? style.first() : style.second();
    }

    /// Writes what a bar says; with more than one bar in the group each line starts with its bar's colour.
    private static double words(
            ChartInput input,
            Pen pen,
            ChartInput.Row row,
            String heading,
            List<ChartInput.Row> drawn,
            double top,
            double width) {
        Fact fact = row.fact();
        int place = drawn.indexOf(row);
        if (fact == null || place < 0) {
            return FactRows.line(input, pen, row, top, width);
        }
        double left = 0;
        if (drawn.size() > 1) {
            double side = pen.small() * 0.7;
            pen.bar(0, top + side * 0.35, side, side, colour(input.style(), place));
            left = side + 6;
        }
        String own = row.item().label().in(input.language());
        String value = drawn.size() > 1 ? input.text().value(fact) + " · " : "";
        boolean said = own.isEmpty() || heading.contains(own);
        String words = value + (said ? "" : own + " · ") + input.text().meta(fact);
        return top + pen.meta(words, fact.origin().unchecked(), input.text(), left, top, width - left) + 2;
    }
}
