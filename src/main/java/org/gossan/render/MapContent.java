package org.gossan.render;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.gossan.model.Facility;
import org.gossan.render.drawing.Drawings;
import org.gossan.sites.SiteIndex;

/// All that a map can show; a [org.gossan.model.MapState] says which part of it. Immutable.
///
/// @param sourceTitles titles of sources by id
/// @param today        the year against which facts age
/// @param drawings     what users wrote and drew on the map
public record MapContent(
        Ground ground,
        SiteIndex sites,
        List<Facility> facilities,
        Map<String, String> sourceTitles,
        Year today,
        Drawings drawings) {

    /// Paper without anything on it.
    public static final MapContent EMPTY =
            new MapContent(Ground.PAPER, SiteIndex.EMPTY, List.of(), Map.of(), Year.of(Year.MIN_VALUE));

    public MapContent {
        facilities = List.copyOf(facilities);
        sourceTitles = Map.copyOf(sourceTitles);
    }

    /// A map without annotations.
    public MapContent(
            Ground ground, SiteIndex sites, List<Facility> facilities, Map<String, String> sourceTitles, Year today) {
        this(ground, sites, facilities, sourceTitles, today, Drawings.NONE);
    }

    /// Returns the same with other annotations.
    public MapContent withDrawings(Drawings other) {
        return new MapContent(ground, sites, facilities, sourceTitles, today, other);
    }

    /// Returns the same with other sites.
    public MapContent withSites(SiteIndex other) {
        return new MapContent(ground, other, facilities, sourceTitles, today, drawings);
    }

    /// Returns the same with other titles of sources.
    public MapContent withSourceTitles(Map<String, String> other) {
        return new MapContent(ground, sites, facilities, other, today, drawings);
    }

    /// Returns the same on another ground.
    public MapContent withGround(Ground other) {
        return new MapContent(other, sites, facilities, sourceTitles, today, drawings);
    }

    /// Returns the title of a source, or its id if there is none.
    public String sourceTitle(String id) {
        return sourceTitles.getOrDefault(id, id);
    }
}
