/// Charts, tables and lists of facts, drawn the same on screen, picture and page.
@NullMarked
package org.gossan.render.chart;

import org.jspecify.annotations.NullMarked;
