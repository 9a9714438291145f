package org.gossan.publish.briefing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gossan.model.Messages;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;
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
/// @param dated    of which day the facts are
/// @param left  lines of the left column
/// @param right lines of the right column
record SourcePage(
        SlideLook look, Sheet sheet, SlideSettings settings, String dated, List<Line> left, List<Line> right) {

    private static final double EDGE = 30;
    private static final double TOP = 78;
    private static final double BOTTOM = 50;
    private static final double GAP = 34;
    static final double SIZE = 13;
    private static final double STEP = SIZE * TextFit.LINE;
    static final double ABOVE = 6;
    private static final int MOST_LINES = 6;

    /// The size of a page in the units that its letters are measured in.
    record Sheet(double width, double height) {

        /// Returns a page of the size of slides, in design units.
        static Sheet of(SlideSize size) {
            return new Sheet(size.designWidth(), SlideSize.DESIGN_HEIGHT);
        }
    }

    /// One line of a column.
    ///
    /// @param starts whether a paragraph begins with it
    /// @param gap    whether a little room is left above it
    record Line(String text, Weight weight, boolean starts, boolean gap) {}

    SourcePage {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// Returns the pages for the publications behind facts: each with what was taken from it, and where that stands;
    /// none if there are no facts.
    ///
    /// @param uses numbers of the pages that use a fact, by its id
    static List<SourcePage> of(Map<String, List<Integer>> uses, SlideContent content, SlideLook look, Sheet sheet) {
        FactText text = new FactText(content.wording(), look.language());
        List<List<Line>> columns = new ArrayList<>();
        List<Line> column = new ArrayList<>();
        double used = 0;
        for (SourceEntry entry : SourceEntry.of(content.book(), List.copyOf(uses.keySet()))) {
            for (List<Line> block : blocks(entry, uses, text, columnWidth(sheet))) {
                double high = block.size() * STEP + (block.getFirst().gap() ? ABOVE : 0);
                if (used + high > sheet.height() - BOTTOM - TOP && !column.isEmpty()) {
                    columns.add(column);
                    column = new ArrayList<>();
                    used = 0;
                }
                column.addAll(block);
                used += high;
            }
        }
        if (!column.isEmpty()) {
            columns.add(column);
        }
        String dated = Messages.of(look.language())
                .text("publish.as_of", text.day(content.book().edition()));
        List<SourcePage> pages = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            List<Line> second = i + 1 < columns.size() ? columns.get(i + 1) : List.of();
            pages.add(new SourcePage(look, sheet, content.settings(), dated, columns.get(i), second));
        }
        return List.copyOf(pages);
    }

    private static double columnWidth(Sheet sheet) {
        return (sheet.width() - 2 * EDGE - GAP) / 2;
    }

    /// Returns what must not be parted by the end of a column: the publication with its first fact, then each fact.
    private static List<List<Line>> blocks(
            SourceEntry entry, Map<String, List<Integer>> uses, FactText text, double width) {
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> block = paragraph(name(entry, text), Weight.SEMI_BOLD, true, width);
        for (Fact fact : entry.facts()) {
            block.addAll(paragraph(
                    sentence(fact, uses.getOrDefault(fact.id(), List.of()), text), Weight.REGULAR, false, width));
            blocks.add(block);
            block = new ArrayList<>();
        }
        return blocks;
    }

    private static String name(SourceEntry entry, FactText text) {
        if (entry.unnamed()) {
            return Messages.of(text.language()).text("publish.no_source");
        }
        List<String> parts = new ArrayList<>(List.of(entry.publisher(), entry.title(), entry.year()));
        parts.addAll(entry.where());
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    /// Returns a fact in words, with how far it can be trusted and the pages that it stands on.
    private static String sentence(Fact fact, List<Integer> pages, FactText text) {
        Messages messages = Messages.of(text.language());
        String dated = text.dated(fact);
        return messages.text(
                "publish.fact",
                text.sentence(fact),
                fact.origin().unchecked() ? dated + " · " + messages.text("briefing.unchecked") : dated,
                messages.text(
                        "publish.pages",
                        pages.size(),
                        pages.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                fact.id());
    }

    private static List<Line> paragraph(String words, Weight weight, boolean gap, double width) {
        List<Line> lines = new ArrayList<>();
        TextFit.of(words, weight, SIZE, SIZE, width, MOST_LINES)
                .lines()
                .forEach(line -> lines.add(new Line(line, weight, lines.isEmpty(), gap && lines.isEmpty())));
        return lines;
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
            if (last != null && !line.starts()) {
                String words = last.text() + " " + line.text();
                joined.set(joined.size() - 1, new Line(words, last.weight(), last.starts(), last.gap()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /// Returns the words at the foot of the page: organisation, date, number.
    String foot(int number, int pages) {
        return settings.foot(look.language(), number, pages, 13, footWidth());
    }

    /// Returns where a column stands, in design units.
    Rectangle2D column(boolean second) {
        double width = columnWidth(sheet);
        return new Rectangle2D.Double(EDGE + (second ? width + GAP : 0), TOP, width, sheet.height() - BOTTOM - TOP);
    }

    /// Paints the page.
    ///
    /// @param g      design units from the page's top-left corner
    /// @param number of the page, from 1
    void paint(Graphics2D g, int number, int pages) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        ChartStyle style = ChartStyle.of(look.theme());
        g.setColor(style.sheet());
        g.fill(new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
        g.setColor(style.ink());
        g.setFont(Weight.BOLD.font(36));
        g.drawString(heading(), (float) EDGE, 50);
        paint(g, left, column(false));
        paint(g, right, column(true));
        g.setColor(style.quiet());
        g.setFont(Weight.REGULAR.font(13));
        double baseline = sheet.height() - 16;
        TextFit legend = TextFit.of(legend(), Weight.REGULAR, 13, 9, footWidth() - 20, 1);
        g.setFont(Weight.REGULAR.font(legend.sizePx()));
        g.drawString(legend.lines().getFirst(), (float) EDGE, (float) baseline);
        right(g, dated, Weight.REGULAR, 13, 50);
        right(g, foot(number, pages), Weight.REGULAR, 13, baseline);
        g.setColor(style.warn());
        String line = settings.classification();
        TextFit secret = TextFit.of(line, Weight.BOLD, 13, 8, sheet.width() - 2 * EDGE, 1);
        if (!secret.lines().isEmpty()) {
            right(g, secret.lines().getFirst(), Weight.BOLD, secret.sizePx(), baseline - 17);
        }
    }

    private double footWidth() {
        return (sheet.width() - 2 * EDGE) / 2;
    }

    private void right(Graphics2D g, String words, Weight weight, double size, double baseline) {
        double wide = TextFit.width(words, weight.font(size));
        g.setFont(weight.font(size));
        g.drawString(words, (float) (sheet.width() - EDGE - wide), (float) baseline);
    }

    private static void paint(Graphics2D g, List<Line> lines, Rectangle2D column) {
        double y = column.getY();
        for (Line line : lines) {
            y += STEP + (line.gap() ? ABOVE : 0);
            g.setFont(line.weight().font(SIZE));
            g.drawString(line.text(), (float) column.getX(), (float) y);
        }
    }
}
