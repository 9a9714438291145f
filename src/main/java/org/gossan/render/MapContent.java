package org.gossan.render;

import java.time.Year;
import java.util.List;
import org.gossan.model.Facility;
import org.gossan.sites.SiteIndex;

/// All that a map can show; a [org.gossan.model.MapState] says which part of it. Immutable.
///
/// @param today the year against which facts age
public record MapContent(Ground ground, SiteIndex sites, List<Facility> facilities, Year today) {

    /// Paper without anything on it.
    public static final MapContent EMPTY =
            new MapContent(Ground.PAPER, SiteIndex.EMPTY, List.of(), Year.of(Year.MIN_VALUE));

    public MapContent {
        facilities = List.copyOf(facilities);
    }

    /// Returns the same with other sites.
    public MapContent withSites(SiteIndex other) {
        return new MapContent(ground, other, facilities, today);
    }

    /// Returns the same on another ground.
    public MapContent withGround(Ground other) {
        return new MapContent(other, sites, facilities, today);
    }
}
