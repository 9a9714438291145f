/// The window's frame: bars, docks, keys; what features add to it, by mode.
@NullMarked
package org.gossan.ui.window;

import org.jspecify.annotations.NullMarked;
