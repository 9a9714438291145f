package org.gossan.ui.window;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What a feature adds to the window; see [MainWindow#add]. Immutable; nothing of it is built before the first map.
///
/// @param panels    in the order of their switches and tabs
/// @param tools     groups of buttons in the bar over the map's top left corner
/// @param shortcuts keys of the window; keys of the map alone belong to a `MapTool`
public record Feature(List<Panel> panels, List<Tools> tools, List<Shortcut> shortcuts) {

    /// A group of buttons.
    ///
    /// @param modes   in which it shows; not empty
    /// @param content built when one of its modes is first shown
    public record Tools(Set<Mode> modes, Supplier<Node> content) {

        public Tools {
            modes = Set.copyOf(modes);
        }
    }

    public Feature {
        panels = List.copyOf(panels);
        tools = List.copyOf(tools);
        shortcuts = List.copyOf(shortcuts);
    }

    /// Returns a feature with panels and keys only.
    public static Feature of(List<Panel> panels, List<Shortcut> shortcuts) {
        return new Feature(panels, List.of(), shortcuts);
    }
}
