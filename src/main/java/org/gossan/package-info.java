/// Starts the program and builds everything; nothing depends on it.
@NullMarked
package org.gossan;

import org.jspecify.annotations.NullMarked;
