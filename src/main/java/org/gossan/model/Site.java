package org.gossan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place with lithium, rare earths or copper: its shown values, best-ranked record first. Immutable.
///
/// @param id                   stable slug, such as `mx-la-ventana`
/// @param name                 as in the place's own language
/// @param aliases              other names
/// @param potentialArea        a region with potential only: hatch [Place#codes], draw no pin
/// @param commodities          primary first
/// @param depositType          CMMI wording; empty where unsupported
/// @param depositTypePublished wording of the best record, with that record
/// @param status               with its year
/// @param stage                project stage; `null` if unknown
/// @param operator             `null` if unknown
/// @param confidence           of position and identity
/// @param statusNote           published wording, conflicts, warnings
public record Site(
        String id,
        String name,
        List<String> aliases,
        SitePosition position,
        boolean potentialArea,
        Place place,
        List<SiteCommodity> commodities,
        String depositType,
        String depositTypePublished,
        Attributed<DevelopmentStatus> status,
        @Nullable Attributed<ProjectStage> stage,
        @Nullable Attributed<String> operator,
        Confidence confidence,
        String statusNote,
        String note) {

    public Site {
        aliases = List.copyOf(aliases);
        commodities = List.copyOf(commodities);
    }

    /// Returns the group that colours the site.
    public Metal metal() {
        return Metal.leading(commodities);
    }
}
