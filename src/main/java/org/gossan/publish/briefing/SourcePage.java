package org.gossan.publish.briefing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Messages;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.SourceEntry;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSettings;
import org.gossan.render.slide.SlideSize;

/// One page of the list of sources, in two columns, in design units. Immutable.
///
/// @param settings what an organisation puts on every page
/// @param left  lines of the left column
/// @param right lines of the right column
record SourcePage(SlideLook look, SlideSettings settings, List<Line> left, List<Line> right) {

    private static final double EDGE = 30;
    private static final double TOP = 78;
    private static final double BOTTOM = SlideSize.DESIGN_HEIGHT - 50;
    private static final double GAP = 34;
    static final double SIZE = 14;
    private static final double STEP = SIZE * TextFit.LINE;

    /// One line of a column.
    ///
    /// @param gap whether a little room is left above it
    record Line(String text, Weight weight, boolean gap) {}

    SourcePage {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// Returns the pages for the publications behind facts; none if there are none.
    static List<SourcePage> of(List<String> facts, SlideContent content, SlideLook look) {
        List<SourceEntry> entries = SourceEntry.of(content.book(), facts);
        Messages messages = Messages.of(look.language());
        List<List<Line>> columns = new ArrayList<>();
        List<Line> column = new ArrayList<>();
        double used = TOP;
        for (SourceEntry entry : entries) {
            List<Line> lines = lines(entry, messages, columnWidth(look));
            double high = lines.size() * STEP + 6;
            if (used + high > BOTTOM && !column.isEmpty()) {
                columns.add(column);
                column = new ArrayList<>();
                used = TOP;
            }
            column.addAll(lines);
            used += high;
        }
        if (!column.isEmpty()) {
            columns.add(column);
        }
        List<SourcePage> pages = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            List<Line> second = i + 1 < columns.size() ? columns.get(i + 1) : List.of();
            pages.add(new SourcePage(look, content.settings(), columns.get(i), second));
        }
        return List.copyOf(pages);
    }

    private static double columnWidth(SlideLook look) {
        return (look.size().designWidth() - 2 * EDGE - GAP) / 2;
    }

    private static List<Line> lines(SourceEntry entry, Messages messages, double width) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(entry.publisher(), entry.title(), entry.year())) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        String head = parts.isEmpty() ? messages.text("publish.no_source") : String.join(", ", parts);
        String used = messages.text(
                entry.unchecked() ? "publish.used_unchecked" : "publish.used",
                String.join(
                        ", ",
                        entry.facts().stream()
                                .map(fact -> fact.id() + " (" + confidence(fact) + ")")
                                .toList()));
        List<Line> lines = new ArrayList<>();
        TextFit.of(head, Weight.SEMI_BOLD, SIZE, SIZE, width, 4)
                .lines()
                .forEach(line -> lines.add(new Line(line, Weight.SEMI_BOLD, lines.isEmpty())));
        TextFit.of(used, Weight.REGULAR, SIZE, SIZE, width, 5)
                .lines()
                .forEach(line -> lines.add(new Line(line, Weight.REGULAR, false)));
        return lines;
    }

    private static String confidence(Fact fact) {
        return fact.origin().confidence().code();
    }

    String heading() {
        return Messages.of(look.language()).text("briefing.sources");
    }

    String legend() {
        return Messages.of(look.language()).text("briefing.confidence");
    }

    /// Returns lines of one text as one, for whoever breaks lines itself.
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !line.gap() && last.weight() == line.weight()) {
                joined.set(joined.size() - 1, new Line(last.text() + " " + line.text(), last.weight(), last.gap()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /// Returns the words at the foot of the page: organisation, date, number.
    String foot(int number, int pages) {
        return settings.foot(look.language(), number, pages);
    }

    /// Returns where a column stands, in design units.
    Rectangle2D column(boolean second) {
        double width = columnWidth(look);
        return new Rectangle2D.Double(EDGE + (second ? width + GAP : 0), TOP, width, BOTTOM - TOP);
    }

    /// Paints the page.
    ///
    /// @param g      design units from the page's top-left corner
    /// @param number of the page, from 1
    void paint(Graphics2D g, int number, int pages) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        ChartStyle style = ChartStyle.of(look.theme());
        double width = look.size().designWidth();
        g.setColor(style.sheet());
        g.fill(new Rectangle2D.Double(0, 0, width, SlideSize.DESIGN_HEIGHT));
        g.setColor(style.ink());
        g.setFont(Weight.BOLD.font(36));
        g.drawString(heading(), (float) EDGE, 50);
        paint(g, left, column(false));
        paint(g, right, column(true));
        g.setColor(style.quiet());
        g.setFont(Weight.REGULAR.font(13));
        g.drawString(legend(), (float) EDGE, (float) SlideSize.DESIGN_HEIGHT - 16);
        right(g, foot(number, pages), Weight.REGULAR, SlideSize.DESIGN_HEIGHT - 16);
        g.setColor(style.warn());
        right(g, settings.classification(), Weight.BOLD, SlideSize.DESIGN_HEIGHT - 33);
    }

    private void right(Graphics2D g, String words, Weight weight, double baseline) {
        double wide = TextFit.width(words, weight.font(13));
        g.setFont(weight.font(13));
        g.drawString(words, (float) (look.size().designWidth() - EDGE - wide), (float) baseline);
    }

    private static void paint(Graphics2D g, List<Line> lines, Rectangle2D column) {
        double y = column.getY();
        for (Line line : lines) {
            y += STEP + (line.gap() ? 6 : 0);
            g.setFont(line.weight().font(SIZE));
            g.drawString(line.text(), (float) column.getX(), (float) y);
        }
    }
}
