package org.gossan.render.slide;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;

/// Finds room for the names of highlighted places: near, inside the map, over no ring and over no other name. A name
/// that has to stand apart gets a line. Pure.
final class HighlightLabels {

    static final double SIZE = 15;
    static final double PAD_X = 7;
    static final double PAD_Y = 3;
    static final double NUMBER = 22;
    private static final double MOST_WIDTH = 200;
    /// What covering another name costs against covering as much of a symbol.
    private static final double HARD = 1000;
    /// What a unit of distance costs in square units of covered symbols: a name belongs to its place.
    private static final double AWAY = 9;
    private static final double[][] DIRECTIONS = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1},
        {1, -0.5}, {1, 0.5}, {-1, -0.5}, {-1, 0.5}, {0.5, -1}, {-0.5, -1}, {0.5, 1}, {-0.5, 1}
    };

    private HighlightLabels() {}

    /// A name before it has a place.
    ///
    /// @param name empty = none is wanted
    /// @param ring what must stay visible of the place
    record Wanted(String name, Rectangle2D ring, int number) {

        TextFit fit() {
            return TextFit.of(name, Weight.SEMI_BOLD, SIZE, SIZE - 1, MOST_WIDTH, 2);
        }
    }

    /// Returns a box for each name, in order.
    ///
    /// @param map     what is visible, design units
    /// @param scale   where the scale bar stands
    /// @param symbols what names cover only where there is no room beside, design units
    static List<Rectangle2D> place(List<Wanted> wanted, Rectangle2D map, Rectangle2D scale, List<Rectangle2D> symbols) {
        List<Rectangle2D> taken = new ArrayList<>();
        taken.add(scale);
        wanted.forEach(name -> taken.add(name.ring()));
        List<Line2D> leaders = new ArrayList<>();
        List<Rectangle2D> boxes = new ArrayList<>();
        Rectangle2D inside =
                new Rectangle2D.Double(map.getX() + 4, map.getY() + 4, map.getWidth() - 8, map.getHeight() - 8);
        for (Wanted name : wanted) {
            if (name.name().isEmpty()) {
                boxes.add(new Rectangle2D.Double());
                continue;
            }
            Rectangle2D box = place(name, inside, taken, leaders, symbols);
            taken.add(box);
            leaders.add(leader(name.ring(), box));
            boxes.add(box);
        }
        return boxes;
    }

    static Line2D leader(Rectangle2D ring, Rectangle2D box) {
        double x = Math.clamp(ring.getCenterX(), box.getMinX(), box.getMaxX());
        double y = Math.clamp(ring.getCenterY(), box.getMinY(), box.getMaxY());
        return new Line2D.Double(ring.getCenterX(), ring.getCenterY(), x, y);
    }

    private static Rectangle2D place(
            Wanted name, Rectangle2D inside, List<Rectangle2D> taken, List<Line2D> leaders, List<Rectangle2D> symbols) {
        TextFit fit = name.fit();
        double width = 2 * PAD_X + (name.number() > 0 ? NUMBER : 0);
        double widest = 0;
        for (String line : fit.lines()) {
            widest = Math.max(widest, TextFit.width(line, Weight.SEMI_BOLD.font(fit.sizePx())));
        }
        width += widest;
        double height = Math.max(fit.height(), name.number() > 0 ? NUMBER : 0) + 2 * PAD_Y;
        Rectangle2D best = new Rectangle2D.Double(inside.getX(), inside.getY(), width, height);
        double least = Double.MAX_VALUE;
        for (double away = 5; away <= 240; away += away < 20 ? 8 : 18) {
            for (double[] direction : DIRECTIONS) {
                Rectangle2D box = beside(name.ring(), direction, away, width, height);
                if (!inside.contains(box)) {
                    continue;
                }
                double cost = HARD * overlap(box, name.ring(), taken, leaders) + covered(box, symbols) + AWAY * away;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    private static double covered(Rectangle2D box, List<Rectangle2D> symbols) {
        double sum = 0;
        for (Rectangle2D symbol : symbols) {
            Rectangle2D common = box.createIntersection(symbol);
            if (common.getWidth() > 0 && common.getHeight() > 0) {
                sum += common.getWidth() * common.getHeight();
            }
        }
        return sum;
    }

    private static Rectangle2D beside(Rectangle2D ring, double[] direction, double away, double width, double height) {
        double x = ring.getCenterX() + direction[0] * (ring.getWidth() / 2 + away + width / 2) - width / 2;
        double y = ring.getCenterY() + direction[1] * (ring.getHeight() / 2 + away + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static double overlap(Rectangle2D box, Rectangle2D own, List<Rectangle2D> taken, List<Line2D> leaders) {
        double sum = 0;
        Line2D leader = leader(own, box);
        for (Rectangle2D other : taken) {
            Rectangle2D common = box.createIntersection(other);
            if (common.getWidth() > 0 && common.getHeight() > 0) {
                sum += common.getWidth() * common.getHeight();
            }
            if (!other.equals(own) && !other.intersects(own) && leader.intersects(other)) {
                sum += 20;
            }
        }
        for (Line2D line : leaders) {
            if (line.intersects(box)) {
                sum += 30;
            }
        }
        return sum;
    }
}
