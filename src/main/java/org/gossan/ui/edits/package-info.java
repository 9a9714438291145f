/// Corrects what a card says: editors in place, what was published beside it, points moved on the map, new sites.
@NullMarked
package org.gossan.ui.edits;

import org.jspecify.annotations.NullMarked;
