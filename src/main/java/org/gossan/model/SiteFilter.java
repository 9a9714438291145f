package org.gossan.model;

import java.util.Set;
import java.util.function.Consumer;
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

    public SiteFilter withText(String other) {
        return changed(parts -> parts.text = other);
    }

    public SiteFilter withCommodities(Set<String> others) {
        return changed(parts -> parts.commodities = others);
    }

    public SiteFilter withStatuses(Set<DevelopmentStatus> others) {
        return changed(parts -> parts.statuses = others);
    }

    public SiteFilter withDepositTypes(Set<String> others) {
        return changed(parts -> parts.depositTypes = others);
    }

    public SiteFilter withCountries(Set<String> others) {
        return changed(parts -> parts.countries = others);
    }

    public SiteFilter withStates(Set<String> others) {
        return changed(parts -> parts.states = others);
    }

    public SiteFilter withSources(Set<String> others) {
        return changed(parts -> parts.sources = others);
    }

    public SiteFilter withConfidences(Set<Confidence> others) {
        return changed(parts -> parts.confidences = others);
    }

    /// @param other `null` asks nothing
    public SiteFilter withNear(@Nullable Near other) {
        return changed(parts -> parts.near = other);
    }

    /// @param other `null` asks nothing
    public SiteFilter withBox(@Nullable Box other) {
        return changed(parts -> parts.box = other);
    }

    /// @param other `null` asks nothing
    public SiteFilter withWhere(@Nullable String other) {
        return changed(parts -> parts.where = other);
    }

    private SiteFilter changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.filter();
    }

    /// What a filter is made of while one thing of it is changed.
    private static final class Parts {

        private String text;
        private Set<String> commodities;
        private Set<DevelopmentStatus> statuses;
        private Set<String> depositTypes;
        private Set<String> countries;
        private Set<String> states;
        private Set<String> sources;
        private Set<Confidence> confidences;
        private @Nullable Near near;
        private @Nullable Box box;
        private @Nullable String where;

        Parts(SiteFilter from) {
            text = from.text;
            commodities = from.commodities;
            statuses = from.statuses;
            depositTypes = from.depositTypes;
            countries = from.countries;
            states = from.states;
            sources = from.sources;
            confidences = from.confidences;
            near = from.near;
            box = from.box;
            where = from.where;
        }

        SiteFilter filter() {
            return new SiteFilter(
                    text,
                    commodities,
                    statuses,
                    depositTypes,
                    countries,
                    states,
                    sources,
                    confidences,
                    near,
                    box,
                    where);
        }
    }
}
