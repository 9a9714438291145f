package org.gossan.render.chart;

import java.awt.geom.RoundRectangle2D;
import org.gossan.model.evidence.Fact;

/// One judgement for each place, in the author's words and framed as such, with the fact behind it. Pure.
final class VerdictList {

    private VerdictList() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        double y = top;
        double left = pen.text * 1.9;
        for (ChartInput.Row row : input.items()) {
            String place = row.item().place();
            Integer number = place == null ? null : input.numbers().get(place);
            double first = y;
            double x = number == null ? 0 : left;
            String group = row.item().group().in(input.language());
            String name = group.isEmpty() && place != null ? input.placeName(place) : group;
            String verdict = row.item().label().in(input.language());
            if (!verdict.isEmpty()) {
                double pill = TextFit.width(verdict, Weight.BOLD.font(pen.text)) + 16;
                pen.fill(new RoundRectangle2D.Double(x, y, pill, pen.text * 1.35, 8, 8), style.ink());
                pen.writeCentred(verdict, Weight.BOLD, pen.text, style.sheet(), x + pill / 2, y + pen.text * 0.1);
                y += pen.text * 1.5;
            }
            y += pen.write(name, Weight.SEMI_BOLD, pen.text, style.ink(), x, y, width - x);
            Fact fact = row.fact();
            String value = input.value(row);
            if (!value.isEmpty()) {
                y += pen.write(
                        value,
                        Weight.REGULAR,
                        pen.text * 0.94,
                        row.missing() ? style.warn() : style.ink(),
                        x,
                        y,
                        width - x);
            }
            if (fact != null) {
                y += pen.meta(fact, input.text(), x, y, width - x);
            }
            if (number != null) {
                pen.number(number, pen.text * 0.7, first + pen.text * 0.68, pen.text * 0.66);
            }
            y += pen.text * 0.6;
        }
        return y - (input.items().isEmpty() ? 0 : pen.text * 0.6);
    }
}
