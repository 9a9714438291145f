package org.gossan.ui.map;

import org.gossan.geo.LonLat;

/// Where a mouse event happened on the map. Immutable.
///
/// @param x        px from the map's left edge
/// @param y        px from the map's top edge
/// @param position WGS 84, what is under the pixel
/// @param worldX   world x, 0..1
/// @param worldY   world y, 0..1
/// @param shift    whether Shift was down
/// @param control  whether Ctrl, or Command on a Mac, was down
/// @param alt      whether Alt was down
public record MapPoint(
        double x,
        double y,
        LonLat position,
        double worldX,
        double worldY,
        boolean shift,
        boolean control,
        boolean alt) {

    /// Returns the distance to another point in px.
    public double distanceTo(MapPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
