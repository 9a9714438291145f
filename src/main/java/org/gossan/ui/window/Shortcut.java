package org.gossan.ui.window;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/// A key of a feature. Does nothing while somebody types, unless it is a function key. The help lists it.
///
/// @param keys    such as `KeyCombination.valueOf("Shortcut+P")`
/// @param textKey what it does, for the help
/// @param modes   in which it acts; not empty
/// @param action  returns whether there was something to do; if not, the key goes on to others
public record Shortcut(KeyCombination keys, String textKey, Set<Mode> modes, BooleanSupplier action) {

    /// @throws IllegalArgumentException if there is no mode
    public Shortcut {
        modes = Set.copyOf(modes);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException(keys + " is for no mode");
        }
    }
}
