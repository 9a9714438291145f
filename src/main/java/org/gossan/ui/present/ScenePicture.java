package org.gossan.ui.present;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlidePainter;

/// Paints whole slides as small pictures; any thread, one at a time for each content.
public final class ScenePicture {

    private ScenePicture() {}

    /// Returns a slide of the size of its layout.
    public static WritableImage of(SlideLayout layout, SlideContent content) {
        int width = layout.look().size().widthPx();
        int height = layout.look().size().heightPx();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        SlidePainter.paint(g, layout, content.painter());
        g.dispose();
        WritableImage picture = new WritableImage(width, height);
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return picture;
    }
}
