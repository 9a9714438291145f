package org.gossan.ui.present;

import java.awt.geom.Rectangle2D;
import javafx.scene.image.ImageView;
import org.gossan.geo.Viewport;
import org.gossan.render.Furniture;
import org.gossan.render.Plate;
import org.gossan.render.slide.SlideLayout;
import org.gossan.ui.pixels.Pixels;

/// Scale bar and north arrow of a map that looks elsewhere than its scene: in the corner that the scene keeps for them,
/// true for what shows now. FX thread only.
final class LiveScale extends ImageView {

    private static final double GAP = 6;

    LiveScale() {
        setId("presentation-scale");
        setMouseTransparent(true);
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    /// Shows the scale of a view.
    ///
    /// @param view        the part of the map that nothing covers
    /// @param outputScale device pixels in a px of the window
    void show(SlideLayout layout, Viewport view, double outputScale) {
        double scale = layout.look().size().scale();
        Furniture furniture = new Furniture(layout.look().theme(), layout.look().language());
        Plate bar = furniture.scaleBar(layout.inDesign(view));
        Plate north = furniture.northArrow();
        double width = (bar.width() + GAP + north.width()) * scale;
        double height = Math.max(bar.height(), north.height()) * scale;
        double zoom = scale * outputScale;
        setImage(Pixels.painted((int) Math.ceil(width * outputScale), (int) Math.ceil(height * outputScale), g -> {
            g.scale(zoom, zoom);
            bar.paint(g, 0, 0);
            north.paint(g, bar.width() + GAP, 0);
        }));
        setFitWidth(getImage().getWidth() / outputScale);
        setFitHeight(getImage().getHeight() / outputScale);
        Rectangle2D corner = layout.px(layout.scaleBar());
        boolean right = corner.getCenterX() > layout.px(layout.map()).getCenterX();
        relocate(right ? corner.getMaxX() - width : corner.getX(), corner.getY());
        setVisible(true);
    }
}
