/// What was done and the way back: history, corrections, trash, and the atlas as it was.
@NullMarked
package org.gossan.ui.history;

import org.jspecify.annotations.NullMarked;
