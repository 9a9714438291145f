/// The map on the screen; the only package that names Gluon Maps.
@NullMarked
package org.gossan.ui.map;

import org.jspecify.annotations.NullMarked;
