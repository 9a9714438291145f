package org.gossan.render.chart;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.evidence.Fact;
import org.jspecify.annotations.Nullable;

/// The ladder of evidence, from an occurrence at the foot to a producer at the top, and where each site stands; what is
/// on no step (closed, plant, unknown) is listed below it. Steps say evidence, not worth. Pure.
final class LadderChart {

    private static final List<DevelopmentStatus> STEPS = List.of(
            DevelopmentStatus.PRODUCER,
            DevelopmentStatus.RESERVE,
            DevelopmentStatus.RESOURCE,
            DevelopmentStatus.PROSPECT,
            DevelopmentStatus.OCCURRENCE);

    private LadderChart() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        Map<DevelopmentStatus, List<ChartInput.Row>> standing = new EnumMap<>(DevelopmentStatus.class);
        List<ChartInput.Row> outside = new ArrayList<>();
        for (ChartInput.Row row : input.items()) {
            DevelopmentStatus status = status(row.fact());
            if (status != null && STEPS.contains(status)) {
                standing.computeIfAbsent(status, step -> new ArrayList<>()).add(row);
            } else {
                outside.add(row);
            }
        }
        double stair = pen.text * 0.9;
        double y = top;
        for (int i = 0; i < STEPS.size(); i++) {
            DevelopmentStatus step = STEPS.get(i);
            double x = (STEPS.size() - 1 - i) * stair;
            String name = input.messages().word("status", step);
            List<ChartInput.Row> own = standing.getOrDefault(step, List.of());
            double y0 = y;
            y += pen.text * 0.25;
            y += pen.write(
                    name,
                    own.isEmpty() ? Weight.REGULAR : Weight.BOLD,
                    pen.text,
                    own.isEmpty() ? style.quiet() : style.ink(),
                    x + 10,
                    y,
                    width - x - 10);
            for (ChartInput.Row row : own) {
                y += standing(input, pen, row, x + 10, y, width - x - 10);
            }
            y += pen.text * 0.25;
            pen.bar(x, y0, 4, y - y0, own.isEmpty() ? style.line() : style.first());
            pen.line(x, y, Math.min(width, x + stair + 4), y, style.line(), 1);
        }
        for (ChartInput.Row row : outside) {
            y += pen.text * 0.3;
            y = FactRows.line(input, pen, row, y, width);
        }
        return y;
    }

    private static double standing(ChartInput input, Pen pen, ChartInput.Row row, double x, double top, double width) {
        Fact fact = row.fact();
        if (fact == null) {
            return 0;
        }
        double r = pen.text * 0.26;
        pen.fill(
                new Ellipse2D.Double(x, top + pen.text * 0.36, 2 * r, 2 * r),
                input.style().first());
        double left = x + 2 * r + 7;
        String place = row.item().place();
        String own = row.item().label().in(input.language());
        String name = own.isEmpty() ? place == null ? input.text().area(fact) : input.placeName(place) : own;
        double y = top;
        y += pen.write(name, Weight.SEMI_BOLD, pen.text, input.style().ink(), left, y, width - 2 * r - 7);
        y += pen.meta(fact, input.text(), left, y, width - 2 * r - 7);
        return y - top;
    }

    private static @Nullable DevelopmentStatus status(@Nullable Fact fact) {
        if (fact == null || !fact.word().startsWith("status.")) {
            return null;
        }
        return DevelopmentStatus.valueOf(
                fact.word().substring("status.".length()).toUpperCase(Locale.ROOT));
    }
}
