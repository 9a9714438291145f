package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.gossan.model.Metal;
import org.gossan.model.Theme;

/// Hatches areas that have potential only, in the metal's colour, each metal at its own angle. Stateless.
///
/// The colour lies along the edge and fades inwards: it is known that there is something within these borders, not
// where.
final class AreaPainter {

    private static final double SPACING_PX = 13;
    private static final double LINE_PX = 1.1;
    /// Widths of the ribbon along the edge, half of which lies inside.
    private static final float[] RIBBON_PX = {36, 22, 10};
    /// Smaller areas have a narrower ribbon.
    private static final double WIDE_AREA_PX = 220;

    private AreaPainter() {}

    /// Paints one area.
    ///
    /// @param area closed shape in screen coordinates
    /// @param page what is visible, screen coordinates
    static void paint(Graphics2D g, Shape area, Rectangle2D page, Metal metal, Theme theme) {
        Rectangle2D bounds = area.getBounds2D().createIntersection(page);
        if (bounds.isEmpty()) {
            return;
        }
        Color own = new Color(SymbolPainter.rgb(metal));
        Color colour = theme == Theme.DARK ? SymbolPainter.mix(own, Color.WHITE, 0.25) : own;
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(translucent(colour, theme == Theme.DARK ? 30 : 22));
        Rectangle2D whole = area.getBounds2D();
        double narrow = Math.clamp(Math.min(whole.getWidth(), whole.getHeight()) / WIDE_AREA_PX, 0.15, 1);
        for (float width : RIBBON_PX) {
            g.setStroke(new BasicStroke((float) (width * narrow), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            g.draw(area);
        }
        g.setColor(translucent(colour, theme == Theme.DARK ? 115 : 90));
        g.setStroke(new BasicStroke((float) LINE_PX));
        hatch(g, bounds, metal);
        g.setClip(clip);
        g.setColor(translucent(colour, 190));
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 5, new float[] {7, 3}, 0));
        g.draw(area);
    }

    /// Draws parallel lines over a rectangle; they stay where they are on the page, whatever the area.
    static void hatch(Graphics2D g, Rectangle2D bounds, Metal metal) {
        double angle =
                switch (metal) {
                    case LITHIUM -> Math.PI / 4;
                    case RARE_EARTHS -> -Math.PI / 4;
                    case COPPER -> Math.PI / 2;
                    case OTHER -> 0;
                };
        double alongX = Math.cos(angle);
        double alongY = Math.sin(angle);
        double reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2 + SPACING_PX;
        double centre = -bounds.getCenterX() * alongY + bounds.getCenterY() * alongX;
        double along = bounds.getCenterX() * alongX + bounds.getCenterY() * alongY;
        double first = Math.floor((centre - reach) / SPACING_PX) * SPACING_PX;
        for (double across = first; across <= centre + reach; across += SPACING_PX) {
            double x = along * alongX - across * alongY;
            double y = along * alongY + across * alongX;
            g.draw(new Line2D.Double(x - reach * alongX, y - reach * alongY, x + reach * alongX, y + reach * alongY));
        }
    }

    private static Color translucent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
