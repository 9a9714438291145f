package org.gossan.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.model.Messages;
import org.gossan.model.Metal;
import org.gossan.model.Theme;
import org.gossan.render.drawing.Fonts;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// A hatched area in one view: a region with potential only, drawn over its states, never as a pin. Immutable.
///
/// @param shape screen coordinates; frozen
/// @param label screen point well inside the visible part, or `null` if there is no room for words
record PotentialArea(int row, String siteId, String name, Metal metal, Shape shape, @Nullable Point2D label) {

    private static final int SCAN_LINES = 9;
    private static final int SCAN_STEPS = 40;
    private static final double LINE_PX = 14;

    /// Returns those of the areas that touch the view.
    static List<PotentialArea> of(SiteIndex index, int[] rows, Ground ground, Viewport view) {
        List<PotentialArea> areas = new ArrayList<>();
        Rectangle2D page = new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx());
        for (int row : rows) {
            Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (String code : index.place(row).codes()) {
                Shape outline = ground.outline(code, view);
                if (outline != null) {
                    shape.append(outline, false);
                }
            }
            if (shape.getBounds2D().intersects(page)) {
                areas.add(new PotentialArea(
                        row, index.id(row), index.name(row), index.metal(row), shape, labelPoint(shape, page)));
            }
        }
        return areas;
    }

    /// Returns the middle of the widest stretch of the shape on a few lines across its visible part.
    private static @Nullable Point2D labelPoint(Shape shape, Rectangle2D page) {
        Rectangle2D seen = shape.getBounds2D().createIntersection(page);
        Point2D best = null;
        double widest = 60;
        for (int line = 1; line <= SCAN_LINES; line++) {
            double y = seen.getY() + seen.getHeight() * line / (SCAN_LINES + 1);
            double step = seen.getWidth() / SCAN_STEPS;
            int run = 0;
            for (int i = 0; i <= SCAN_STEPS; i++) {
                double x = seen.getX() + step * i;
                if (i < SCAN_STEPS && shape.contains(x, y)) {
                    run++;
                    continue;
                }
                double centred = run * step * (1 - 0.3 * Math.abs(line / (SCAN_LINES + 1.0) - 0.5));
                if (centred > widest) {
                    widest = centred;
                    best = new Point2D.Double(x - run * step / 2, y);
                }
                run = 0;
            }
        }
        return best;
    }

    /// Paints the outline of the selected area like the ring around a selected site; nothing if another or no thing is
    /// selected.
    static void paintSelected(Graphics2D g, List<PotentialArea> areas, @Nullable String selection) {
        for (PotentialArea area : areas) {
            if (area.siteId.equals(selection)) {
                SymbolPainter.paintHalo(g, area.shape, 4.4, 2.6);
            }
        }
    }

    /// Writes the name, that there is no estimate, and, where there is room, that the extent is not known; nothing if
    /// the place is taken.
    void paintLabel(Graphics2D g, NamePainter names, Messages messages, Theme theme, Rectangle2D page) {
        if (label == null) {
            return;
        }
        String potential = messages.text("map.potential");
        if (!write(List.of(name, potential, messages.text("map.extent")), label, g, names, theme, page)) {
            write(List.of(name, potential), label, g, names, theme, page);
        }
    }

    private boolean write(
            List<String> lines, Point2D at, Graphics2D g, NamePainter names, Theme theme, Rectangle2D page) {
        Font bold = Fonts.bold(11.5f);
        Font plain = Fonts.regular(11);
        double[] widths = new double[lines.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = NamePainter.width(lines.get(i), i == 0 ? bold : plain);
        }
        double width = Arrays.stream(widths).max().orElse(0);
        double height = 2 + LINE_PX * lines.size();
        for (double down : new double[] {0, -32, 32, -64, 64}) {
            double y = at.getY() + down;
            Rectangle2D place = new Rectangle2D.Double(at.getX() - width / 2, y - height / 2, width, height);
            if (page.contains(place) && shape.contains(at.getX(), y) && names.free(place)) {
                names.taken().add(place);
                double baseline = place.getY() + 12;
                for (int i = 0; i < widths.length; i++) {
                    double x = at.getX() - widths[i] / 2;
                    names.write(g, lines.get(i), i == 0 ? bold : plain, x, baseline, NamePainter.ink(theme), theme);
                    baseline += LINE_PX;
                }
                return true;
            }
        }
        return false;
    }
}
