/// Measures distances and areas on the map.
@NullMarked
package org.gossan.ui.measure;

import org.jspecify.annotations.NullMarked;
