package org.gossan.render.slide;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.render.Furniture;
import org.gossan.render.Ground;

/// Finds the place of scale bar and north arrow on the map of a slide. Stateless.
final class ScaleCorner {

    private static final double CORNER = 8;
    private static final int BETWEEN = 7;

    private ScaleCorner() {}

    /// Returns the corner of the map for scale bar and arrow that covers no highlighted place; if each covers one, a
    /// place between two of them; if those do too, the last.
    static Rectangle2D of(Furniture furniture, Rectangle2D map, Viewport view, List<Place> places, Ground ground) {
        double wide = furniture.scaleBar(SlidePainter.measured(view)).width()
                + 6
                + furniture.northArrow().width();
        double high = furniture.northArrow().height();
        double[] lefts = {map.getMaxX() - CORNER - wide, map.getX() + CORNER};
        double[] tops = tops(map.getY() + CORNER, map.getMaxY() - CORNER - high);
        Rectangle2D corner = new Rectangle2D.Double();
        for (double top : tops) {
            for (double left : lefts) {
                corner = new Rectangle2D.Double(left, top, wide, high);
                Rectangle2D around = new Rectangle2D.Double(
                        left - HighlightPlan.RING - 4,
                        top - HighlightPlan.RING - 4,
                        wide + 2 * HighlightPlan.RING + 8,
                        high + 2 * HighlightPlan.RING + 8);
                boolean free = places.stream()
                        .filter(Place::named)
                        .map(place -> place.at(view, place.outline(ground, view)))
                        .noneMatch(at -> around.contains(
                                map.getX() + at[0] * SlideLayout.MAP_SCALE,
                                map.getY() + at[1] * SlideLayout.MAP_SCALE));
                if (free) {
                    return corner;
                }
            }
        }
        return corner;
    }

    /// Returns the lowest place, the highest, and those between, from below.
    private static double[] tops(double highest, double lowest) {
        double[] tops = new double[2 + BETWEEN];
        tops[0] = lowest;
        tops[1] = highest;
        for (int i = 1; i <= BETWEEN; i++) {
            tops[1 + i] = lowest + (highest - lowest) * i / (BETWEEN + 1);
        }
        return tops;
    }
}
