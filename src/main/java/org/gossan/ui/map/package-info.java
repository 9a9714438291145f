/// The map on the screen; the only package that names Gluon Maps.
///
/// A feature takes the mouse with a [MapTool] given to [MapTools#use] and draws what follows the mouse with a
/// [MapOverlay] given to [MapTools#add]. Both are painted in screen coordinates in the pulse in which the frame moves;
/// `view.screenX(WebMercator.worldX(lon))` is where a longitude is. What is there to stay is painted by `render`.
/// Overlays are asked for hits only by exploring, the default tool; a tool has [MapTools#hitAt] for sites.
@NullMarked
package org.gossan.ui.map;

import org.jspecify.annotations.NullMarked;
