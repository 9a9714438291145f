/// Files that are written whole or not at all, and copies of a store that is open.
@NullMarked
package org.gossan.store.backup;

import org.jspecify.annotations.NullMarked;
