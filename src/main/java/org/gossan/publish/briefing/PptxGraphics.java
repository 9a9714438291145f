package org.gossan.publish.briefing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xslf.util.DummyGraphics2d;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.Weight;

/// Graphics that adds to a group of shapes what is painted on it, in points of the slide: for what the map's painters
/// draw, such as a legend. Pictures are left out. For one thread.
final class PptxGraphics extends DummyGraphics2d {

    /// Letters of this size in px are part of a symbol, not of a text.
    private static final double LETTERS_PX = 10;

    private final PptxShapes shapes;
    private final Graphics2D state;

    PptxGraphics(PptxShapes shapes) {
        this(shapes, new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());
        state.setClip(null);
    }

    private PptxGraphics(PptxShapes shapes, Graphics2D state) {
        super(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), state);
        this.shapes = shapes;
        this.state = state;
    }

    @Override
    public Graphics create() {
        return new PptxGraphics(shapes, (Graphics2D) state.create());
    }

    @Override
    public void fill(Shape shape) {
        shapes.fill(clipped(shape), colour(), state.getTransform());
    }

    @Override
    public void draw(Shape shape) {
        BasicStroke stroke = state.getStroke() instanceof BasicStroke plain ? plain : new BasicStroke();
        Shape clip = state.getClip();
        if (clip != null && !clip.contains(shape.getBounds2D())) {
            fill(stroke.createStrokedShape(shape));
        } else {
            shapes.draw(shape, colour(), stroke, state.getTransform());
        }
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = state.getFont();
        if (font.getSize2D() < LETTERS_PX) {
            fill(font.createGlyphVector(state.getFontRenderContext(), text).getOutline(x, y));
            return;
        }
        Weight weight = font.isBold() ? Weight.BOLD : font.isItalic() ? Weight.ITALIC : Weight.REGULAR;
        Drawing.Words words = new Drawing.Words(text, weight, font.getSize2D(), colour(), x, y);
        shapes.text(new Drawing.Text(List.of(words), 0), state.getTransform());
    }

    private Shape clipped(Shape shape) {
        Shape clip = state.getClip();
        if (clip == null || clip.contains(shape.getBounds2D())) {
            return shape;
        }
        Area rest = new Area(shape);
        rest.intersect(new Area(clip));
        return rest;
    }

    private Color colour() {
        Color colour = state.getColor();
        float covers = state.getComposite() instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
        return covers == 1
                ? colour
                : new Color(
                        colour.getRed(), colour.getGreen(), colour.getBlue(), Math.round(colour.getAlpha() * covers));
    }
}
