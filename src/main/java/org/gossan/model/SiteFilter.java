package org.gossan.model;

import java.util.Set;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.jspecify.annotations.Nullable;

/// Which sites are shown: within one set any value matches, between the sets all must match; an empty set asks nothing.
/// Immutable.
///
/// @param text        words that must all occur in names, aliases, ids, places, operators; accents and case are
///     ignored; empty asks nothing
/// @param commodities MRDS codes or metal groups (`REE` also finds single rare earths)
/// @param depositTypes CMMI wording
/// @param countries   ISO 3166-1 alpha-2
/// @param states      ISO 3166-2 codes or names of states
/// @param sources     ids of sources with a record of the site
/// @param near        `null` asks nothing
/// @param box         `null` asks nothing
/// @param where       ECQL expression over the columns of `list`; `null` asks nothing
public record SiteFilter(
        String text,
        Set<String> commodities,
        Set<DevelopmentStatus> statuses,
        Set<String> depositTypes,
        Set<String> countries,
        Set<String> states,
        Set<String> sources,
        Set<Confidence> confidences,
        @Nullable Near near,
        @Nullable Box box,
        @Nullable String where) {

    /// Shows everything.
    public static final SiteFilter NONE =
            new SiteFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

    /// A circle on the ellipsoid.
    ///
    /// @param radiusKm kilometres, above 0
    public record Near(LonLat centre, double radiusKm) {}

    public SiteFilter {
        commodities = Set.copyOf(commodities);
        statuses = Set.copyOf(statuses);
        depositTypes = Set.copyOf(depositTypes);
        countries = Set.copyOf(countries);
        states = Set.copyOf(states);
        sources = Set.copyOf(sources);
        confidences = Set.copyOf(confidences);
    }

    /// Returns whether the filter hides nothing.
    public boolean isEmpty() {
        return equals(NONE);
    }
}
