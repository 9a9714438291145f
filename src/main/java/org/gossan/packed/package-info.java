/// Packed columns for a million rows: spatial order, a box tree, texts and codes, without words of the product.
@NullMarked
package org.gossan.packed;

import org.jspecify.annotations.NullMarked;
