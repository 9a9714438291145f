/// The packed engine for 260 to a million sites: index, filters, facets, search, clusters and range queries.
@NullMarked
package org.gossan.sites;

import org.jspecify.annotations.NullMarked;
