package org.gossan.render.slide;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gossan.geo.Viewport;
import org.gossan.model.briefing.Scene;
import org.gossan.render.chart.TextFit;

/// Works out where rings, outlines and names of highlighted places stand. Rings that would cover each other move apart;
/// a line leads from each to its place. Pure.
final class HighlightPlan {

    /// Radius of a ring, design units.
    static final double RING = 17;

    /// How far the middles of two rings are apart at least.
    private static final double APART = 2 * RING + 1;

    private static final int ROUNDS = 200;

    private HighlightPlan() {}

    /// @param places  that can be shown, in the scene's order
    /// @param numbers of places that the panel is tied to, by id
    /// @param map     what is visible, design units
    /// @param view    of the map in its logical pixels
    /// @param scale   where the scale bar stands
    static List<PlacedHighlight> of(
            Scene scene,
            SlideContent content,
            List<Place> places,
            Map<String, Integer> numbers,
            Rectangle2D map,
            Viewport view,
            Rectangle2D scale) {
        AffineTransform toSlide = AffineTransform.getTranslateInstance(map.getX(), map.getY());
        toSlide.scale(SlideLayout.MAP_SCALE, SlideLayout.MAP_SCALE);
        List<Shape> outlines = new ArrayList<>();
        List<double[]> at = new ArrayList<>();
        List<double[]> rings = new ArrayList<>();
        for (Place place : places) {
            Shape outline = place.outline(content.painter().content().ground(), view);
            double[] point = place.at(view, outline);
            toSlide.transform(point, 0, point, 0, 1);
            at.add(point);
            rings.add(point.clone());
            outlines.add(outline == null ? new Rectangle2D.Double() : toSlide.createTransformedShape(outline));
        }
        List<double[]> moving = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).point() != null) {
                moving.add(rings.get(i));
            }
        }
        moveApart(moving, map, scale);
        List<HighlightLabels.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double r = place.point() == null ? 2 : RING;
            double[] ring = rings.get(i);
            wanted.add(new HighlightLabels.Wanted(
                    place.named() ? place.name() : "",
                    new Rectangle2D.Double(ring[0] - r, ring[1] - r, 2 * r, 2 * r),
                    numbers.getOrDefault(place.id(), 0)));
        }
        List<Rectangle2D> symbols = content.painter().symbols(scene.shown(), view).stream()
                .map(box -> toSlide.createTransformedShape(box).getBounds2D())
                .toList();
        List<Rectangle2D> boxes = HighlightLabels.place(wanted, map, scale, symbols);
        List<PlacedHighlight> placed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            TextFit fit = wanted.get(i).fit();
            boolean area = place.point() == null;
            placed.add(new PlacedHighlight(
                    place.id(),
                    at.get(i)[0],
                    at.get(i)[1],
                    rings.get(i)[0],
                    rings.get(i)[1],
                    area ? 0 : RING,
                    area && !outlines.get(i).getBounds2D().isEmpty() ? outlines.get(i) : null,
                    boxes.get(i),
                    fit.lines(),
                    fit.sizePx(),
                    wanted.get(i).number(),
                    place.symbol(content),
                    place.facility(content)));
        }
        return placed;
    }

    /// Moves the middles of rings as little as it takes until none covers another or the scale bar. All stay on the
    /// map.
    private static void moveApart(List<double[]> rings, Rectangle2D map, Rectangle2D scale) {
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < rings.size(); i++) {
                for (int k = 0; k < i; k++) {
                    moved |= moveApart(rings.get(k), rings.get(i), i);
                }
            }
            for (double[] ring : rings) {
                if (moved) {
                    keepOff(ring, scale);
                    ring[0] = Math.clamp(ring[0], map.getMinX() + RING + 2, map.getMaxX() - RING - 2);
                    ring[1] = Math.clamp(ring[1], map.getMinY() + RING + 2, map.getMaxY() - RING - 2);
                }
            }
        }
    }

    private static boolean moveApart(double[] one, double[] other, int turn) {
        double x = other[0] - one[0];
        double y = other[1] - one[1];
        double far = Math.hypot(x, y);
        if (far >= APART) {
            return false;
        }
        if (far < 0.01) { // the same spot: each to another side
            x = Math.cos(turn);
            y = Math.sin(turn);
            far = 1;
        }
        double step = (APART + 0.5 - Math.min(far, APART)) / 2;
        one[0] -= x / far * step;
        one[1] -= y / far * step;
        other[0] += x / far * step;
        other[1] += y / far * step;
        return true;
    }

    private static void keepOff(double[] ring, Rectangle2D scale) {
        Rectangle2D around = new Rectangle2D.Double(
                scale.getX() - RING - 1,
                scale.getY() - RING - 1,
                scale.getWidth() + 2 * RING + 2,
                scale.getHeight() + 2 * RING + 2);
        if (!around.contains(ring[0], ring[1])) {
            return;
        }
        double up = ring[1] - around.getMinY();
        double down = around.getMaxY() - ring[1];
        ring[1] = up < down ? around.getMinY() - 0.5 : around.getMaxY() + 0.5;
    }
}
