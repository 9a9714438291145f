/// Presents a briefing on the live map, with a speaker window where there is a second screen.
@NullMarked
package org.gossan.ui.present;

import org.jspecify.annotations.NullMarked;
