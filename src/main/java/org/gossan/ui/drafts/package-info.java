/// Text that is being typed and not saved: kept every second, offered again after a crash.
@NullMarked
package org.gossan.ui.drafts;

import org.jspecify.annotations.NullMarked;
