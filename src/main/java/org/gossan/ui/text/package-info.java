/// What JavaFX needs to show the texts that people write.
@NullMarked
package org.gossan.ui.text;

import org.jspecify.annotations.NullMarked;
