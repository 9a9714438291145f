package org.gossan.ui.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.pixels.Pixels;
import org.jspecify.annotations.Nullable;

/// A small picture on the screen, painted by the same code that paints it on exports. FX thread only.
final class PaintedView extends ImageView {

    private OpeningPicture.@Nullable Plate shown;

    PaintedView(String id) {
        setId(id);
        setMouseTransparent(true);
    }

    /// Returns what is shown, for the next start; empty while it is hidden or nothing has been painted.
    Optional<OpeningPicture.Plate> picture(double left, double top) {
        return isVisible()
                ? Optional.ofNullable(shown)
                        .map(now -> new OpeningPicture.Plate(
                                now.id(),
                                left + getLayoutX(),
                                top + getLayoutY(),
                                now.width(),
                                now.height(),
                                now.columns(),
                                now.rows(),
                                now.argb()))
                : Optional.empty();
    }

    /// Shows what the last start showed.
    void show(OpeningPicture.Plate plate) {
        shown = plate;
        setImage(Pixels.image(plate.columns(), plate.rows(), plate.argb()));
        setFitWidth(plate.width());
        setFitHeight(plate.height());
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
        show(new OpeningPicture.Plate(
                getId(), 0, 0, width / outputScale, height / outputScale, width, height, IntBuffer.wrap(argb)));
    }
}
