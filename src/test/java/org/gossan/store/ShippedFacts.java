package org.gossan.store;

import java.nio.file.Path;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;

/// The facts that ship, read once for all tests of the store.
final class ShippedFacts {

    static final Facts FACTS = read();

    private ShippedFacts() {}

    private static Facts read() {
        try {
            return FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts"));
        } catch (FormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns the same facts as another edition.
    static Facts edition(String version) {
        return with(FACTS, version, FACTS.sites());
    }

    /// Returns facts as another edition with other sites; records and estimates of sites that are gone go with them.
    static Facts with(Facts facts, String version, java.util.List<org.gossan.model.Site> sites) {
        var ids = sites.stream().map(org.gossan.model.Site::id).collect(java.util.stream.Collectors.toSet());
        return new Facts(
                version,
                facts.sources(),
                sites,
                facts.records().stream()
                        .filter(record -> ids.contains(record.siteId()))
                        .toList(),
                facts.estimates().stream()
                        .filter(estimate -> ids.contains(estimate.siteId()))
                        .toList(),
                facts.facilities(),
                facts.events(),
                facts.jurisdictions(),
                facts.supply());
    }
}
