/// Saves pictures of what the map shows, with the choices of the command line.
@NullMarked
package org.gossan.ui.pictures;

import org.jspecify.annotations.NullMarked;
