/// The words of what users do: edits and their changes, corrections, annotations, attachments; immutable records.
@NullMarked
package org.gossan.model.edits;

import org.jspecify.annotations.NullMarked;
