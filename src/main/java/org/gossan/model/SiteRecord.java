package org.gossan.model;

import org.gossan.geo.LonLat;
import org.jspecify.annotations.Nullable;

/// What one source says of one place; immutable once imported.
///
/// @param siteId        the place
/// @param sourceId      key of a [Source]
/// @param recordId      the publisher's own id
/// @param namePublished name as printed
/// @param position      position as published, WGS 84; `null` if the record has no point, or none in degrees
/// @param distanceM     metres on the ellipsoid from the point shown for the site; `null` without a position
/// @param usedFor       what the record supports or contradicts, as the editors of the facts wrote it
public record SiteRecord(
        String siteId,
        String sourceId,
        String recordId,
        String namePublished,
        @Nullable LonLat position,
        @Nullable Double distanceM,
        String usedFor) {}
