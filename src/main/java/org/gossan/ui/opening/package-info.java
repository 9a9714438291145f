/// The picture of the last map, shown while the next start reads the store.
@NullMarked
package org.gossan.ui.opening;

import org.jspecify.annotations.NullMarked;
