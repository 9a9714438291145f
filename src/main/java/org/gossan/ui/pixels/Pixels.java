package org.gossan.ui.pixels;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Images that show pixels where they are: a copy of a window's worth in another format costs the FX thread
/// milliseconds. Any thread.
public final class Pixels {

    private Pixels() {}

    /// Returns an image over pixels that are never written again.
    ///
    /// @param argb premultiplied, `[rows][columns]`
    public static WritableImage image(int columns, int rows, IntBuffer argb) {
        return new WritableImage(new PixelBuffer<>(columns, rows, argb, PixelFormat.getIntArgbPreInstance()));
    }

    /// Returns what a painter paints on a transparent ground.
    public static WritableImage painted(int columns, int rows, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        return image(
                columns, rows, IntBuffer.wrap(((DataBufferInt) image.getRaster().getDataBuffer()).getData()));
    }
}
