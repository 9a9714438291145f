package org.gossan.model;

import java.util.List;

/// A complete edition of the shipped facts.
///
/// @param version edition, such as `2026-11-23`; editions order as text
public record Facts(
        String version,
        List<Source> sources,
        List<Site> sites,
        List<SiteRecord> records,
        List<Estimate> estimates,
        List<Facility> facilities,
        List<Event> events,
        List<Jurisdiction> jurisdictions,
        List<SupplyFigure> supply) {

    public Facts {
        sources = List.copyOf(sources);
        sites = List.copyOf(sites);
        records = List.copyOf(records);
        estimates = List.copyOf(estimates);
        facilities = List.copyOf(facilities);
        events = List.copyOf(events);
        jurisdictions = List.copyOf(jurisdictions);
        supply = List.copyOf(supply);
    }
}
