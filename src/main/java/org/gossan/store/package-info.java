/// Keeps the atlas in a local H2 file: shipped facts, and all that users do.
@NullMarked
package org.gossan.store;

import org.jspecify.annotations.NullMarked;
