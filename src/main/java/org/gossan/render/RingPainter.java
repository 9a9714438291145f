package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/// Draws the dashed ring of a position's true error: a white line below a dark one. Stateless.
final class RingPainter {

    private static final double DASH_PX = 6;
    private static final double GAP_PX = 4;
    private static final double WHITE_WIDTH_PX = 3;
    private static final double DARK_WIDTH_PX = 1.3;
    private static final int DARK_COVERAGE = 220;
    private static final int WHITE_COVERAGE = 150;

    private RingPainter() {}

    /// Paints a ring as vector shapes.
    static void paint(Graphics2D g, double x, double y, double radius) {
        g.setColor(new Color(255, 255, 255, WHITE_COVERAGE));
        g.setStroke(new BasicStroke((float) WHITE_WIDTH_PX));
        g.draw(SymbolPainter.circle(x, y, radius));
        float[] dashes = dashes(radius);
        g.setColor(new Color(
                SymbolPainter.INK.getRed(), SymbolPainter.INK.getGreen(), SymbolPainter.INK.getBlue(), DARK_COVERAGE));
        g.setStroke(
                new BasicStroke((float) DARK_WIDTH_PX, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
        g.draw(SymbolPainter.circle(x, y, radius));
    }

    /// A whole number of dashes goes round.
    private static float[] dashes(double radius) {
        double round = 2 * Math.PI * radius;
        double period = round / Math.max(4, Math.rint(round / (DASH_PX + GAP_PX)));
        return new float[] {(float) (period * 0.6), (float) (period * 0.4)};
    }

    /// Paints the same ring into pixels, with smooth edges; costs about its circumference.
    ///
    /// @param x      device pixels of the centre, as `radius`
    /// @param scale  device pixels a logical pixel
    /// @param argb   `int[width * height]`, row-major, premultiplied ARGB
    static void paint(int[] argb, int width, int height, double x, double y, double radius, double scale) {
        double halfWhite = WHITE_WIDTH_PX * scale / 2;
        double halfDark = DARK_WIDTH_PX * scale / 2;
        double outer = radius + halfWhite + 1;
        double inner = Math.max(0, radius - halfWhite - 1);
        double dashesRound = Math.max(4, Math.rint(2 * Math.PI * radius / scale / (DASH_PX + GAP_PX)));
        int ink = SymbolPainter.INK.getRGB() & 0xFFFFFF;
        int top = (int) Math.max(0, Math.floor(y - outer));
        int bottom = (int) Math.min(height - 1.0, Math.ceil(y + outer));
        for (int row = top; row <= bottom; row++) {
            double dy = row + 0.5 - y;
            double far = outer * outer - dy * dy;
            if (far <= 0) {
                continue;
            }
            double near = inner * inner - dy * dy;
            double reach = Math.sqrt(far);
            double hole = near > 0 ? Math.sqrt(near) : 0;
            span(argb, width, row, x - reach, x - hole, x, dy, radius, halfWhite, halfDark, dashesRound, ink);
            span(argb, width, row, x + hole, x + reach, x, dy, radius, halfWhite, halfDark, dashesRound, ink);
        }
    }

    private static void span(
            int[] argb,
            int width,
            int row,
            double from,
            double to,
            double x,
            double dy,
            double radius,
            double halfWhite,
            double halfDark,
            double dashesRound,
            int ink) {
        int end = (int) Math.min(width - 1.0, Math.ceil(to) - 1);
        for (int column = (int) Math.max(0, Math.floor(from)); column <= end; column++) {
            double dx = column + 0.5 - x;
            double off = Math.abs(Math.sqrt(dx * dx + dy * dy) - radius);
            double white = halfWhite + 0.5 - off;
            if (white <= 0) {
                continue;
            }
            int at = row * width + column;
            int coverage = (int) (Math.min(1, white) * WHITE_COVERAGE);
            argb[at] = Sprite.over(Sprite.covered(0xFFFFFF, coverage), 255 - coverage, argb[at]);
            double dark = halfDark + 0.5 - off;
            if (dark > 0) {
                double turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * dashesRound;
                if (turn - Math.floor(turn) < 0.6) {
                    coverage = (int) (Math.min(1, dark) * DARK_COVERAGE);
                    argb[at] = Sprite.over(Sprite.covered(ink, coverage), 255 - coverage, argb[at]);
                }
            }
        }
    }
}
