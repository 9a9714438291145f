package org.gossan.basemap;

import org.gossan.geo.Viewport;

/// A rectangle in *world* coordinates (0..1, north-west origin), edges inclusive. Immutable.
///
/// x may be below 0 or above 1: such a box looks at the neighbouring copies of the world.
///
/// @param west  left edge, not above `east`
/// @param south lower edge, not below `north`: y runs down
/// @param east  right edge
/// @param north upper edge
public record WorldBox(double west, double south, double east, double north) {

    /// @throws IllegalArgumentException if the edges are in the wrong order or no numbers
    public WorldBox {
        if (!(west <= east) || !(north <= south)) {
            throw new IllegalArgumentException("world box " + west + ", " + south + ", " + east + ", " + north);
        }
    }

    /// Returns what a viewport shows, with a margin around it.
    ///
    /// @param marginPx logical pixels on each side
    public static WorldBox of(Viewport view, double marginPx) {
        double margin = marginPx / view.worldPx();
        return new WorldBox(
                view.westX() - margin, view.southY() + margin, view.eastX() + margin, view.northY() - margin);
    }

    /// Returns the part of a viewport between two of its rows, with a margin around it.
    ///
    /// @param topPx    logical pixels from the upper edge
    /// @param bottomPx logical pixels from the upper edge, not less
    /// @param marginPx logical pixels on each side
    public static WorldBox ofRows(Viewport view, double topPx, double bottomPx, double marginPx) {
        double margin = marginPx / view.worldPx();
        return new WorldBox(
                view.westX() - margin,
                view.worldY(bottomPx) + margin,
                view.eastX() + margin,
                view.worldY(topPx) - margin);
    }

    /// Returns the box moved along x.
    WorldBox shifted(double x) {
        return new WorldBox(west + x, south, east + x, north);
    }
}
