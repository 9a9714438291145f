package org.gossan.render.chart;

import java.util.List;
import org.gossan.model.briefing.Panel;

/// Draws any panel as large as its room allows: it tries large letters first, then smaller ones, and leaves rows out
/// only when the smallest do not fit. Pure.
public final class PanelDrawing {

    /// Sizes of letters tried, px of a slide 720 px high.
    private static final double[] SIZES = {22, 20.5, 19, 18, 17, 16, 15.2, 14.4, 13.6, 13};

    private PanelDrawing() {}

    /// Draws a panel.
    ///
    /// @param width     px of a slide 720 px high
    /// @param maxHeight px; the drawing is not higher unless a single row already is
    /// @return [Drawing#EMPTY] for a panel that draws nothing
    public static Drawing of(ChartInput input, double width, double maxHeight) {
        Drawing last = Drawing.EMPTY;
        for (double size : SIZES) {
            last = draw(input, new Pen(input.style(), size), width);
            if (last.height() <= maxHeight && !last.cut()) {
                return last;
            }
        }
        List<Panel.Item> items = input.panel().items();
        for (int kept = items.size() - 1; kept >= 1 && last.height() > maxHeight; kept--) {
            last = leavingOut(input, items.subList(0, kept), items.size() - kept, width);
        }
        return last;
    }

    private static Drawing leavingOut(ChartInput input, List<Panel.Item> kept, int leftOut, double width) {
        double size = SIZES[SIZES.length - 1];
        Pen pen = new Pen(input.style(), size);
        Drawing some = draw(input.with(kept), pen, width);
        String more = input.messages().text("briefing.more", leftOut);
        double height = some.height() + 6;
        height += pen.write(more, Weight.ITALIC, size, input.style().quiet(), 0, height, width);
        pen.leftOut();
        return pen.drawing(width, height);
    }

    private static Drawing draw(ChartInput input, Pen pen, double width) {
        double y = 0;
        String title = input.panel().title().in(input.language());
        if (!title.isEmpty()) {
            y += pen.write(title, Weight.BOLD, pen.text * 1.08, input.style().ink(), 0, 0, width) + pen.text * 0.45;
        }
        y = body(input, pen, y, width);
        for (ChartInput.Row row : input.lines()) {
            y += pen.text * 0.45;
            y = FactRows.line(input, pen, row, y, width);
        }
        String note = input.panel().note().in(input.language());
        if (!note.isEmpty()) {
            y += pen.text * 0.4;
            y += pen.write(note, Weight.ITALIC, pen.small(), input.style().quiet(), 0, y, width);
        }
        return pen.drawing(width, y);
    }

    private static double body(ChartInput input, Pen pen, double y, double width) {
        return switch (input.panel().kind()) {
            case NONE, LEGEND -> y;
            case FACTS -> FactRows.list(input, pen, y, width);
            case TABLE -> FactRows.table(input, pen, y, width);
            case BARS -> BarChart.draw(input, pen, y, width);
            case RANGES -> RangeChart.draw(input, pen, y, width);
            case RELIANCE -> RelianceChart.draw(input, pen, y, width);
            case TIMELINE ->
                input.panel().side() == Panel.Side.FOOT
                        ? TimelineChart.across(input, pen, y, width)
                        : TimelineChart.down(input, pen, y, width);
            case COMPARISON -> ComparisonTable.draw(input, pen, y, width);
            case SITE_CARD -> SiteCardChart.draw(input, pen, y, width);
            case LADDER -> LadderChart.draw(input, pen, y, width);
            case VERDICTS -> VerdictList.draw(input, pen, y, width);
        };
    }
}
