/// The window's frame: bars, docks and keys, and what features add to them.
///
/// A feature hands `MainWindow.add` one [Feature]: panels that stand left, right, below or over the map in some modes,
/// groups of buttons for the bar over the map, keys. Everything is built when it is first shown, after the first map. A
/// feature opens panels with `open`, `toggle` and `close`, follows `modeProperty`, and lays what it presents over the
/// map with `putOverMap` and `coverMap`. Features never know each other.
@NullMarked
package org.gossan.ui.window;

import org.jspecify.annotations.NullMarked;
