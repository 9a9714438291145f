/// Facts by id: what they say, who says so, and what has changed since someone agreed.
@NullMarked
package org.gossan.model.evidence;

import org.jspecify.annotations.NullMarked;
