/// Paints a map state without JavaFX: the same map on screen, in pictures and on pages.
@NullMarked
package org.gossan.render;

import org.jspecify.annotations.NullMarked;
