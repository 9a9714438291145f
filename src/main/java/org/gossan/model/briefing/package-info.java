/// Briefings: ordered scenes on the live map that refer to facts by id.
@NullMarked
package org.gossan.model.briefing;

import org.jspecify.annotations.NullMarked;
