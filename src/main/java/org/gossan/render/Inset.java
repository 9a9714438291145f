package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;

/// A small map that tells where a view lies: in North America, or in the world if it shows most of the continent.
///
/// World coordinates, north-west origin; the ground is painted at the farthest zoom there is and scaled down.
///
/// @param west   world x of the left edge
/// @param north  world y of the top edge
/// @param width  of the world, world units
/// @param height of the world, world units
record Inset(double west, double north, double width, double height) {

    private static final double WIDTH_PX = 124;
    private static final double EDGE_PX = 4;
    /// A view that is smaller on the inset is marked by a box of this size.
    private static final double LEAST_MARK_PX = 7;
    /// A view that takes more of the continent is shown in the world.
    private static final double MOST_OF_CONTINENT = 0.6;

    private static final Inset CONTINENT = of(new Box(-168, 6, -51, 71));
    private static final Inset WORLD = of(new Box(-180, -57, 180, 76));

    private static Inset of(Box box) {
        double west = WebMercator.worldX(box.west());
        double north = WebMercator.worldY(box.north());
        return new Inset(west, north, WebMercator.worldX(box.east()) - west, WebMercator.worldY(box.south()) - north);
    }

    /// Returns the inset of a view.
    static Plate of(Ground ground, Theme theme, Viewport view) {
        Inset inset = CONTINENT.shows(view) ? CONTINENT : WORLD;
        double scale = (WIDTH_PX - 2 * EDGE_PX) / inset.width;
        double height = Math.ceil(inset.height * scale + 2 * EDGE_PX);
        return new Plate(WIDTH_PX, height, g -> {
            PlateStyle style = PlateStyle.of(theme);
            style.paintSheet(g, WIDTH_PX, height);
            Graphics2D own = (Graphics2D) g.create();
            own.translate(EDGE_PX, EDGE_PX);
            own.clip(new Rectangle2D.Double(0, 0, WIDTH_PX - 2 * EDGE_PX, height - 2 * EDGE_PX));
            inset.paintGround(own, ground, theme, view.pixelScale(), scale);
            Rectangle2D mark = inset.mark(view, scale);
            own.setColor(style.sheet());
            own.setStroke(new BasicStroke(3.4f));
            own.draw(mark);
            own.setColor(style.ink());
            own.setStroke(new BasicStroke(1.6f));
            own.draw(mark);
            own.dispose();
        });
    }

    /// Returns whether the view lies within and is a part small enough to be told from the whole.
    private boolean shows(Viewport view) {
        double x = view.camera().worldX();
        double y = view.camera().worldY();
        boolean inside = x >= west && x <= west + width && y >= north && y <= north + height;
        return inside
                && view.widthPx() / view.worldPx() <= width * MOST_OF_CONTINENT
                && view.heightPx() / view.worldPx() <= height * MOST_OF_CONTINENT;
    }

    private void paintGround(Graphics2D g, Ground ground, Theme theme, double pixelScale, double scale) {
        double worldPx = WebMercator.worldPx(Camera.MIN_ZOOM);
        int widthPx = (int) Math.ceil(width * worldPx) + 2;
        int heightPx = (int) Math.ceil(height * worldPx) + 2;
        Camera camera = Camera.ofWorld(west + width / 2, north + height / 2, Camera.MIN_ZOOM);
        double small = scale / worldPx;
        MapState state = MapState.opening(widthPx, heightPx)
                .withCamera(camera)
                .withTheme(theme)
                .withLayers(EnumSet.of(Layer.WATER));
        Graphics2D own = (Graphics2D) g.create();
        own.scale(small, small);
        own.translate(width * worldPx / 2 - widthPx / 2.0, height * worldPx / 2 - heightPx / 2.0);
        ground.paint(state, new Viewport(camera, widthPx, heightPx, pixelScale * small), own);
        own.dispose();
    }

    /// Returns the box of the view, cut to the inset, grown where it would be too small to see.
    private Rectangle2D mark(Viewport view, double scale) {
        double left = (view.westX() - west) * scale;
        double top = (view.northY() - north) * scale;
        double wide = (view.eastX() - view.westX()) * scale;
        double high = (view.southY() - view.northY()) * scale;
        double growX = Math.max(0, LEAST_MARK_PX - wide) / 2;
        double growY = Math.max(0, LEAST_MARK_PX - high) / 2;
        return new Rectangle2D.Double(left - growX, top - growY, wide + 2 * growX, high + 2 * growY)
                .createIntersection(new Rectangle2D.Double(1, 1, width * scale - 2, height * scale - 2));
    }
}
