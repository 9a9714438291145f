package org.gossan.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gossan.geo.LonLat;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Facts;
import org.gossan.model.Importance;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFilesTest {

    private static final Path SHIPPED = Path.of(System.getProperty("gossan.data"), "facts");

    @Test
    void theShippedFactsHaveTheirCounts() throws FormatException {
        Facts facts = FactFiles.read(SHIPPED);
        assertEquals("2026-11-23", facts.version());
        assertEquals(
                List.of(21, 260, 793, 515, 79, 64, 47, 192),
                Stream.of(
                                facts.sources(),
                                facts.sites(),
                                facts.records(),
                                facts.estimates(),
                                facts.facilities(),
                                facts.events(),
                                facts.jurisdictions(),
                                facts.supply())
                        .map(List::size)
                        .toList());
    }

    @Test
    void aSiteKeepsEveryColumn() throws FormatException {
        Site site = site("mx-azulitas");
        assertEquals("La Azulita", site.name());
        assertEquals(List.of("Azulitas", "La Noria"), site.aliases());
        assertEquals(new LonLat(-106.100466, 23.600439), site.position().point());
        assertNull(site.position().errorM());
        assertEquals(List.of("MX-SIN"), site.place().codes());
        assertEquals(
                List.of(
                        new SiteCommodity("CU", Importance.PRIMARY),
                        new SiteCommodity("AG", Importance.SECONDARY),
                        new SiteCommodity("MO", Importance.SECONDARY)),
                site.commodities());
        assertEquals(DevelopmentStatus.RESOURCE, site.status().value());
        assertEquals(2010, site.status().year());
        assertNull(site.stage());
        assertEquals(Confidence.B, site.confidence());
    }

    @Test
    void aPlaceWithoutASupportedPointGetsNone() throws FormatException {
        Site chiapas = site("mx-chiapas-ree");
        assertNull(chiapas.position().point());
        assertTrue(chiapas.potentialArea());
        assertFalse(site("mx-cozamin").potentialArea());
        assertNull(site("mx-cozamin").position().point());
    }

    @Test
    void anUncheckedOperatorSaysSo() throws FormatException {
        var operator = site("mx-bahuerachi").operator();
        assertNotNull(operator);
        assertEquals("Jinchuan", operator.value());
        assertEquals(2025, operator.year());
        assertTrue(operator.unchecked());
    }

    @Test
    void anEstimateIsKeptAsReported() throws FormatException {
        Estimate estimate = FactFiles.read(SHIPPED).estimates().getFirst();
        assertEquals(23.847, estimate.tonnageMt());
        assertEquals(new Quantity(1.393, "%"), estimate.grade());
        assertNull(estimate.contained());
        assertEquals("2018", estimate.effectiveDate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            sites.csv;   24.608,-101.429; 96.2,-101.429; sites.csv, line 2: latitude 96.2 is outside -90..90
            sites.csv;   24.608,-101.429; ,-101.429;     sites.csv, line 2: only one of 'lon' and 'lat' is given
            sites.csv;   24.608,-101.429; x,-101.429;    sites.csv, line 2: 'x' in 'lat' is not a number
            sites.csv;   24.608,-101.429; NaN,-101.429;  sites.csv, line 2: 'NaN' in 'lat' is not a number
            sites.csv;   mx-azulitas,;    mx-aranzazu,;  sites.csv, line 3: 'mx-aranzazu' stands twice
            sites.csv;   mx-azulitas,;    ' ,';          sites.csv, line 3: 'id' is empty
            sites.csv;   coord_basis;     basis;         sites.csv, line 2: there is no column 'coord_basis'
            sources.csv; usgs-usmin,;     usmin,;        records.csv, line 160: 'usgs-usmin' in 'source_id' is not in sources.csv
            records.csv; mx-aranzazu,;    mx-nowhere,;   records.csv, line 2: 'mx-nowhere' in 'site_id' is not in sites.csv
            events.csv;  1986;            '"1986';       events.csv:
            VERSION;     2026-11-23;      ' ';           VERSION in
            """)
    void aBrokenRowIsNamed(String file, String good, String bad, String message, @TempDir Path folder)
            throws IOException {
        copyFacts(folder);
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(good), good);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(good), bad));
        FormatException e = assertThrows(FormatException.class, () -> FactFiles.read(folder));
        assertTrue(String.valueOf(e.getMessage()).startsWith(message), e.getMessage());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) throws IOException {
        copyFacts(folder);
        Files.delete(folder.resolve("estimates.csv"));
        FormatException e = assertThrows(FormatException.class, () -> FactFiles.read(folder));
        assertEquals("estimates.csv is missing in " + folder, e.getMessage());
    }

    @Test
    void aFileCutInHalfIsRefused(@TempDir Path folder) throws IOException {
        copyFacts(folder);
        byte[] bytes = Files.readAllBytes(folder.resolve("supply.csv"));
        Files.write(folder.resolve("supply.csv"), java.util.Arrays.copyOf(bytes, 5000));
        assertThrows(FormatException.class, () -> FactFiles.read(folder));
    }

    @Test
    void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
        copyFacts(folder);
        String text = Files.readString(folder.resolve("sites.csv"));
        Files.write(folder.resolve("sites.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        FormatException e = assertThrows(FormatException.class, () -> FactFiles.read(folder));
        assertEquals("sites.csv is not UTF-8 text", e.getMessage());
    }

    private static Site site(String id) throws FormatException {
        return FactFiles.read(SHIPPED).sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void copyFacts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
