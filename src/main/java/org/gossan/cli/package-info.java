/// The command line: reads arguments, prints tables, CSV and JSON; loads no JavaFX.
@NullMarked
package org.gossan.cli;

import org.jspecify.annotations.NullMarked;
