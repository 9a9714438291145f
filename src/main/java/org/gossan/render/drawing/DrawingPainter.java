package org.gossan.render.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gossan.geo.Viewport;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;

/// Paints the annotations of one view: first lines and areas, later symbols and texts, so that sites stand between.
/// Symbols that would cover each other exactly are painted once. For one thread at a time.
public final class DrawingPainter {

    /// How far symbols and short texts reach from their place at most, logical pixels.
    static final double WIDEST_PX = 300;

    /// From here on, symbols that would cover each other are painted once, and titles are left out.
    private static final int CROWD = 2000;

    private static final double CELL_PX = 20;
    private static final int MOST_TITLES = 300;
    private static final float HALO_PX = 3;

    private final List<DrawingShape> shapes = new ArrayList<>();
    private boolean crowded;

    /// Works out what is in a view.
    ///
    /// @param only ids of those that are shown; empty = all
    public void fill(Drawings drawings, Viewport view, Set<UUID> only) {
        shapes.clear();
        List<Annotation> inView;
        if (only.isEmpty()) {
            crowded = drawings.count(view, WIDEST_PX) > CROWD;
            inView = crowded ? drawings.thinned(view, WIDEST_PX, CELL_PX) : drawings.in(view, WIDEST_PX);
        } else {
            inView = drawings.in(view, WIDEST_PX).stream()
                    .filter(one -> only.contains(one.id()))
                    .toList();
            crowded = inView.size() > CROWD;
        }
        Set<Long> cells = new HashSet<>();
        for (Annotation one : inView.reversed()) {
            DrawingShape shape = DrawingShape.of(one, view);
            Rectangle2D box = shape.path().getBounds2D();
            boolean small = box.getWidth() < CELL_PX && box.getHeight() < CELL_PX;
            long cell = (long) Math.floor(shape.anchor().getX() / CELL_PX) << 32
                    ^ (long) Math.floor(shape.anchor().getY() / CELL_PX) & 0xffffffffL;
            if (!crowded || !small || cells.add(cell)) {
                shapes.add(shape);
            }
        }
        Collections.reverse(shapes);
    }

    /// Returns whether there is nothing to paint.
    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    /// Forgets the view: nothing is painted.
    public void clear() {
        shapes.clear();
    }

    /// Paints areas and lines, in logical pixels.
    ///
    /// @param halo opaque or not, the colour of the paper
    public void paintLines(Graphics2D g, Color halo) {
        for (DrawingShape shape : shapes) {
            AnnotationStyle style = shape.annotation().style();
            if (shape.area() && style.fill() != null) {
                // Half of it shines through, or the map under it could not be read.
                g.setColor(colour(style.fill(), style.opacity() * 0.35));
                g.fill(shape.path());
            }
            if (shape.path().getCurrentPoint() == null) {
                continue;
            }
            g.setColor(edge(style, halo));
            g.setStroke(stroke(style, HALO_PX));
            g.draw(shape.path());
            g.setColor(colour(style.colour(), style.opacity()));
            g.setStroke(stroke(style, 0));
            g.draw(shape.path());
        }
    }

    /// Returns where an annotation stands in a view: its lines, outline or symbol, in logical pixels.
    ///
    /// @throws IllegalArgumentException if it has no place
    public static Shape outline(Annotation one, Viewport view) {
        DrawingShape shape = DrawingShape.of(one, view);
        Path2D all = new Path2D.Double(shape.path());
        all.append(shape.symbol(), false);
        return all;
    }

    /// Returns whether an annotation is under a pixel of a view.
    ///
    /// @param tolerancePx logical pixels around lines and symbols that still count
    /// @throws IllegalArgumentException if it has no place
    public static boolean hits(Annotation one, Viewport view, double x, double y, double tolerancePx) {
        return DrawingShape.of(one, view).hit(x, y, tolerancePx);
    }

    /// Paints symbols and texts, in logical pixels. Labels and callouts stand where they were put; titles only where
    /// nothing stands yet.
    ///
    /// @param taken boxes that titles keep free of; those of texts and symbols are added
    /// @param page  what titles have to stay in
    public void paintTexts(Graphics2D g, Color halo, List<Rectangle2D> taken, Rectangle2D page) {
        for (DrawingShape shape : shapes) {
            symbol(g, shape, halo, taken);
        }
        int titles = 0;
        for (int i = shapes.size() - 1; i >= 0; i--) {
            DrawingShape shape = shapes.get(i);
            boolean own = shape.annotation().kind() == AnnotationKind.LABEL
                    || shape.annotation().kind() == AnnotationKind.CALLOUT;
            if (own || !crowded && titles < MOST_TITLES) {
                titles += text(g, shape, halo, taken, page) ? 1 : 0;
            }
        }
    }

    private static void symbol(Graphics2D g, DrawingShape shape, Color halo, List<Rectangle2D> taken) {
        Shape symbol = shape.symbol();
        AnnotationStyle style = shape.annotation().style();
        Rectangle2D box = symbol.getBounds2D();
        if (box.isEmpty()) {
            return;
        }
        taken.add(box);
        g.setColor(edge(style, halo));
        g.setStroke(new BasicStroke(HALO_PX, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(symbol);
        String fill = style.fill() == null ? style.colour() : style.fill();
        g.setColor(colour(fill, style.opacity()));
        g.fill(symbol);
        if (style.fill() != null) {
            g.setColor(colour(style.colour(), style.opacity()));
            g.setStroke(stroke(style, 0));
            g.draw(symbol);
        }
        if (shape.annotation().kind() == AnnotationKind.NOTE) {
            Path2D lines = new Path2D.Double();
            for (int i = 0; i < 2; i++) {
                double y = box.getY() + box.getHeight() * (0.5 + 0.24 * i);
                lines.moveTo(box.getX() + box.getWidth() * 0.22, y);
                lines.lineTo(box.getX() + box.getWidth() * 0.78, y);
            }
            g.setColor(edge(style, halo));
            g.setStroke(new BasicStroke((float) Math.max(1, box.getHeight() / 10)));
            g.draw(lines);
        }
    }

    private static boolean text(
            Graphics2D g, DrawingShape shape, Color halo, List<Rectangle2D> taken, Rectangle2D page) {
        DrawingText text = DrawingText.of(shape).orElse(null);
        if (text == null) {
            return false;
        }
        AnnotationStyle style = shape.annotation().style();
        Color ink = colour(style.colour(), style.opacity());
        if (text.always()) {
            Rectangle2D box = text.box(shape.anchor());
            if (shape.annotation().kind() == AnnotationKind.CALLOUT) {
                Rectangle2D plate =
                        new Rectangle2D.Double(box.getX() - 4, box.getY() - 2, box.getWidth() + 8, box.getHeight() + 4);
                g.setColor(style.fill() == null ? opaque(halo) : colour(style.fill(), style.opacity()));
                g.fill(plate);
                g.setColor(ink);
                g.setStroke(stroke(style, 0));
                g.draw(plate);
                box = plate;
            }
            text.paint(g, shape.anchor(), ink, edge(style, halo));
            taken.add(box);
            return true;
        }
        double side = shape.symbol().getBounds2D().getWidth() / 2 + text.size().getWidth() / 2 + 2;
        double high = shape.symbol().getBounds2D().getHeight() / 2 + text.size().getHeight() / 2;
        boolean inside = shape.area()
                && shape.path().getBounds2D().getWidth() > text.size().getWidth();
        double[][] offsets = inside
                ? new double[][] {{0, 0}, {0, high}, {0, -high}}
                : new double[][] {{side, 0}, {-side, 0}, {0, -high}, {0, high}};
        for (double[] offset : offsets) {
            Point2D at = new Point2D.Double(
                    shape.anchor().getX() + offset[0], shape.anchor().getY() + offset[1]);
            Rectangle2D box = text.box(at);
            if (page.contains(box) && taken.stream().noneMatch(box::intersects)) {
                text.paint(g, at, ink, edge(style, halo));
                taken.add(box);
                return true;
            }
        }
        return false;
    }

    /// @param more px that the stroke is wider; its dashes stay where they are
    private static BasicStroke stroke(AnnotationStyle style, float more) {
        float width = (float) style.widthPx();
        float wide = width + more;
        float[] dashes =
                switch (style.dash()) {
                    case SOLID -> new float[0];
                    case DASHED -> new float[] {4 * width, 3 * width};
                    case DOTTED -> new float[] {0.1f, 2.5f * width};
                    case DASH_DOT -> new float[] {5 * width, 2.5f * width, 0.1f, 2.5f * width};
                };
        return dashes.length == 0
                ? new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static Color colour(String rgb, double opacity) {
        int value = Integer.parseInt(rgb.substring(1), 16);
        return new Color(value >> 16, value >> 8 & 255, value & 255, (int) Math.round(255 * opacity));
    }

    private static Color faded(Color colour, double opacity) {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(colour.getAlpha() * opacity));
    }

    /// Returns the edge round a line or a letter: the paper's colour, or the opposite where the ink could not be told
    /// from
    /// the paper. 3 is the least contrast of graphics in WCAG 2.2, 1.4.11.
    private static Color edge(AnnotationStyle style, Color halo) {
        double paper = luminance(halo);
        double ink = luminance(colour(style.colour(), 1));
        double contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
        if (contrast >= 3) {
            return faded(halo, style.opacity());
        }
        int grey = ink < 0.18 ? 255 : 0;
        return faded(new Color(grey, grey, grey, halo.getAlpha()), style.opacity());
    }

    /// Returns the relative luminance of sRGB, 0 to 1; source: WCAG 2.2.
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
