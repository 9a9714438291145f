package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0        | 0         | en | 0 m (0 ft)
            850      | 0         | en | 850 m (2,789 ft)
            1609.344 | 0         | en | 1.61 km (1.00 mi)
            12345    | 25000     | en | 12.35 km (7.67 mi) · closed: 2.50 ha (0.025 km²)
            12345    | 25000000  | en | 12.35 km (7.67 mi) · closed: 25.0 km² (2,500 ha)
            12345    | 25000     | es | 12.35 km (7.67 mi) · cerrado: 2.50 ha (0.025 km²)
            12345    | 0         | fr | 12,35 km (7,67 mi)
            """)
    void lengthsAndAreasAreSaidInBothSystems(double lengthM, double areaM2, String language, String expected) {
        Language spoken = Language.valueOf(language.toUpperCase(java.util.Locale.ROOT));
        assertEquals(expected, new Measured(lengthM, areaM2).text(Messages.of(spoken)));
    }
}
