/// Lists annotations: search, filters, and changes of many at once.
@NullMarked
package org.gossan.ui.notes;

import org.jspecify.annotations.NullMarked;
