package org.gossan.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gossan.model.Estimate;
import org.gossan.model.LithiumForm;
import org.gossan.model.Metal;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.sites.SizeClass;
import org.jspecify.annotations.Nullable;

/// The tonnes of metal in one estimate, only to class the size of a symbol; never shown as a figure.
final class ContainedMetal {

    /// Share of a tonne by grade unit, per unit of grade, as Li, REO or Cu. Units of other things, such as sums of
    /// elements
    /// or mg/L of a brine without its volume, have no entry.
    private static final Map<String, Double> SHARES = Map.of(
            "%", 0.01,
            "% REO", 0.01,
            "% Li", 0.01,
            "ppm Li", 1e-6,
            "% Li2O", 0.01 / LithiumForm.LI2O.perLithium(),
            "% Li2CO3", 0.01 / LithiumForm.LCE.perLithium());

    /// Tonnes by unit of contained metal, as Li, REO or Cu.
    private static final Map<String, Double> TONNES = Map.of(
            "t Cu", 1.0,
            "t Li", 1.0,
            "t REO", 1.0,
            "t Li2CO3", 1 / LithiumForm.LCE.perLithium(),
            "Mt LCE", 1e6 / LithiumForm.LCE.perLithium());

    private ContainedMetal() {}

    /// Returns the class of the largest single estimate that was made under a reporting code, for the metal that
    /// colours the
    /// site; `null` if there is none. Estimates are never added up: sources repeat each other.
    static @Nullable SizeClass sizeOf(Site site, List<Estimate> estimates) {
        Metal metal = site.metal();
        return estimates.stream()
                .filter(estimate -> estimate.coded() && Metal.of(estimate.commodity()) == metal)
                .filter(estimate -> !estimate.category().equals("production"))
                .map(ContainedMetal::tonnes)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .flatMap(tonnes -> SizeClass.of(metal, tonnes))
                .orElse(null);
    }

    /// Returns tonnes of Li, REO or Cu: as published, else tonnage times grade; `null` if neither is known.
    static @Nullable Double tonnes(Estimate estimate) {
        Quantity contained = estimate.contained();
        if (contained != null && TONNES.containsKey(contained.unit())) {
            return contained.value() * TONNES.getOrDefault(contained.unit(), 0.0);
        }
        Quantity grade = estimate.grade();
        Double tonnage = estimate.tonnageMt();
        if (grade == null || tonnage == null) {
            return null;
        }
        // A bare percentage is copper; of rare earths nobody knows whether it means elements or oxides.
        boolean bareOfOther = grade.unit().equals("%") && Metal.of(estimate.commodity()) != Metal.COPPER;
        Double share = bareOfOther ? null : SHARES.get(grade.unit());
        return share == null ? null : (Double) (tonnage * 1e6 * grade.value() * share);
    }
}
