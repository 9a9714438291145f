package org.gossan.render.slide;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gossan.model.Facility;
import org.gossan.render.Symbol;
import org.jspecify.annotations.Nullable;

/// A highlighted place on a slide, in design units. Immutable.
///
/// @param placeX  of the place itself, or of the middle of its visible part
/// @param x       of the middle of its ring: the place, or beside it where rings would cover each other
/// @param radius  of the ring; 0 for an area
/// @param outline of an area; `null` for a point; frozen
/// @param label   box of its name; empty where the map itself has the name
/// @param lines   of its name
/// @param sizePx  size of its name's letters
/// @param number  that ties it to the panel; 0 = none
/// @param symbol  of a site, drawn in the ring although the map may have it in a cluster; `null` for anything else
/// @param facility whose badge stands in the ring; `null` for anything else
public record PlacedHighlight(
        String id,
        double placeX,
        double placeY,
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

    /// Returns whether the ring had to leave its place: a line leads to it.
    public boolean moved() {
        return radius > 0 && Math.hypot(x - placeX, y - placeY) > 2;
    }

    /// Returns what the ring covers; for an area a small box around its middle.
    public Rectangle2D ring() {
        double r = Math.max(radius, 4);
        return new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
