/// The briefings of the atlas in the window: the list, the strip of scenes, and presenting them.
@NullMarked
package org.gossan.ui.briefings;

import org.jspecify.annotations.NullMarked;
