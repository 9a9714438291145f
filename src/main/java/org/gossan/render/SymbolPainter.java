package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.render.drawing.Fonts;

/// Draws site symbols as vector shapes: for PDF, for the legend, and once per sprite for the screen.
///
/// Every symbol has a white and a dark outline, so that it stands out on any ground; a letter code inside where there
/// is room, so that nobody has to tell colours apart. Colours: M. Okabe and K. Ito, "Color Universal Design", 2008.
/// Stateless; the graphics decides which thread.
public final class SymbolPainter {

    static final Color INK = new Color(0x1B2228);
    static final Color PAPER = new Color(0xFDFDFB);
    private static final Color HALO = new Color(0xFFC400);

    /// Width of the white outline and of the dark one around it, logical pixels.
    static final double WHITE_PX = 1.1;

    static final double DARK_PX = 0.9;

    /// Smallest radius with a letter code inside.
    static final double LETTERS_FROM_PX = 7.4;

    private static final double[] FADE = {0, 0.25, 0.45, 0.62};

    private SymbolPainter() {}

    /// Returns the colour of a metal as sRGB `0xRRGGBB`.
    public static int rgb(Metal metal) {
        return switch (metal) {
            case LITHIUM -> 0x0072B2;
            case RARE_EARTHS -> 0xCC79A7;
            case COPPER -> 0xD55E00;
            case OTHER -> 0x6B7480;
        };
    }

    /// Returns the letters inside symbols of a metal.
    public static String letters(Metal metal) {
        return switch (metal) {
            case LITHIUM -> "Li";
            case RARE_EARTHS -> "REE";
            case COPPER -> "Cu";
            case OTHER -> "";
        };
    }

    /// Returns the colour of a metal, paler the older the fact is.
    ///
    /// @param age 0..3, see [Symbol#age]
    static Color colour(Metal metal, int age) {
        return mix(new Color(rgb(metal)), PAPER, FADE[age]);
    }

    /// A rim fades less than a full symbol: there is little of it to tell the metal by.
    private static Color rim(Symbol symbol) {
        return mix(new Color(rgb(symbol.metal())), PAPER, FADE[symbol.age()] * 0.6);
    }

    /// Returns how far the symbol reaches from its point with its outlines, in logical pixels.
    static double reachPx(Symbol symbol, double radius) {
        double shape =
                switch (symbol.status()) {
                    case PROSPECT, RESERVE, PRODUCER, PAST_PRODUCER -> 1.25;
                    default -> 1.1;
                };
        return radius * shape + WHITE_PX + DARK_PX + 1;
    }

    /// Paints a symbol around a point.
    ///
    /// @param radius logical pixels, see [Symbol#radiusPx]
    public static void paint(Graphics2D g, Symbol symbol, double x, double y, double radius) {
        Shape shape = at(outline(symbol.status(), radius), x, y);
        casing(g, shape);
        Color colour = symbol.hollow() ? rim(symbol) : colour(symbol.metal(), symbol.age());
        g.setColor(colour);
        g.fill(shape);
        Color ground = colour;
        if (symbol.hollow()) {
            ground = PAPER;
            Area inner = new Area(shape);
            float rim = (float) Math.max(1.6, radius * (radius >= LETTERS_FROM_PX ? 0.2 : 0.3));
            inner.subtract(new Area(round(rim * 2).createStrokedShape(shape)));
            g.setColor(PAPER);
            g.fill(inner);
        }
        if (radius >= LETTERS_FROM_PX && symbol.status() != DevelopmentStatus.OCCURRENCE) {
            letters(g, symbol, x, y, radius, ground);
        }
        if (radius >= 6) {
            pips(g, symbol, x, y, radius);
        }
        if (symbol.corrected()) {
            Shape flag = new Rectangle2D.Double(x - radius - 1.5, y - radius - 1.5, 4, 4);
            casing(g, flag);
            g.setColor(HALO);
            g.fill(flag);
        }
    }

    /// Paints the ring around a selected symbol.
    ///
    /// @param reach how far the symbol reaches from its point, logical pixels
    public static void paintHalo(Graphics2D g, double x, double y, double reach) {
        double r = reach + 3;
        paintHalo(g, circle(x, y, r), 5.4, 3.2);
    }

    /// Draws a line in the colour of a selection with a dark edge.
    static void paintHalo(Graphics2D g, Shape line, double edgeWidth, double width) {
        g.setColor(INK);
        g.setStroke(round(edgeWidth));
        g.draw(line);
        g.setColor(HALO);
        g.setStroke(round(width));
        g.draw(line);
    }

    /// White and dark outline below a shape.
    static void casing(Graphics2D g, Shape shape) {
        g.setColor(INK);
        g.setStroke(round(2 * (WHITE_PX + DARK_PX)));
        g.draw(shape);
        g.setColor(PAPER);
        g.setStroke(round(2 * WHITE_PX));
        g.draw(shape);
        g.fill(shape);
    }

    private static void letters(Graphics2D g, Symbol symbol, double x, double y, double radius, Color ground) {
        String text = letters(symbol.metal());
        if (text.isEmpty()) {
            return;
        }
        double room = symbol.hollow() ? 0.88 : 1;
        double share =
                switch (symbol.status()) {
                    case PROSPECT -> 0.78;
                    case RESERVE, UNKNOWN -> 0.9;
                    default -> 1;
                };
        double size = radius * room * share * (text.length() > 2 ? 0.84 : 1.05);
        g.setFont(Fonts.bold((float) size));
        g.setColor(symbol.hollow() ? mix(new Color(rgb(symbol.metal())), INK, 0.6) : inkOn(ground));
        float width = (float) g.getFontMetrics().getStringBounds(text, g).getWidth();
        double down = symbol.status() == DevelopmentStatus.PROSPECT ? radius * 0.2 : 0;
        g.drawString(text, (float) x - width / 2, (float) (y + down + size * 0.36));
    }

    private static void pips(Graphics2D g, Symbol symbol, double x, double y, double radius) {
        int shown = 0;
        double r = Math.max(1.9, radius * 0.27);
        for (Metal metal : Metal.values()) {
            if (metal == Metal.OTHER || !symbol.hasOther(metal)) {
                continue;
            }
            double angle = Math.toRadians(45 + 50 * shown);
            double px = x + Math.cos(angle) * radius * 1.05;
            double py = y + Math.sin(angle) * radius * 1.05;
            g.setColor(INK);
            g.fill(circle(px, py, r + 1.1));
            g.setColor(PAPER);
            g.fill(circle(px, py, r + 0.6));
            g.setColor(new Color(rgb(metal)));
            g.fill(circle(px, py, r));
            shown++;
        }
    }

    /// Returns the shape of a status around 0, 0; areas look alike.
    static Shape outline(DevelopmentStatus status, double r) {
        return switch (status) {
            case UNKNOWN -> circle(0, 0, r * 0.82);
            case OCCURRENCE -> cross(r);
            case PROSPECT -> polygon(3, r * 1.2, -90, r * 0.22);
            case RESOURCE -> circle(0, 0, r);
            case RESERVE -> polygon(4, r * 1.2, -90, 0);
            case PRODUCER, PAST_PRODUCER -> polygon(4, r * 1.22, -45, 0);
            case PLANT -> house(r);
        };
    }

    private static Shape cross(double r) {
        double a = r * 0.95;
        double b = r * 0.33;
        double[] xs = {-b, b, b, a, a, b, b, -b, -b, -a, -a, -b};
        double[] ys = {-a, -a, -b, -b, b, b, a, a, b, b, -b, -b};
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        path.closePath();
        path.transform(AffineTransform.getRotateInstance(Math.PI / 4));
        return path;
    }

    /// A works with a gable.
    private static Shape house(double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -r * 1.1);
        path.lineTo(r, -r * 0.25);
        path.lineTo(r * 0.8, r * 0.9);
        path.lineTo(-r * 0.8, r * 0.9);
        path.lineTo(-r, -r * 0.25);
        path.closePath();
        return path;
    }

    private static Shape polygon(int corners, double r, double startDegrees, double down) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(startDegrees + 360.0 * i / corners);
            double x = Math.cos(angle) * r;
            double y = Math.sin(angle) * r + down;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Shape at(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// Returns a colour between two; 0 = the first.
    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
                (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    /// Returns white or ink, whichever reads better on a ground (ITU-R BT.709 luma).
    static Color inkOn(Color ground) {
        double luma = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
        return luma > 118 ? INK : Color.WHITE;
    }
}
