package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/// A small picture that is blended into pixel buffers. Frozen once made.
final class Sprite {

    private final int width;
    private final int height;
    /// Device pixels from the left and the top edge to the point the sprite stands on.
    private final int originX;

    private final int originY;
    /// Row-major, premultiplied ARGB.
    private final int[] argb;

    private Sprite(int width, int height, int originX, int originY, int[] argb) {
        this.width = width;
        this.height = height;
        this.originX = originX;
        this.originY = originY;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int originX() {
        return originX;
    }

    int originY() {
        return originY;
    }

    /// Returns the pixels, not a copy.
    int[] argb() {
        return argb;
    }

    /// Returns what a painter draws around 0, 0 within a reach.
    ///
    /// @param reachPx logical pixels in each direction
    /// @param scale   device pixels a logical pixel
    static Sprite of(double reachPx, double scale, Consumer<Graphics2D> painter) {
        int reach = (int) Math.ceil(reachPx * scale);
        int side = 2 * reach + 1;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        smooth(g);
        g.translate(reach + 0.5, reach + 0.5);
        g.scale(scale, scale);
        painter.accept(g);
        g.dispose();
        return new Sprite(
                side, side, reach, reach, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    /// Turns on smooth edges and exact positions.
    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /// Blends the sprite over a buffer; parts outside are left out.
    ///
    /// @param to      `int[toWidth * toHeight]`, row-major, premultiplied ARGB
    /// @param centreX device pixel the origin comes to stand on
    void blend(int[] to, int toWidth, int toHeight, int centreX, int centreY) {
        int left = centreX - originX;
        int top = centreY - originY;
        int fromX = Math.max(0, -left);
        int endX = Math.min(width, toWidth - left);
        int fromY = Math.max(0, -top);
        int endY = Math.min(height, toHeight - top);
        for (int y = fromY; y < endY; y++) {
            int from = y * width + fromX;
            int into = (top + y) * toWidth + left + fromX;
            for (int x = fromX; x < endX; x++, from++, into++) {
                int source = argb[from];
                int alpha = source >>> 24;
                if (alpha == 255) {
                    to[into] = source;
                } else if (alpha != 0) {
                    to[into] = over(source, 255 - alpha, to[into]);
                }
            }
        }
    }

    /// Returns premultiplied `source` over `ground`, two channels at a time. Opaque ground stays opaque; a
    /// colour is off by at most one step of 255.
    ///
    /// @param rest 255 minus the alpha of `source`
    static int over(int source, int rest, int ground) {
        int weight = rest + 1;
        int redBlue = ((ground & 0xFF00FF) * weight) >>> 8 & 0xFF00FF;
        int alphaGreen = (ground >>> 8 & 0xFF00FF) * weight & 0xFF00FF00;
        return source + (redBlue | alphaGreen);
    }

    /// Returns an opaque colour premultiplied by a coverage of 0..256.
    static int covered(int rgb, int coverage) {
        int redBlue = ((rgb & 0xFF00FF) * coverage) >>> 8 & 0xFF00FF;
        int green = ((rgb & 0x00FF00) * coverage) >>> 8 & 0x00FF00;
        return Math.min(255, coverage) << 24 | redBlue | green;
    }

    /// Returns an opaque colour laid over premultiplied `ground` with a coverage of 0..256.
    static int lay(int rgb, int coverage, int ground) {
        int source = covered(rgb, coverage);
        return over(source, 255 - (source >>> 24), ground);
    }
}
