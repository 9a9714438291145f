package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Estimate;
import org.gossan.model.Facts;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteRecord;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SizeClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainedMetalTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            CU,  100, 0.5,  %,                 500000
            LI,  60,  3000, ppm Li,            180000
            LI,  10,  2.153, % Li2O,           100000
            LI,  1,   5.323, % Li2CO3,         10000
            REE, 2,   1.5,  % REO,             30000
            REE, 2,   1.5,  % REE+Y (element),
            REE, 2,   1.5,  %,
            LI,  2,   500,  mg/L Li,
            """)
    void tonnesComeFromTonnageAndAGradeWhoseUnitIsClear(
            String commodity, double tonnageMt, double grade, String unit, @Nullable Double tonnes) {
        Double found = ContainedMetal.tonnes(estimate(commodity, tonnageMt, new Quantity(grade, unit), null, "JORC"));
        if (tonnes == null) {
            assertNull(found);
        } else {
            assertNotNull(found);
            assertEquals(tonnes, found, tonnes * 1e-9);
        }
    }

    @Test
    void publishedMetalGoesBeforeTonnageTimesGrade() {
        Quantity contained = new Quantity(5.323, "Mt LCE");
        Double tonnes = ContainedMetal.tonnes(estimate("LI", 1.0, new Quantity(1, "% Li"), contained, "JORC"));
        assertNotNull(tonnes);
        assertEquals(1e6, tonnes, 1e-3);
    }

    @Test
    void onlyCodedEstimatesGiveASize() throws FormatException {
        Site copper = FactFiles.read(AtlasFolders.shipped().resolve("facts")).sites().stream()
                .filter(site -> site.id().equals("mx-aranzazu"))
                .findFirst()
                .orElseThrow();
        Quantity one = new Quantity(1, "%");
        Estimate uncoded = estimate("CU", 9000.0, one, null, "unknown");
        Estimate small = estimate("CU", 10.0, one, null, "NI 43-101");
        Estimate large = estimate("CU", 100.0, one, null, "NI 43-101");
        Estimate silver = estimate("AG", 1e6, one, null, "NI 43-101");
        assertNull(ContainedMetal.sizeOf(copper, List.of()));
        assertNull(ContainedMetal.sizeOf(copper, List.of(uncoded, silver)));
        assertEquals(SizeClass.SMALL, ContainedMetal.sizeOf(copper, List.of(uncoded, small)));
        assertEquals(SizeClass.LARGE, ContainedMetal.sizeOf(copper, List.of(small, large, small)));
    }

    @Test
    void theIndexHoldsEverySiteWithItsSourcesAndSize(@TempDir Path folder) throws FormatException {
        Facts facts = FactFiles.read(AtlasFolders.shipped().resolve("facts"));
        try (Atlas atlas = Atlas.open(folder.resolve("atlas"), AtlasFolders.shipped())) {
            SiteIndex index = atlas.index();
            assertEquals(facts.sites().size(), index.size());
            Map<String, Set<String>> sources = atlas.store().records().stream()
                    .collect(Collectors.groupingBy(
                            SiteRecord::siteId, Collectors.mapping(SiteRecord::sourceId, Collectors.toSet())));
            int sized = 0;
            for (Site site : facts.sites()) {
                int row = index.row(site.id());
                assertEquals(site.name(), index.name(row));
                assertEquals(
                        sources.getOrDefault(site.id(), Set.of()).stream()
                                .sorted()
                                .toList(),
                        index.sources(row));
                sized += index.sizeClass(row) > 0 ? 1 : 0;
            }
            assertTrue(sized > 5 && sized < 100, sized + " sites with a size");
        }
    }

    private static Estimate estimate(
            String commodity, Double tonnageMt, Quantity grade, @Nullable Quantity contained, String code) {
        return new Estimate(
                "EST-1",
                "site",
                "",
                commodity,
                "inferred",
                tonnageMt,
                grade,
                null,
                contained,
                code,
                "2020",
                "effective",
                "no",
                "source",
                "",
                "",
                "checked in a test",
                "");
    }
}
