/// The figures of the speed promise: made-up sites, what is timed on them, and how it is told. No window in here.
@NullMarked
package org.gossan.bench;

import org.jspecify.annotations.NullMarked;
