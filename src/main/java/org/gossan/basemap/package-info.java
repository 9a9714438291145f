/// The offline basemap: land, water, borders, states and names, read from one packed file.
@NullMarked
package org.gossan.basemap;

import org.jspecify.annotations.NullMarked;
