/// The store, its edits and places as files: shares, merges, imports, makes backups and restores them.
@NullMarked
package org.gossan.ui.exchange;

import org.jspecify.annotations.NullMarked;
