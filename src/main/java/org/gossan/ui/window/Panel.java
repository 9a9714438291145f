package org.gossan.ui.window;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A part of the window that a feature fills, in the modes it is for.
///
/// @param id         of the node that holds the content, unique in the window; its switch is `<id>-toggle`, its cross
///     `<id>-close`. What is open is remembered by it
/// @param titleKey   text of its title, tab, tip and accessible name; short
/// @param sign       on its switch in the top bar
/// @param place      where it stands
/// @param modes      in which it can be opened; not empty
/// @param opensFirst whether it is open when somebody enters one of its modes for the first time
/// @param content    built when the panel is first opened, never before the first map; kept from then on
public record Panel(
        String id,
        String titleKey,
        Feather sign,
        Place place,
        Set<Mode> modes,
        boolean opensFirst,
        Supplier<Region> content) {

    /// Where a panel stands. Panels of one place share it: one shows, the others are tabs.
    public enum Place {
        /// Beside the layers and filters, as a tab of the left panel; has no switch in the top bar.
        LEFT,
        /// Docked right of the map; the map gets smaller.
        RIGHT,
        /// A strip over the whole width, above the status bar, as tall as its content wants to be.
        BOTTOM,
        /// Floats over the map's right edge, like the card; stays open when the mode changes; closed at a start.
        OVER_MAP
    }

    /// @throws IllegalArgumentException if there is no mode
    public Panel {
        modes = Set.copyOf(modes);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("panel '" + id + "' is for no mode");
        }
    }
}
