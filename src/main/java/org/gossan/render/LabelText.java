package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A set name: the outlines of its letters around 0, 0, one or more centred lines. Frozen once made.
final class LabelText {

    /// Width of the edge around letters, logical pixels.
    static final float HALO_PX = 2.8f;

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    private final Path2D.Float outline = new Path2D.Float();
    private final double widthPx;
    private final double heightPx;

    LabelText(List<String> lines, LabelLook look) {
        Font font = look.font();
        double lineHeight = look.sizePx() * 1.08;
        double capital = look.sizePx() * 0.66;
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            GlyphVector glyphs = font.createGlyphVector(EXACT, look.written(lines.get(i)));
            double spacing = look.spacingEm() * look.sizePx();
            for (int k = 1; k <= glyphs.getNumGlyphs(); k++) {
                Point2D p = glyphs.getGlyphPosition(k);
                glyphs.setGlyphPosition(k, new Point2D.Double(p.getX() + k * spacing, p.getY()));
            }
            double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() - spacing;
            double baseline = (i - (lines.size() - 1) / 2.0) * lineHeight + capital / 2;
            outline.append(glyphs.getOutline((float) (-width / 2), (float) baseline), false);
            widest = Math.max(widest, width);
        }
        outline.trimToSize(); // thousands are kept
        widthPx = widest;
        heightPx = (lines.size() - 1) * lineHeight + look.sizePx();
    }

    double widthPx() {
        return widthPx;
    }

    double heightPx() {
        return heightPx;
    }

    /// Returns what the letters cover when the middle stands at a place, with a little air.
    Rectangle2D boxAt(double x, double y) {
        return new Rectangle2D.Double(x - widthPx / 2 - 2, y - heightPx / 2 - 1, widthPx + 4, heightPx + 2);
    }

    /// Draws edge and letters around 0, 0.
    void draw(Graphics2D g, LabelLook look, MapStyle style) {
        g.setColor(look.halo(style));
        g.setStroke(new BasicStroke(HALO_PX, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        drawLetters(g, look, style);
    }

    /// Draws the letters alone around 0, 0.
    void drawLetters(Graphics2D g, LabelLook look, MapStyle style) {
        g.setColor(look.colour(style));
        g.fill(outline);
    }
}
