/// Files that belong to sites and annotations: added, looked at, saved, thrown away.
@NullMarked
package org.gossan.ui.attachments;

import org.jspecify.annotations.NullMarked;
