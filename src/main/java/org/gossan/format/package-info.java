/// Reads and writes files: the shipped facts, and the exchange formats.
@NullMarked
package org.gossan.format;

import org.jspecify.annotations.NullMarked;
