/// The store and its edits as files: shares and merges edits, makes backups and restores them.
@NullMarked
package org.gossan.ui.exchange;

import org.jspecify.annotations.NullMarked;
