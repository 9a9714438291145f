/// Draws annotations on the map, changes their shapes, and tells about the selected one in a card.
@NullMarked
package org.gossan.ui.annotations;

import org.jspecify.annotations.NullMarked;
