package org.gossan.transfer;

import java.util.List;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.jspecify.annotations.Nullable;

/// What many rows of a file have in common: one object for all of them. Immutable.
///
/// @param potentialArea        a region with potential only
/// @param commodities          words without a code are kept as published
/// @param depositType          CMMI wording; empty = none
/// @param depositTypePublished the file's wording
/// @param status               with [#statusYear], the year it was true
/// @param statusYear           `null` if the file does not say
/// @param statusPublished      the file's wording; empty = it says nothing
/// @param statusNote           what to know about the status
/// @param pointBasis           what the point is
/// @param errorBasis           how the error radius was found
/// @param datum                as published; empty = the file does not say
public record SiteTraits(
        boolean potentialArea,
        Place place,
        List<SiteCommodity> commodities,
        String depositType,
        String depositTypePublished,
        DevelopmentStatus status,
        @Nullable Integer statusYear,
        String statusPublished,
        String statusNote,
        @Nullable ProjectStage stage,
        @Nullable Integer stageYear,
        String operator,
        @Nullable Integer operatorYear,
        Confidence confidence,
        String pointBasis,
        String errorBasis,
        String datum,
        String note) {

    public SiteTraits {
        commodities = List.copyOf(commodities);
    }
}
