package org.gossan.publish.briefing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import org.gossan.model.briefing.Scene;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;

/// What stands below a slide on paper: the speaker's notes, then the facts with their sources. Logical pixels.
/// Immutable.
record HandoutText(List<Line> lines) {

    /// Margin of the paper.
    static final double EDGE = 48;

    private static final double NOTES = 15;
    private static final double FACTS = 12;
    static final double BELOW_SLIDE = 16;
    private static final double INDENT = 18;

    /// Words of one weight at a place of a line.
    record Piece(String text, Weight weight, double x) {}

    /// One line.
    ///
    /// @param above room above it
    record Line(List<Piece> pieces, double sizePx, double above) {

        Line {
            pieces = List.copyOf(pieces);
        }

        double height() {
            return above + sizePx * 1.35;
        }
    }

    HandoutText {
        lines = List.copyOf(lines);
    }

    /// Returns what stands on the sheets of a scene: on the first below its slide, on the others alone.
    static List<HandoutText> sheets(Scene scene, Deck deck, BriefingOptions.Paper paper) {
        double width = paper.widthPx() - 2 * EDGE;
        double high = paper.heightPx() - 2 * EDGE;
        return of(scene, deck, width).split(high - slideHeight(deck, paper) - BELOW_SLIDE, high);
    }

    /// Returns the height of a slide on a sheet, px.
    static double slideHeight(Deck deck, BriefingOptions.Paper paper) {
        return (paper.widthPx() - 2 * EDGE)
                * deck.look().size().heightPx()
                / deck.look().size().widthPx();
    }

    static HandoutText of(Scene scene, Deck deck, double width) {
        List<Line> lines = new ArrayList<>();
        for (Notes.Block block : Notes.blocks(scene.words().notes().in(deck.language()))) {
            wrap(block, NOTES, lines.isEmpty() ? 0 : 6, width, lines);
        }
        List<String> facts = deck.factsOf(scene);
        if (!facts.isEmpty()) {
            String heading = deck.factsHeading();
            lines.add(new Line(List.of(new Piece(heading, Weight.BOLD, 0)), FACTS + 1, 14));
            for (String fact : facts) {
                Notes.Block block = new Notes.Block(List.of(new Notes.Run(fact, Weight.REGULAR)), "•", 1);
                wrap(block, FACTS, 2, width, lines);
            }
        }
        return new HandoutText(lines);
    }

    private static void wrap(Notes.Block block, double size, double above, double width, List<Line> lines) {
        double indent = block.mark().isEmpty() ? 0 : Math.min(block.depth(), 4) * INDENT * size / NOTES;
        List<Piece> pieces = new ArrayList<>();
        if (!block.mark().isEmpty()) {
            double wide = TextFit.width(block.mark() + " ", Weight.REGULAR.font(size));
            pieces.add(new Piece(block.mark(), Weight.REGULAR, Math.max(0, indent - wide)));
        }
        double x = indent;
        double gap = above;
        for (Notes.Run run : block.runs()) {
            for (String word : run.text().split("(?<= )")) {
                double wide = TextFit.width(word.stripTrailing(), run.weight().font(size));
                if (x + wide > width && x > indent) {
                    lines.add(new Line(pieces, size, gap));
                    pieces = new ArrayList<>();
                    gap = 0;
                    x = indent;
                }
                pieces.add(new Piece(word, run.weight(), x));
                x += TextFit.width(word, run.weight().font(size));
            }
        }
        lines.add(new Line(pieces, size, gap));
    }

    /// Returns the text in parts that fit, the first into the room of the first sheet; always at least one part.
    List<HandoutText> split(double firstHeight, double otherHeight) {
        List<HandoutText> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        double used = 0;
        for (Line line : lines) {
            double room = parts.isEmpty() ? firstHeight : otherHeight;
            if (used + line.height() > room) {
                parts.add(new HandoutText(part));
                part = new ArrayList<>();
                used = 0;
            }
            part.add(line);
            used += line.height();
        }
        if (!part.isEmpty() || parts.isEmpty()) {
            parts.add(new HandoutText(part));
        }
        return List.copyOf(parts);
    }

    /// Paints it black on white.
    void paint(Graphics2D g, double left, double top) {
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.BLACK);
        double y = top;
        for (Line line : lines) {
            y += line.height();
            for (Piece piece : joined(line.pieces())) {
                g.setFont(piece.weight().font(line.sizePx()));
                g.drawString(piece.text(), (float) (left + piece.x()), (float) y);
            }
        }
    }

    /// Returns neighbours of one weight as one, so that whoever copies the text gets words with their spaces.
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean bullet = joined.size() == 1
                    && piece.x() > 0
                    && last != null
                    && !last.text().endsWith(" ");
            if (last != null && last.weight() == piece.weight() && !bullet) {
                joined.set(joined.size() - 1, new Piece(last.text() + piece.text(), last.weight(), last.x()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
