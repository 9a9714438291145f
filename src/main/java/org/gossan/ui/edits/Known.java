package org.gossan.ui.edits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gossan.atlas.Atlas;
import org.gossan.edits.FieldValues;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.Source;
import org.gossan.model.Values;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.UserTable;
import org.jspecify.annotations.Nullable;

/// What editing a site needs to know of it: the values below and those on top. Immutable.
///
/// @param published    without corrections
/// @param estimates    without corrections, by id
/// @param corrections  that are shown, by field
/// @param ownSite      a user added the site
/// @param ownEstimates ids of the estimates that users added
/// @param sources      of the atlas, best first
/// @param author       empty = not named yet
record Known(
        Site published,
        Site ours,
        Map<String, Estimate> estimates,
        Map<String, Estimate> ourEstimates,
        Map<FieldRef, Correction> corrections,
        boolean ownSite,
        Set<String> ownEstimates,
        List<Source> sources,
        Optional<String> author) {

    /// Reads it; on the store lane.
    static Known of(Atlas atlas, String siteId) {
        var published = atlas.details(siteId, Values.PUBLISHED);
        var ours = atlas.details(siteId, Values.OURS);
        Set<String> own = new TreeSet<>();
        atlas.store().userRows().rows(UserTable.ESTIMATES, "site_id", siteId).stream()
                .filter(row -> row.text("origin").equals("user"))
                .forEach(row -> own.add(row.text("id")));
        return new Known(
                published.site(),
                ours.site(),
                byId(published.estimates()),
                byId(ours.estimates()),
                atlas.edits().corrections().overlay(siteId).of(siteId),
                atlas.store().ownSites().contains(siteId),
                own,
                sources(atlas),
                atlas.edits().author());
    }

    /// Returns the sources, those of users first, then the best ranked.
    static List<Source> sources(Atlas atlas) {
        return atlas.sources().values().stream()
                .sorted(java.util.Comparator.comparingInt(Source::trustRank).thenComparing(Source::title))
                .toList();
    }

    private static Map<String, Estimate> byId(List<Estimate> estimates) {
        return estimates.stream().collect(Collectors.toMap(Estimate::id, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    String id() {
        return published.id();
    }

    /// Returns the value below, in the stable spelling.
    String below(FieldRef field) {
        return value(field, published, estimates);
    }

    /// Returns the value on top, in the stable spelling.
    String onTop(FieldRef field) {
        return value(field, ours, ourEstimates);
    }

    private static String value(FieldRef field, Site site, Map<String, Estimate> estimates) {
        String id = field.estimateId();
        if (id == null) {
            return FieldValues.of(site, field.field());
        }
        @Nullable Estimate estimate = estimates.get(id);
        return estimate == null ? "" : FieldValues.of(estimate, field.field());
    }
}
