/// What users may do, as typed commands over the log: correct, annotate, add, throw away, undo, redo, revert.
@NullMarked
package org.gossan.edits;

import org.jspecify.annotations.NullMarked;
