/// Briefings as documents: PDF, PPTX, one HTML file, a set of pictures.
@NullMarked
package org.gossan.publish.briefing;

import org.jspecify.annotations.NullMarked;
