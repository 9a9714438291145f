/// A scene of a briefing on a slide: where everything stands, and how it is painted.
@NullMarked
package org.gossan.render.slide;

import org.jspecify.annotations.NullMarked;
