/// The words of the product as immutable records: sources, records, estimates, sites, context, filters and the map's
/// state.
@NullMarked
package org.gossan.model;

import org.jspecify.annotations.NullMarked;
