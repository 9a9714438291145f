/// Opens the atlas: finds its folders, opens the store, loads the shipped facts, hands out snapshots.
@NullMarked
package org.gossan.atlas;

import org.jspecify.annotations.NullMarked;
