/// Sites on the screen: search, facets, table and card.
@NullMarked
package org.gossan.ui.sites;

import org.jspecify.annotations.NullMarked;
