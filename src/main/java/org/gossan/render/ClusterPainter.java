package org.gossan.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.HashMap;
import java.util.Map;
import org.gossan.model.Metal;
import org.gossan.render.drawing.Fonts;

/// Draws clusters: a ring that divides the sites by metal, and their exact number inside. For one thread at a time.
///
/// A metal that is present keeps at least [#LEAST_SHARE] of the ring, so that one lithium deposit among a hundred
/// copper mines stays visible; above that the arcs are in proportion.
final class ClusterPainter {

    /// Smallest arc of a metal that is present, as a share of the ring.
    static final double LEAST_SHARE = 0.04;

    private static final double RING_PX = 4.2;
    private static final int METALS = 4;

    private final Map<Long, Disc> discs = new HashMap<>();
    private final double[] ends = new double[METALS];

    /// Returns the radius of a cluster's ring in logical pixels; grows with the digits of the count.
    static double radiusPx(int count) {
        return Math.rint(2 * (9.2 + 3.3 * Math.log10(count))) / 2;
    }

    /// Returns how far a cluster reaches from its point with its outlines, in logical pixels.
    static double reachPx(int count) {
        return radiusPx(count) + SymbolPainter.WHITE_PX + SymbolPainter.DARK_PX;
    }

    static Font font(int count) {
        return Fonts.bold(count < 1000 ? 10.5f : 9.8f);
    }

    /// Returns the number as it is written inside; exact below 100 000, then in thousands, rounded down.
    static String text(int count) {
        if (count < 10_000) {
            return Integer.toString(count);
        }
        if (count < 100_000) {
            return count / 1000 + "\u202F"
                    + Integer.toString(1000 + count % 1000).substring(1);
        }
        if (count < 1_000_000) {
            return count / 1000 + "k";
        }
        int tenths = count / 100_000;
        return tenths / 10 + "." + tenths % 10 + "M";
    }

    /// Paints a cluster as vector shapes.
    ///
    /// @param counts sites by metal in the order of [Metal], from `at` on
    void paint(Graphics2D g, double x, double y, int[] counts, int at, int count, boolean dark) {
        double r = radiusPx(count);
        g.setColor(SymbolPainter.INK);
        g.fill(SymbolPainter.circle(x, y, r + SymbolPainter.WHITE_PX + SymbolPainter.DARK_PX));
        g.setColor(SymbolPainter.PAPER);
        g.fill(SymbolPainter.circle(x, y, r + SymbolPainter.WHITE_PX));
        shares(counts, at);
        double from = 0;
        for (int i = 0; i < METALS; i++) {
            double to = ends[i];
            if (to > from) {
                g.setColor(new Color(RGB[i]));
                g.fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 90 - 360 * from, -360 * (to - from), Arc2D.PIE));
            }
            from = to;
        }
        g.setColor(new Color(inner(dark)));
        g.fill(SymbolPainter.circle(x, y, r - RING_PX));
        paintText(g, x, y, count, dark);
    }

    /// Writes the number only.
    static void paintText(Graphics2D g, double x, double y, int count, boolean dark) {
        String text = text(count);
        g.setFont(font(count));
        g.setColor(dark ? Color.WHITE : SymbolPainter.INK);
        double width = g.getFontMetrics().getStringBounds(text, g).getWidth();
        g.drawString(text, (float) (x - width / 2), (float) (y + 3.7));
    }

    private static int inner(boolean dark) {
        return dark ? 0x1E262D : 0xFDFDFB;
    }

    /// Paints the disc without its number into pixels.
    ///
    /// @param centreX device pixels, the middle of the pixel
    /// @param scale   device pixels a logical pixel
    /// @param argb    `int[width * height]`, row-major, premultiplied ARGB
    void paint(
            int[] argb,
            int width,
            int height,
            int centreX,
            int centreY,
            int[] counts,
            int at,
            int count,
            boolean dark,
            double scale) {
        double r = radiusPx(count);
        long key = Double.doubleToLongBits(r) * 31 + Double.doubleToLongBits(scale);
        Disc disc = discs.get(key);
        if (disc == null) {
            disc = new Disc(r, scale);
            discs.put(key, disc);
        }
        shares(counts, at);
        disc.paint(argb, width, height, centreX, centreY, ends, inner(dark));
    }

    private void shares(int[] counts, int at) {
        double sum = 0;
        int total = 0;
        for (int i = 0; i < METALS; i++) {
            total += counts[at + i];
        }
        for (int i = 0; i < METALS; i++) {
            sum += counts[at + i] == 0 ? 0 : Math.max(LEAST_SHARE, counts[at + i] / (double) total);
        }
        double end = 0;
        for (int i = 0; i < METALS; i++) {
            end += counts[at + i] == 0 ? 0 : Math.max(LEAST_SHARE, counts[at + i] / (double) total) / sum;
            ends[i] = end;
        }
    }

    /// The geometry of a disc of one size: per pixel the outline over nothing, and the place on the ring.
    private static final class Disc {

        private final int reach;
        private final int side;
        /// Outline (dark and white) with the ring's place still white, premultiplied.
        private final int[] base;
        /// Coverage of the ring and of the inner disc, 0..256.
        private final short[] ring;

        private final short[] inside;
        /// Turn from the top, clockwise, 0..1.
        private final float[] turn;
        /// Share of the ring that half a device pixel covers.
        private final double halfPixel;

        Disc(double r, double scale) {
            double outer = (r + SymbolPainter.WHITE_PX + SymbolPainter.DARK_PX) * scale;
            reach = (int) Math.ceil(outer);
            side = 2 * reach + 1;
            base = new int[side * side];
            ring = new short[side * side];
            inside = new short[side * side];
            turn = new float[side * side];
            halfPixel = 0.5 / (2 * Math.PI * (r - RING_PX / 2) * scale);
            int ink = SymbolPainter.INK.getRGB() & 0xFFFFFF;
            int paper = SymbolPainter.PAPER.getRGB() & 0xFFFFFF;
            for (int y = -reach; y <= reach; y++) {
                for (int x = -reach; x <= reach; x++) {
                    int i = (y + reach) * side + x + reach;
                    double d = Math.hypot(x, y);
                    int white = coverage((r + SymbolPainter.WHITE_PX) * scale - d);
                    int below = Sprite.covered(ink, coverage(outer - d));
                    int above = Sprite.covered(paper, white);
                    base[i] = Sprite.over(above, 255 - (above >>> 24), below);
                    ring[i] = (short) coverage(r * scale - d);
                    inside[i] = (short) coverage((r - RING_PX) * scale - d);
                    double angle = Math.atan2(x, -y) / (2 * Math.PI);
                    turn[i] = (float) (angle < 0 ? angle + 1 : angle);
                }
            }
        }

        private static int coverage(double inward) {
            return (int) Math.round(Math.clamp(inward + 0.5, 0.0, 1.0) * 256);
        }

        void paint(int[] argb, int width, int height, int centreX, int centreY, double[] ends, int innerRgb) {
            int left = centreX - reach;
            int top = centreY - reach;
            int innerColour = 0xFF000000 | innerRgb;
            for (int y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
                int fromX = Math.max(0, -left);
                int i = y * side + fromX;
                int into = (top + y) * width + left + fromX;
                for (int x = fromX; x < Math.min(side, width - left); x++, i++, into++) {
                    int within = inside[i];
                    if (within == 256) {
                        argb[into] = innerColour;
                        continue;
                    }
                    int colour = base[i];
                    if (colour == 0) {
                        continue;
                    }
                    if (ring[i] > 0) {
                        colour = Sprite.lay(colourAt(turn[i], ends), ring[i], colour);
                    }
                    if (within > 0) {
                        colour = Sprite.lay(innerRgb, within, colour);
                    }
                    argb[into] = Sprite.over(colour, 255 - (colour >>> 24), argb[into]);
                }
            }
        }

        /// Mixes the two colours at a border of arcs over one pixel.
        private int colourAt(double at, double[] ends) {
            int segment = 0;
            while (segment < METALS - 1 && at >= ends[segment]) {
                segment++;
            }
            int rgb = RGB[segment];
            double toEnd = ends[segment] - at;
            int next = segment + 1;
            while (next < METALS && ends[next] <= ends[segment]) {
                next++;
            }
            if (toEnd < halfPixel) {
                int other = next < METALS ? next : first(ends);
                return blend(rgb, RGB[other], 0.5 - toEnd / halfPixel / 2);
            }
            double start = segment == 0 ? 0 : ends[segment - 1];
            double fromStart = at - start;
            if (fromStart < halfPixel) {
                int previous = start == 0 ? last(ends) : segment - 1;
                while (previous > 0 && ends[previous] <= ends[previous - 1]) {
                    previous--;
                }
                return blend(rgb, RGB[previous], 0.5 - fromStart / halfPixel / 2);
            }
            return rgb;
        }

        private static int first(double[] ends) {
            int i = 0;
            while (i < METALS - 1 && ends[i] <= 0) {
                i++;
            }
            return i;
        }

        private static int last(double[] ends) {
            int i = METALS - 1;
            while (i > 0 && ends[i] <= ends[i - 1]) {
                i--;
            }
            return i;
        }

        private static int blend(int a, int b, double share) {
            int s = (int) (share * 256);
            int redBlue = ((a & 0xFF00FF) * (256 - s) + (b & 0xFF00FF) * s) >>> 8 & 0xFF00FF;
            int green = ((a & 0xFF00) * (256 - s) + (b & 0xFF00) * s) >>> 8 & 0xFF00;
            return redBlue | green;
        }
    }

    private static final int[] RGB = {
        SymbolPainter.rgb(Metal.LITHIUM),
        SymbolPainter.rgb(Metal.RARE_EARTHS),
        SymbolPainter.rgb(Metal.COPPER),
        SymbolPainter.rgb(Metal.OTHER)
    };
}
