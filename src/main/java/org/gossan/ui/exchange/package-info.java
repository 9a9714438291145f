/// Shares edits with colleagues by file, and merges what they share.
@NullMarked
package org.gossan.ui.exchange;

import org.jspecify.annotations.NullMarked;
