package org.gossan.ui.annotations;

import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;

/// Where positions stand in a view, px.
final class Screen {

    private Screen() {}

    static double x(Viewport view, LonLat at) {
        return view.screenX(WebMercator.worldX(at.lon()));
    }

    static double y(Viewport view, LonLat at) {
        return view.screenY(WebMercator.worldY(at.lat()));
    }
}
