package org.gossan.render.slide;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gossan.model.Facility;
import org.gossan.render.Symbol;
import org.jspecify.annotations.Nullable;

/// A highlighted place on a slide, in design units. Immutable.
///
/// @param x       of the place itself, or of the middle of its visible part
/// @param radius  of the ring around it; 0 for an area
/// @param outline of an area; `null` for a point; frozen
/// @param label   box of its name; empty where the map itself has the name
/// @param lines   of its name
/// @param sizePx  size of its name's letters
/// @param number  that ties it to the panel; 0 = none
/// @param symbol  of a site, drawn in the ring although the map may have it in a cluster; `null` for anything else
/// @param facility whose badge stands in the ring; `null` for anything else
public record PlacedHighlight(
        String id,
        double x,
        double y,
        double radius,
        @Nullable Shape outline,
        Rectangle2D label,
        List<String> lines,
        double sizePx,
        int number,
        @Nullable Symbol symbol,
        @Nullable Facility facility) {

    public PlacedHighlight {
        lines = List.copyOf(lines);
    }

    /// Returns whether it is a whole country: tinted, and named by the map.
    public boolean country() {
        return outline != null && Countries.isCountry(id);
    }

    /// Returns what the ring covers; for an area a small box around its middle.
    public Rectangle2D ring() {
        double r = Math.max(radius, 4);
        return new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
