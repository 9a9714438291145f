package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.gossan.model.Metal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            COPPER,      0,          SMALL
            COPPER,      249_999,    SMALL
            COPPER,      250_000,    LARGE
            COPPER,      2_500_000,  GIANT
            COPPER,      25_000_000, SUPERGIANT
            LITHIUM,     1_000_000,  LARGE
            LITHIUM,     1_800_000,  GIANT
            RARE_EARTHS, 1_999_999,  SMALL
            RARE_EARTHS, 2_000_000,  LARGE
            """)
    void classesAreTheSameMultiplesOfTheCrustForAllMetals(Metal metal, String tonnes, SizeClass expected) {
        assertEquals(Optional.of(expected), SizeClass.of(metal, Double.parseDouble(tonnes.replace("_", ""))));
    }

    @Test
    void otherMetalsHaveNoClass() {
        assertEquals(Optional.empty(), SizeClass.of(Metal.OTHER, 1e9));
    }
}
