/// Exchange of edits by file, without a server: what is shared, what it would change here, and how it is merged.
@NullMarked
package org.gossan.edits.exchange;

import org.jspecify.annotations.NullMarked;
