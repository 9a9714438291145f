package org.gossan.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Messages;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;

/// Collects the marks of one chart. For one thread; used once.
final class Pen {

    /// Size of the small words as a part of the text's, and the smallest they get.
    private static final double SMALL = 0.82;

    private static final double SMALLEST = 13;

    final ChartStyle style;
    final double text;
    private final List<Drawing.Mark> marks = new ArrayList<>();
    private boolean cut;

    /// @param text size of ordinary words in px
    Pen(ChartStyle style, double text) {
        this.style = style;
        this.text = text;
    }

    /// Returns the size of small words in px.
    double small() {
        return Math.max(SMALLEST, text * SMALL);
    }

    Drawing drawing(double width, double height) {
        return new Drawing(width, height, marks, cut);
    }

    /// Writes a text from a top edge on; returns the height it takes, 0 for a blank text.
    double write(String words, Weight weight, double size, Color colour, double x, double top, double width) {
        return write(words, weight, size, colour, x, top, width, 20);
    }

    /// Writes a text in no more than a number of lines.
    double write(
            String words, Weight weight, double size, Color colour, double x, double top, double width, int lines) {
        TextFit fit = TextFit.of(words, weight, size, size, width, lines);
        cut |= fit.cut();
        List<Drawing.Words> written = new ArrayList<>();
        double y = top + size * 0.95;
        for (String line : fit.lines()) {
            written.add(new Drawing.Words(line, weight, size, colour, x, y));
            y += size * TextFit.LINE;
        }
        if (!written.isEmpty()) {
            marks.add(new Drawing.Text(written, 0));
        }
        return fit.height();
    }

    /// Writes one line that ends at a right edge.
    void writeRight(String words, Weight weight, double size, Color colour, double right, double top) {
        writeLine(words, weight, size, colour, right, top, 1);
    }

    /// Writes one line around a middle.
    void writeCentred(String words, Weight weight, double size, Color colour, double middle, double top) {
        writeLine(words, weight, size, colour, middle, top, 0.5);
    }

    private void writeLine(
            String words, Weight weight, double size, Color colour, double at, double top, double aligned) {
        double width = TextFit.width(words, weight.font(size));
        Drawing.Words line = new Drawing.Words(words, weight, size, colour, at - width * aligned, top + size * 0.95);
        marks.add(new Drawing.Text(List.of(line), aligned));
    }

    /// Writes qualifier, year, source and confidence of a fact, and marks what is unchecked; returns the height.
    double meta(Fact fact, FactText facts, double x, double top, double width) {
        return meta(facts.meta(fact), fact.origin().unchecked(), facts, x, top, width);
    }

    /// Writes small words, with the mark of what is unchecked behind or below them; returns the height.
    double meta(String words, boolean unchecked, FactText facts, double x, double top, double width) {
        double size = small();
        String joined = words.replace(" ·", "\u00a0·"); // no line begins with a dot
        double used = write(joined, Weight.REGULAR, size, style.quiet(), x, top, width);
        if (!unchecked) {
            return used;
        }
        String mark = Messages.of(facts.language()).text("briefing.unchecked");
        double markWidth = TextFit.width(mark, Weight.SEMI_BOLD.font(size)) + 10;
        double wordsWidth = TextFit.width(words, Weight.REGULAR.font(size));
        boolean behind = used <= size * TextFit.LINE + 0.1 && wordsWidth + 8 + markWidth <= width;
        double left = behind ? x + wordsWidth + 8 : x;
        double y = behind ? top : top + used + 2;
        stroke(new RoundRectangle2D.Double(left, y, markWidth, size * 1.2, 6, 6), style.warn(), 1.2);
        writeCentred(mark, Weight.SEMI_BOLD, size, style.warn(), left + markWidth / 2, y);
        return behind ? used + 1 : used + size * TextFit.LINE + 4;
    }

    void fill(Shape shape, Color colour) {
        marks.add(new Drawing.Area(shape, colour));
    }

    void stroke(Shape shape, Color colour, double width) {
        marks.add(new Drawing.Line(
                shape, colour, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)));
    }

    void dashed(Shape shape, Color colour, double width) {
        marks.add(new Drawing.Line(
                shape,
                colour,
                new BasicStroke(
                        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 5, new float[] {5, 3}, 0)));
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    void bar(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    /// Draws a number in a disc, as it stands on the map too.
    void number(int number, double middleX, double middleY, double radius) {
        fill(new Ellipse2D.Double(middleX - radius, middleY - radius, 2 * radius, 2 * radius), style.ink());
        writeCentred(
                Integer.toString(number), Weight.BOLD, radius * 1.25, style.sheet(), middleX, middleY - radius * 0.72);
    }

    /// Notes that something had to be left out.
    void leftOut() {
        cut = true;
    }
}
