/// The annotations of a store as the map shows them, and the file beside the store that keeps them.
@NullMarked
package org.gossan.atlas.drawings;

import org.jspecify.annotations.NullMarked;
