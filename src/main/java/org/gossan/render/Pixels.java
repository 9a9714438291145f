package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.gossan.geo.Viewport;

/// Pixel buffers seen as images of Java 2D, without a copy.
public final class Pixels {

    private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};

    private Pixels() {}

    /// Returns an image over a buffer: what is drawn on it changes the buffer.
    ///
    /// @param argb `int[width * height]`, row-major, premultiplied ARGB
    public static BufferedImage image(int[] argb, int width, int height) {
        ColorModel model = new DirectColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                32,
                MASKS[0],
                MASKS[1],
                MASKS[2],
                MASKS[3],
                true,
                DataBuffer.TYPE_INT);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(argb, argb.length), width, height, width, MASKS, new Point());
        return new BufferedImage(model, raster, true, null);
    }

    /// Returns graphics that draw smoothly on a buffer in the logical pixels of a view.
    static Graphics2D graphics(int[] argb, Viewport view) {
        Graphics2D g = image(argb, view.deviceWidth(), view.deviceHeight()).createGraphics();
        Sprite.smooth(g);
        g.scale(view.pixelScale(), view.pixelScale());
        return g;
    }

    /// Returns graphics that draw smoothly, in the logical pixels of a view, on some rows of its buffer only.
    ///
    /// @param from first row in device pixels
    /// @param to   row after the last one
    static Graphics2D rows(int[] argb, Viewport view, int from, int to) {
        Graphics2D g = image(argb, view.deviceWidth(), view.deviceHeight()).createGraphics();
        g.setClip(0, from, view.deviceWidth(), to - from);
        Sprite.smooth(g);
        g.scale(view.pixelScale(), view.pixelScale());
        return g;
    }
}
