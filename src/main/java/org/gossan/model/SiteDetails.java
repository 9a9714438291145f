package org.gossan.model;

import java.util.List;
import java.util.Map;

/// Everything the store knows of one site, for its card.
///
/// @param records   best source first
/// @param estimates as reported, newest first
/// @param sources   the sources named by records and estimates, by id
public record SiteDetails(Site site, List<SiteRecord> records, List<Estimate> estimates, Map<String, Source> sources) {

    public SiteDetails {
        records = List.copyOf(records);
        estimates = List.copyOf(estimates);
        sources = Map.copyOf(sources);
    }
}
