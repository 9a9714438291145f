package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListingTest extends CliRuns {
    @Test
    void listPrintsEverySiteWithItsIdFirst() {
        Result result = run("list", "--format", "csv");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(result.out()).stream().toList();
        assertEquals(SiteColumns.names(), rows.getFirst().getFields());
        assertEquals(
                SITES.stream().map(Site::id).sorted().toList(),
                rows.stream().skip(1).map(row -> row.getField(0)).toList());
        assertEquals(new Result(Cli.DONE, result.out(), ""), result);
    }

    @Test
    void jsonHasTheNamesAndValuesOfCsv() {
        JsonNode sites =
                new JsonMapper().readTree(run("list", "--format", "json").out());
        List<CsvRecord> rows = CsvReader.builder()
                .ofCsvRecord(run("list", "--format", "csv").out())
                .stream()
                .skip(1)
                .toList();
        assertEquals(rows.size(), sites.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode site = sites.get(i);
            assertEquals(SiteColumns.names(), List.copyOf(site.propertyNames()));
            assertEquals(rows.get(i).getField(0), site.get("id").asString());
            JsonNode lon = site.get("lon");
            assertEquals(rows.get(i).getField(3), lon.isNull() ? "" : Figures.plain(lon.asDouble()));
        }
        assertTrue(sites.get(0).get("commodities").isArray());
        assertTrue(sites.get(0).get("error_m").isNull()
                || sites.get(0).get("error_m").isNumber());
    }

    @Test
    void uncheckedValuesAreMarkedInEveryForm() {
        assertTrue(run("list", "--text", "bahuerachi", "--format", "csv").out().contains(",operator,"));
        String table = run("list", "--text", "aranzazu").out();
        assertTrue(table.contains("Production 2025 (unchecked)"), table);
        assertTrue(table.contains("\"unchecked\": nobody has compared the value with a document."), table);
        assertTrue(run("list", "--text", "aranzazu", "--lang", "es").out().contains("Producción 2025 (sin verificar)"));
        assertTrue(run("show", "mx-bahuerachi").out().contains("Jinchuan 2025 (unchecked)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            --country;   mx
            --country;   México
            --commodity; LI
            --commodity; li,ree
            --commodity; litio
            --status;    producer,past-producer
            --state;     SONORA
            --state;     MX-SON
            --state;     quebec
            --type;      porphyry
            --text;      bacadehuachi
            --bbox;      -118,14,-86,33
            --near;      -109.3,29.9,50
            --confidence; A
            --source;    usgs-mrds
            --where;     status_year >= 2015 AND country = 'US'
            """)
    void aFilterShowsSomeSitesButNotAll(String option, String value) {
        Result result = run("list", option, value, "--format", "csv");
        long rows = result.out().lines().count() - 1;
        assertEquals(Cli.DONE, result.code(), result.err());
        assertTrue(rows > 0 && rows < SITES.size(), rows + " rows");
    }

    @Test
    void filtersShowWhatTheFactsSay() {
        assertEquals(
                ids(site -> site.place().country().equals("MX")
                        && site.commodities().stream()
                                .anyMatch(commodity -> commodity.code().equals("LI"))),
                listed("--country", "MX", "--commodity", "LI"));
        assertEquals(ids(site -> site.place().codes().contains("CA-QC")), listed("--state", "CA-QC"));
        Box box = new Box(-118, 14, -86, 33);
        assertEquals(
                ids(site -> {
                    LonLat point = site.position().point();
                    return point != null && box.contains(point.lon(), point.lat());
                }),
                listed("--bbox", "-118,14,-86,33"));
        assertEquals(
                ids(site ->
                        site.depositType().toLowerCase(java.util.Locale.ROOT).contains("clay")),
                listed("--type", "clay"));
        assertEquals(
                ids(site -> {
                    Integer year = site.status().year();
                    return year != null && year >= 2020;
                }),
                listed("--where", "status_year >= 2020"));
    }

    @Test
    void aFilterThatFitsNothingIsNoProblem() {
        Result result = run("list", "--text", "zzzzzz");
        assertEquals(Cli.DONE, result.code());
        assertTrue(result.out().endsWith("0 of 260 sites\n"), result.out());
    }

    @Test
    void showPrintsEveryRecordAndEstimateOfASite() {
        try (Atlas atlas = Atlas.open(folder.resolve("shown.mv.db"), AtlasFolders.shipped())) {
            for (Site site : atlas.sites()) {
                var details = atlas.details(site.id());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new SiteSheet(new PrintStream(bytes, true, StandardCharsets.UTF_8), Messages.of(Language.EN))
                        .print(details);
                String text = bytes.toString(StandardCharsets.UTF_8);
                assertTrue(text.startsWith(site.name()));
                details.records().forEach(record -> assertTrue(text.contains(record.recordId())));
                details.sources().values().forEach(source -> assertTrue(text.contains(source.citation())));
                details.estimates().forEach(estimate -> {
                    assertTrue(text.contains(estimate.id()));
                    assertTrue(text.contains(estimate.effectiveDate()));
                    assertTrue(text.contains(estimate.status()));
                    if (estimate.grade() != null) {
                        assertTrue(text.contains(Figures.plain(estimate.grade())));
                    }
                });
            }
        }
    }

    @Test
    void showPrintsTheRowOfTheFileThatASiteWasImportedFrom() throws IOException {
        Path file = Files.writeString(
                folder.resolve("drilled.csv"),
                """
                id,name,lon,lat,commodity,remark,remark
                7,Ñandú,-110.50,29.25,Lithium,"seen, not sampled",2019
                8,Tres,-111.5,30.25,Copper,,
                """);
        String store = folder.resolve("drilled").toString();
        assertEquals(
                Cli.DONE,
                run(List.of("import", file.toString(), "--store", store)).code());
        String text = run(List.of("show", "drilled:7", "--store", store)).out();
        assertTrue(text.contains("ROW AS IMPORTED\n  drilled.csv, line 2, imported on "), text);
        assertTrue(text.contains("  lon                   -110.50\n"), text);
        assertTrue(text.contains("  remark                seen, not sampled\n"), text);
        JsonNode original = new JsonMapper()
                .readTree(run(List.of("show", "drilled:7", "--format", "json", "--store", store))
                        .out())
                .get("original");
        assertEquals(
                "{\"id\":\"7\",\"name\":\"Ñandú\",\"lon\":\"-110.50\",\"lat\":\"29.25\",\"commodity\":\"Lithium\","
                        + "\"remark\":\"seen, not sampled\",\"remark (2)\":\"2019\"}",
                original.get("values").toString());
        assertEquals(2, original.get("line").asInt());
        assertEquals("drilled.csv", original.get("file").asString());
        assertTrue(new JsonMapper()
                .readTree(run(List.of("show", "mx-la-ventana", "--format", "json", "--store", store))
                        .out())
                .get("original")
                .isNull());
        assertTrue(run(List.of("list", "--source", "drilled", "--commodity", "CU", "--store", store))
                .out()
                .endsWith("1 of 262 sites\n"));
    }

    @Test
    void conversionsOfLithiumStandBesideTheFigure() {
        String text = run("show", "mx-la-ventana").out();
        assertTrue(text.contains("3000 ppm Li"), text);
        assertTrue(text.contains("0.6459 % Li2O (× 2.153)"), text);
        assertTrue(text.contains("1.597 % LCE (× 5.323)"), text);
        JsonNode json = new JsonMapper()
                .readTree(run("show", "mx-la-ventana", "--format", "json").out());
        JsonNode estimate = json.get("estimates").get(0);
        assertNotNull(estimate.get("grade_converted"));
        assertEquals("ppm Li", estimate.get("grade_unit").asString());
    }
}
