package org.gossan.model;

import org.gossan.geo.LonLat;
import org.jspecify.annotations.Nullable;

/// Where a site is drawn, and how good that point is.
///
/// @param point      WGS 84; `null` where no record supports a point: then the site is listed but never pinned
/// @param basis      what the point is: site, district, town, area centre, state, ...
/// @param source     record that gives the point
/// @param errorM     honest radius in metres; `null` = not known, which is not zero
/// @param errorBasis how the radius was found
public record SitePosition(
        @Nullable LonLat point, String basis, String source, @Nullable Double errorM, String errorBasis) {}
