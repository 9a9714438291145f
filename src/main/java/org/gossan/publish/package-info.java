/// Documents made from maps: pictures and pages.
@NullMarked
package org.gossan.publish;

import org.jspecify.annotations.NullMarked;
