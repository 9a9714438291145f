/// The append-only log of edits, and the rows of users that edits change.
@NullMarked
package org.gossan.store.log;

import org.jspecify.annotations.NullMarked;
