package org.gossan.ui.present;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import org.gossan.geo.Camera;
import org.gossan.geo.WebMercator;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlidePainter;
import org.gossan.render.slide.SlideSize;
import org.gossan.ui.map.Reserved;
import org.gossan.ui.pixels.Pixels;

/// A scene ready to be laid over the live map: the slide with a hole where the map is, and the marks on it. Immutable.
///
/// @param frame header, panel, legend, caution, footer; transparent where the map is
/// @param marks rings, outlines and names, for the scene's own camera
/// @param scale device pixels in a px of the window
record Prepared(SlideLayout layout, WritableImage frame, WritableImage marks, double scale) {

    /// Paints both layers; for the work lane.
    static Prepared of(SlideLayout layout, double scale) {
        WritableImage frame = paint(layout, scale, g -> {
            SlidePainter.paintFrame(g, layout);
            Rectangle2D hole = layout.px(layout.map());
            g.setComposite(AlphaComposite.Clear);
            g.fill(hole);
        });
        WritableImage marks = paint(layout, scale, g -> SlidePainter.paintMarks(g, layout));
        return new Prepared(layout, frame, marks, scale);
    }

    private static WritableImage paint(SlideLayout layout, double scale, Consumer<Graphics2D> painter) {
        int width = (int) Math.ceil(layout.look().size().widthPx() * scale);
        int height = (int) Math.ceil(layout.look().size().heightPx() * scale);
        return Pixels.painted(width, height, g -> {
            g.scale(scale, scale);
            painter.accept(g);
        });
    }

    /// Returns where no name of the live map below is to be written.
    Reserved reserved() {
        SlideSize size = layout.look().size();
        List<Rectangle2D> fixed = new ArrayList<>(layout.aroundPx());
        fixed.add(layout.px(layout.scaleBar()));
        return new Reserved(camera(), size.widthPx(), size.heightPx(), fixed, layout.marksPx());
    }

    /// Returns the camera of the whole window that shows in the hole what the slide shows there: nothing that the scene
    /// points at is under caption or panel. Below them the window may look beyond the edge of the world.
    Camera camera() {
        double px = SlideLayout.MAP_SCALE * layout.look().size().scale();
        Camera inner = layout.view().camera();
        double zoom = inner.zoom() + Math.log(px) / Math.log(2);
        Rectangle2D hole = layout.px(layout.map());
        double worldPx = WebMercator.worldPx(zoom);
        return Camera.ofWorld(
                inner.worldX() + (layout.look().size().widthPx() / 2.0 - hole.getCenterX()) / worldPx,
                inner.worldY() + (layout.look().size().heightPx() / 2.0 - hole.getCenterY()) / worldPx,
                zoom);
    }
}
