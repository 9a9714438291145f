package org.gossan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gossan.model.LithiumForm.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LithiumFormTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            3000,    ppm Li,    0.6459,  % Li2O
            3000,    ppm Li,    1.5969,  % LCE
            1,       % Li2O,    4644.68, ppm Li
            1,       % Li2O,    2.4724,  % LCE
            1,       % Li,      2.153,   % Li2O
            1,       % Li2CO3,  1878.64, ppm Li
            100,     mg/L Li,   532.3,   mg/L LCE
            432200,  t Li,      930526.6,t Li2O
            432200,  t Li,      2.3006,  Mt LCE
            5.3230,  Mt LCE,    1,       Mt Li
            999,     t Li2CO3,  187.676, t Li
            0,       ppm Li,    0,       % LCE
            """)
    void lithiumIsRestatedInItsOtherForms(double value, String unit, double expected, String expectedUnit) {
        double result = LithiumForm.conversions(new Quantity(value, unit)).stream()
                .map(Conversion::result)
                .filter(quantity -> quantity.unit().equals(expectedUnit))
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(expected, result, expected * 1e-4 + 1e-12);
    }

    @Test
    void theFactorsOfAConversionAreNamed() {
        assertEquals(
                List.of("1.0 2.153", "1.0 5.323"),
                LithiumForm.conversions(new Quantity(3000, "ppm Li")).stream()
                        .map(conversion -> conversion.divisor() + " " + conversion.multiplier())
                        .toList());
        assertEquals(
                List.of("2.153 1.0", "2.153 5.323"),
                LithiumForm.conversions(new Quantity(1.2, "% Li2O")).stream()
                        .map(conversion -> conversion.divisor() + " " + conversion.multiplier())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"%", "% REO", "t Cu", "ppm B", "'% Li2O, diluted'", "kg Li", "''"})
    void whatIsNotLithiumIsNotConverted(String unit) {
        assertEquals(List.of(), LithiumForm.conversions(new Quantity(5, unit)));
    }

    @ParameterizedTest
    @CsvSource({"% REO, OXIDE", "% TREO, OXIDE", "% REE, ELEMENT", "% REE+Y (element), ELEMENT", "% Nb2O5,", "%,"})
    void aRareEarthGradeHasABasis(String unit, RareEarthBasis basis) {
        assertEquals(Optional.ofNullable(basis), RareEarthBasis.of(new Quantity(5, unit)));
    }
}
