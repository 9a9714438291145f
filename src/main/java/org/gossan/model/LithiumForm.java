package org.gossan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which lithium is reported, and how one is restated in another.
///
/// A restated figure is shown beside the published one, never in its place.
public enum LithiumForm {
    /// The element.
    LI("Li", 1),
    /// Lithium oxide; 2.153 from the standard atomic weights Li 6.94 and O 15.999.
    LI2O("Li2O", 2.153),
    /// Lithium carbonate equivalent, Li2CO3; 5.323 from the standard atomic weights Li 6.94, C 12.011 and O 15.999.
    LCE("LCE", 5.323);

    /// A figure in another form than the published one: `result = published / divisor * multiplier`, apart from the
    /// power of ten between the units.
    ///
    /// @param result     not rounded
    /// @param divisor    1 if nothing is divided
    /// @param multiplier 1 if nothing is multiplied
    public record Conversion(Quantity result, double divisor, double multiplier) {}

    private static final Pattern UNIT = Pattern.compile("(%|ppm|mg/L|t|Mt) (Li|Li2O|LCE|Li2CO3)");

    private final String symbol;
    private final double perLithium;

    LithiumForm(String symbol, double perLithium) {
        this.symbol = symbol;
        this.perLithium = perLithium;
    }

    /// Returns the symbol in units, such as `Li2O`.
    public String symbol() {
        return symbol;
    }

    /// Returns the mass of this form that holds one mass of lithium.
    public double perLithium() {
        return perLithium;
    }

    /// Returns a published figure in the other forms; empty if its unit is none of lithium.
    ///
    /// Grades of rock come out in percent of an oxide or carbonate and in ppm of lithium, brines in mg/L, masses in
    /// tonnes or, from a million tonnes on, in Mt. Brines are not restated as oxide: nobody reports them so.
    public static List<Conversion> conversions(Quantity published) {
        Matcher unit = UNIT.matcher(published.unit());
        if (!unit.matches()) {
            return List.of();
        }
        LithiumForm from = of(unit.group(2));
        List<Conversion> conversions = new ArrayList<>();
        for (LithiumForm to : values()) {
            boolean oxideOfBrine = to == LI2O && unit.group(1).equals("mg/L");
            if (to != from && !oxideOfBrine) {
                double value = published.value() / from.perLithium * to.perLithium;
                conversions.add(new Conversion(quantity(value, unit.group(1), to), from.perLithium, to.perLithium));
            }
        }
        return List.copyOf(conversions);
    }

    private static LithiumForm of(String symbol) {
        return switch (symbol) {
            case "Li" -> LI;
            case "Li2O" -> LI2O;
            default -> LCE;
        };
    }

    private static Quantity quantity(double value, String scale, LithiumForm form) {
        return switch (scale) {
            case "ppm" -> new Quantity(value / 10_000, "% " + form.symbol);
            case "%" -> form == LI ? new Quantity(value * 10_000, "ppm Li") : new Quantity(value, "% " + form.symbol);
            case "t" ->
                value < 1_000_000
                        ? new Quantity(value, "t " + form.symbol)
                        : new Quantity(value / 1_000_000, "Mt " + form.symbol);
            default -> new Quantity(value, scale + " " + form.symbol);
        };
    }
}
