/// What travels between files and the store: rows, what is wrong with them, and how far the work is.
@NullMarked
package org.gossan.transfer;

import org.jspecify.annotations.NullMarked;
