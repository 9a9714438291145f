package org.gossan.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A finished chart: shapes and words at their places, in px from its top-left corner. It can be painted any number of
/// times, and its words can be set as real text elsewhere. Immutable.
///
/// @param width  px
/// @param height px that are used
/// @param cut    whether something is missing for want of room
public record Drawing(double width, double height, List<Mark> marks, boolean cut) {

    /// Nothing.
    public static final Drawing EMPTY = new Drawing(0, 0, List.of(), false);

    /// Something drawn.
    public sealed interface Mark permits Text, Area, Line {}

    /// What is read in one go: the lines that a text was wrapped into. Immutable.
    ///
    /// @param lines   at least one; all of one size, weight and colour
    /// @param aligned what stays where it is in letters of another width: 0 = the left edge, 0.5 = the middle, 1 = the
    ///                right edge
    public record Text(List<Words> lines, double aligned) implements Mark {

        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// One line of text.
    ///
    /// @param x        left edge
    /// @param baseline base line
    public record Words(String text, Weight weight, double sizePx, Color colour, double x, double baseline) {

        /// Returns what the letters cover.
        public Rectangle2D box() {
            Font font = weight.font(sizePx);
            return new Rectangle2D.Double(x, baseline - sizePx * 0.78, TextFit.width(text, font), sizePx);
        }
    }

    /// A filled shape; frozen.
    public record Area(Shape shape, Color colour) implements Mark {}

    /// A drawn shape; frozen.
    public record Line(Shape shape, Color colour, BasicStroke stroke) implements Mark {}

    public Drawing {
        marks = List.copyOf(marks);
    }

    /// Returns all words, in reading order.
    public List<Words> words() {
        return marks.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .flatMap(text -> text.lines().stream())
                .toList();
    }

    /// Paints it with its top-left corner at a place; text stays text.
    public void paint(Graphics2D g, double x, double y) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        own.translate(x, y);
        marks.forEach(mark -> paint(own, mark));
        own.dispose();
    }

    @SuppressWarnings("IfChainToSwitch") // switch patterns are not in the syntax that the formatter knows
    private static void paint(Graphics2D g, Mark mark) {
        if (mark instanceof Text text) {
            for (Words words : text.lines()) {
                g.setColor(words.colour());
                g.setFont(words.weight().font(words.sizePx()));
                g.drawString(words.text(), (float) words.x(), (float) words.baseline());
            }
        } else if (mark instanceof Area area) {
            g.setColor(area.colour());
            g.fill(area.shape());
        } else if (mark instanceof Line line) {
            g.setColor(line.colour());
            g.setStroke(line.stroke());
            g.draw(line.shape());
        }
    }
}
