package org.gossan.model;

import java.util.Optional;

/// What a rare-earth grade is a percentage of. Figures of different bases are not comparable and are not converted:
/// the share of each element is not known.
public enum RareEarthBasis {
    /// Rare-earth oxides, REO or TREO, as reported.
    OXIDE,
    /// The sum of elements, not of oxides.
    ELEMENT;

    /// Returns the basis of a published grade; empty if its unit names no rare earths.
    public static Optional<RareEarthBasis> of(Quantity grade) {
        String unit = grade.unit();
        if (unit.contains("REO")) {
            return Optional.of(OXIDE);
        }
        return unit.contains("REE") ? Optional.of(ELEMENT) : Optional.empty();
    }
}
