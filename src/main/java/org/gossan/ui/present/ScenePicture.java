package org.gossan.ui.present;

import javafx.scene.image.WritableImage;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlidePainter;
import org.gossan.ui.pixels.Pixels;

/// Paints whole slides as small pictures; any thread, one at a time for each content.
public final class ScenePicture {

    private ScenePicture() {}

    /// Returns a slide of the size of its layout.
    public static WritableImage of(SlideLayout layout, SlideContent content) {
        int width = layout.look().size().widthPx();
        int height = layout.look().size().heightPx();
        return Pixels.painted(width, height, g -> SlidePainter.paint(g, layout, content.painter()));
    }
}
