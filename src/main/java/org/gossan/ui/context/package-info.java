/// What surrounds the deposits on the screen: facilities with their layers and card.
@NullMarked
package org.gossan.ui.context;

import org.jspecify.annotations.NullMarked;
