/// The globe: positions, boxes, Web Mercator, the camera and coordinate systems, without words of the product.
@NullMarked
package org.gossan.geo;

import org.jspecify.annotations.NullMarked;
