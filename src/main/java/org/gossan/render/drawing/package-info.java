/// Paints annotations and tells which one is under a pixel; has the fonts of the map.
@NullMarked
package org.gossan.render.drawing;

import org.jspecify.annotations.NullMarked;
