package org.gossan.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything the store knows of one site, for its card.
///
/// @param records   best source first
/// @param estimates as reported, newest first
/// @param sources   the sources named by the site's own values, its records and its estimates, by id
public record SiteDetails(Site site, List<SiteRecord> records, List<Estimate> estimates, Map<String, Source> sources) {

    public SiteDetails {
        records = List.copyOf(records);
        estimates = List.copyOf(estimates);
        sources = Map.copyOf(sources);
    }

    /// Returns the details of a site, in order and with the sources they name.
    ///
    /// @param all sources by id, also those the site does not need
    public static SiteDetails of(
            Site site, List<SiteRecord> records, List<Estimate> estimates, Map<String, Source> all) {
        Map<String, Source> named = new HashMap<>();
        Stream.of(
                        records.stream().map(SiteRecord::sourceId),
                        estimates.stream().map(Estimate::sourceId),
                        origins(site).map(SiteDetails::sourceId))
                .flatMap(ids -> ids)
                .forEach(id -> {
                    Source source = all.get(id);
                    if (source != null) {
                        named.put(id, source);
                    }
                });
        Comparator<SiteRecord> best = Comparator.comparingInt(record -> rank(named.get(record.sourceId())));
        return new SiteDetails(
                site,
                records.stream().sorted(best).toList(),
                estimates.stream()
                        .sorted(Comparator.comparing(Estimate::effectiveDate).reversed())
                        .toList(),
                named);
    }

    /// Returns what the shown values of a site say of their origin.
    private static Stream<String> origins(Site site) {
        Attributed<ProjectStage> stage = site.stage();
        Attributed<String> operator = site.operator();
        return Stream.of(
                site.position().source(),
                site.status().source(),
                stage == null ? "" : stage.source(),
                operator == null ? "" : operator.source());
    }

    private static String sourceId(String origin) {
        int space = origin.indexOf(' ');
        return space < 0 ? origin : origin.substring(0, space);
    }

    private static int rank(@Nullable Source source) {
        return source == null ? Integer.MAX_VALUE : source.trustRank();
    }
}
