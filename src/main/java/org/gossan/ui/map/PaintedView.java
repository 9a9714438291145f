package org.gossan.ui.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A small picture on the screen, painted by the same code that paints it on exports. FX thread only.
final class PaintedView extends ImageView {

    PaintedView() {
        setMouseTransparent(true);
    }

    /// Paints the picture anew.
    ///
    /// @param widthPx     logical pixels, rounded up
    /// @param heightPx    logical pixels, rounded up
    /// @param outputScale device pixels a logical pixel
    /// @param painter     paints from the top-left corner in logical pixels on a transparent ground
    void paint(double widthPx, double heightPx, double outputScale, Consumer<Graphics2D> painter) {
        int width = (int) Math.ceil(Math.max(1, widthPx) * outputScale);
        int height = (int) Math.ceil(Math.max(1, heightPx) * outputScale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(outputScale, outputScale);
        painter.accept(g);
        g.dispose();
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        WritableImage pixels = new WritableImage(width, height);
        pixels.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        setImage(pixels);
        setFitWidth(width / outputScale);
        setFitHeight(height / outputScale);
    }
}
