package org.gossan.ui;

import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;

/// Moves the map; what panes know of it. FX thread only.
public interface Navigator {

    /// Flies to a camera with a zoom arc.
    void flyTo(Camera camera);

    /// Flies so that the position is in the free part of the window, at least at a zoom.
    void show(LonLat position, double atLeastZoom);

    /// Returns whether a flight, a glide or a zoom is under way.
    boolean moving();

    /// Gives the keyboard to the map.
    void focusMap();

    /// Gives the mouse and the map's keys back to exploring.
    void putToolAway();

    /// Takes back what the map's tool has half done, or puts it away.
    ///
    /// @return whether there was anything to do
    boolean cancelTool();
}
