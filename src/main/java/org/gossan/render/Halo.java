package org.gossan.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// The edge around letters on pixels, worked out from how much of each pixel the letters cover: stroking their
/// outlines costs many times as much and looks the same. Stateless.
final class Halo {

    /// What strokes thinner than a pixel would lack of their edge on average, pixels.
    private static final double THIN = 0.1;

    private Halo() {}

    /// Lays an edge behind letters. A pixel counts as a letter to the depth to which it is covered, so edges stay as
    /// smooth as the letters are.
    ///
    /// @param letters opaque ink on nothing, premultiplied ARGB, with a margin as wide as the edge; changed
    /// @param radius  width of the edge in pixels of the image
    /// @param paper   colour of the edge, its alpha counts
    static void lay(BufferedImage letters, double radius, Color paper) {
        int[] argb = ((DataBufferInt) letters.getRaster().getDataBuffer()).getData();
        int width = letters.getWidth();
        int height = letters.getHeight();
        int reach = (int) Math.ceil(radius + THIN);
        int stride = width + 2 * reach;
        int[] offsets = new int[(2 * reach + 1) * (2 * reach + 1)];
        int[] gains = new int[offsets.length];
        int taps = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int gain = (int) Math.rint((radius + THIN - Math.hypot(dx, dy)) * 255);
                if (gain > -255) {
                    offsets[taps] = dy * stride + dx;
                    gains[taps++] = gain;
                }
            }
        }
        int[] edge = new int[stride * (height + 2 * reach)];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0, at = (y + reach) * stride + reach; x < width; x++, at++) {
                int cover = argb[i++] >>> 24;
                for (int t = 0; cover > 0 && t < taps; t++) {
                    edge[at + offsets[t]] = Math.max(edge[at + offsets[t]], cover + gains[t]);
                }
            }
        }
        int rgb = paper.getRGB();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0, at = (y + reach) * stride + reach; x < width; x++, i++) {
                int cover = Math.min(255, edge[at++]) * (rgb >>> 24);
                if (cover > 0) {
                    argb[i] = Sprite.over(argb[i], 255 - (argb[i] >>> 24), Sprite.covered(rgb, (cover + 127) / 254));
                }
            }
        }
    }
}
