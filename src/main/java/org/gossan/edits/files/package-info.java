/// Files that users attach to sites and annotations: taken in, recognised, pictured small, and opened without a
/// network.
@NullMarked
package org.gossan.edits.files;

import org.jspecify.annotations.NullMarked;
