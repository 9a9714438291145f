/// Pictures of JavaFX over pixels that our painters fill.
@NullMarked
package org.gossan.ui.pixels;

import org.jspecify.annotations.NullMarked;
