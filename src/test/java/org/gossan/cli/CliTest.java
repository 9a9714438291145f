package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.Theme;
import org.gossan.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {

    @TempDir
    private static Path folder;

    private static final List<Site> SITES = new ArrayList<>();

    /// What a command did.
    private record Result(int code, String out, String err) {}

    /// Stands in for the screen: notes what was asked of it.
    private static final class NotedDesktop implements Desktop {

        private final List<Object> asked = new ArrayList<>();
        private @Nullable Exception failure;

        @Override
        public int open(Path store, @Nullable Language language) {
            asked.add(store);
            if (language != null) {
                asked.add(language);
            }
            return Cli.DONE;
        }

        @Override
        public int train(Path store) {
            asked.add(store);
            return Cli.DONE;
        }

        @Override
        public void draw(Atlas atlas, Picture picture) throws IOException {
            asked.add(picture);
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }

        @Override
        public void measure(WindowTask task, Consumer<Figure> told) {
            asked.add(task);
        }
    }

    private final NotedDesktop desktop = new NotedDesktop();

    @BeforeAll
    static void readFacts() throws FormatException {
        Facts facts = FactFiles.read(AtlasFolders.shipped().resolve("facts"));
        SITES.addAll(facts.sites());
    }

    @Test
    void benchMeasuresWhatIsNamedAndWritesItDown() throws IOException {
        Path json = folder.resolve("figures.json");
        Result result = run("bench", "filter pass", "--sites", "500", "--runs", "2", "--json", json.toString());
        assertEquals(Cli.DONE, result.code, result.err);
        assertTrue(result.out.lines().anyMatch(line -> line.startsWith("filter pass 500")), result.out);
        JsonNode written = new JsonMapper().readTree(Files.readString(json));
        assertEquals(
                "filter pass 500", written.get("figures").get(0).get("case").asString());
        JsonNode line = new JsonMapper().readTree(Files.readString(folder.resolve("product.jsonl")));
        assertEquals("ours", line.get("peer").asString());
        assertEquals(8, line.get("runs").asInt());
    }

    @Test
    void benchListsNamesAndRefusesOthers() {
        assertTrue(run("bench", "--list").out.contains("cluster index build 1M"));
        assertEquals(Cli.USAGE, run("bench", "no such thing").code);
        assertEquals(Cli.USAGE, run("bench", "--sites", "0").code);
        assertEquals(Cli.USAGE, run("bench", "--runs", "0").code);
    }

    @Test
    void listPrintsEverySiteWithItsIdFirst() {
        Result result = run("list", "--format", "csv");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(result.out).stream().toList();
        assertEquals(SiteColumns.names(), rows.getFirst().getFields());
        assertEquals(
                SITES.stream().map(Site::id).sorted().toList(),
                rows.stream().skip(1).map(row -> row.getField(0)).toList());
        assertEquals(new Result(Cli.DONE, result.out, ""), result);
    }

    @Test
    void jsonHasTheNamesAndValuesOfCsv() {
        JsonNode sites = new JsonMapper().readTree(run("list", "--format", "json").out);
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(run("list", "--format", "csv").out).stream()
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
        assertTrue(run("list", "--text", "bahuerachi", "--format", "csv").out.contains(",operator,"));
        String table = run("list", "--text", "aranzazu").out;
        assertTrue(table.contains("Production 2025 (unchecked)"), table);
        assertTrue(table.contains("\"unchecked\": nobody has compared the value with a document."), table);
        assertTrue(run("list", "--text", "aranzazu", "--lang", "es").out.contains("Producción 2025 (sin verificar)"));
        assertTrue(run("show", "mx-bahuerachi").out.contains("Jinchuan 2025 (unchecked)"));
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
        long rows = result.out.lines().count() - 1;
        assertEquals(Cli.DONE, result.code, result.err);
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
        assertEquals(Cli.DONE, result.code);
        assertTrue(result.out.endsWith("0 of 260 sites\n"), result.out);
    }

    @Test
    void theStoreMayBeNamedBeforeOrAfterTheCommand() {
        Path before = folder.resolve("before.mv.db");
        Path after = folder.resolve("after.mv.db");
        assertEquals(Cli.DONE, run(List.of("--store", before.toString(), "list")).code);
        assertEquals(Cli.DONE, run(List.of("list", "--store", after.toString())).code);
        assertTrue(Files.exists(before) && Files.exists(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            list --bbox 1,2,3;                  'Invalid value for option ''--bbox'': ''1,2,3'' is not W,S,E,N; gossan --help tells how.'
            list --bbox -118,33,-86,14;         'Invalid value for option ''--bbox'': ''-118,33,-86,14'': south 33.0 is above north 14.0; gossan --help tells how.'
            list --near -109,97,5;              'Invalid value for option ''--near'': ''-109,97,5'': latitude 97.0 is outside -90..90; gossan --help tells how.'
            list --near -109,29,0;              'Invalid value for option ''--near'': ''-109,29,0'': the radius must be above 0 km; gossan --help tells how.'
            list --commodity gold;              '--commodity does not know "gold"; it knows: CU, LI, REE'
            list --status dead;                 '--status does not know "dead"; it knows: unknown, occurrence, prospect, resource, reserve, producer, past producer, plant'
            list --format xml;                  '--format does not know "xml"; it knows: table, csv, json'
            list --lang de;                     '--lang does not know "de"; it knows: en, es, fr'
            list --where nothing;               '--where: '
            list --bogus;                       '--bogus is not understood here; gossan --help lists what is.'
            dance;                              'dance is not understood here; gossan --help lists what is.'
            show;                               'ID is missing; gossan --help tells how.'
            show la-ventana;                    'there is no site "la-ventana"; did you mean mx-la-ventana?'
            show nowhere-at-all;                'there is no site "nowhere-at-all"; gossan list shows all ids.'
            snapshot map.gif;                   'map.gif must end in .png or .pdf'
            snapshot map.png --zoom 5;          'give either --bbox, or --centre together with --zoom'
            snapshot map.png --centre -99,19 --zoom 40; '--zoom 40 is outside 2..19'
            snapshot map.png --size 0x5;        'Invalid value for option ''--size'': ''0x5'' is not WIDTHxHEIGHT with 1 to 20000 px; gossan --help tells how.'
            snapshot map.png --dpi 5;           '--dpi 5 is outside 24..1200'
            """)
    void aMistakeIsSaidInOneSentence(String arguments, String sentence) {
        Result result = run(arguments.split(" "));
        assertEquals(Cli.USAGE, result.code);
        assertEquals("", result.out);
        assertTrue(result.err.startsWith("gossan: " + sentence), result.err);
        assertEquals(1, result.err.lines().count(), result.err);
        assertEquals(List.of(), desktop.asked);
    }

    @Test
    void aStoreInUseIsExitCodeThreeInTheLanguageAskedFor() {
        Path store = folder.resolve("used.mv.db");
        try (Store open = Store.open(store)) {
            assertEquals(0, open.revision());
            Result result = run(List.of("list", "--store", store.toString(), "--lang", "es"));
            assertEquals(
                    new Result(
                            Cli.ENVIRONMENT,
                            "",
                            "gossan: " + store
                                    + " está en uso por otro Gossan. Ciérrelo o elija otro archivo con --store.\n"),
                    result);
        }
    }

    @Test
    void aFileThatIsNoStoreIsLeftAlone() throws IOException {
        Path diary = Files.writeString(folder.resolve("diary.mv.db"), "Dear diary");
        Result result = run(List.of("check", "--store", diary.toString()));
        assertEquals(Cli.ENVIRONMENT, result.code);
        assertTrue(result.err.contains("is not a Gossan store and was left as it is"), result.err);
        assertEquals("Dear diary", Files.readString(diary));
    }

    @Test
    void checkFindsADamagedStore() throws IOException {
        Path store = folder.resolve("damaged.mv.db");
        assertEquals(Cli.DONE, run(List.of("check", "--store", store.toString())).code);
        byte[] bytes = Files.readAllBytes(store);
        Files.write(store, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Result result = run(List.of("check", "--store", store.toString()));
        assertEquals(Cli.PROBLEMS, result.code);
        assertTrue(result.err.contains("is damaged and was left as it is"), result.err);
    }

    @Test
    void checkCountsWhatIsThere() {
        Result result = run("check");
        assertEquals(Cli.DONE, result.code);
        assertTrue(result.out.contains("Schema 5, facts of 2026-11-23, revision "), result.out);
        assertTrue(result.out.contains("sites             260"), result.out);
        assertTrue(result.out.endsWith("The store is sound.\n"), result.out);
        JsonNode json = new JsonMapper().readTree(run("check", "--format", "json").out);
        assertEquals(515, json.get("rows").get("estimates").asInt());
        assertEquals(0, json.get("problems").size());
    }

    @Test
    void missingDataIsExitCodeThree() {
        String data =
                System.setProperty("gossan.data", folder.resolve("nowhere").toString());
        try {
            Result result =
                    run(List.of("list", "--store", folder.resolve("empty.mv.db").toString()));
            assertEquals(Cli.ENVIRONMENT, result.code);
            assertTrue(result.err.contains("VERSION is missing in"), result.err);
        } finally {
            System.setProperty("gossan.data", Objects.requireNonNull(data));
        }
    }

    @Test
    void somethingUnexpectedGoesToTheLogNotToTheScreen() throws IOException {
        desktop.failure = new IllegalStateException("the roof is on fire");
        Result result = run("snapshot", "map.png");
        Path log = folder.resolve("log/gossan.log");
        assertEquals(Cli.ENVIRONMENT, result.code);
        assertEquals(
                "gossan: something unexpected happened (java.lang.IllegalStateException: the roof is on fire); details"
                        + " are in " + log + "\n",
                result.err);
        assertTrue(Files.readString(log).contains("\tat org.gossan.cli.CliTest"));
    }

    @Test
    void aPictureThatCannotBeWrittenIsExitCodeThree() {
        desktop.failure = new NoSuchFileException("/nowhere/map.png");
        Result result = run("snapshot", "/nowhere/map.png");
        assertEquals(Cli.ENVIRONMENT, result.code);
        assertEquals("gossan: a file cannot be written or read: /nowhere/map.png (NoSuchFile)\n", result.err);
    }

    @Test
    void aSnapshotIsWhatItsOptionsSay() {
        Result result = run(
                "snapshot",
                "map.pdf",
                "--centre",
                "-109.3,29.9",
                "--zoom",
                "7.4",
                "--size",
                "1600x1000",
                "--dpi",
                "192",
                "--theme",
                "dark",
                "--lang",
                "fr",
                "--commodity",
                "LI");
        Path file = Path.of("map.pdf").toAbsolutePath();
        assertEquals(new Result(Cli.DONE, file + "\n", ""), result);
        Picture picture = (Picture) desktop.asked.getFirst();
        assertEquals(
                List.of(file, 1600, 1000, 192),
                List.of(picture.file(), picture.widthPx(), picture.heightPx(), picture.dpi()));
        assertEquals(7.4, picture.state().camera().zoom());
        assertEquals(-109.3, picture.state().camera().lon());
        assertEquals(Theme.DARK, picture.state().theme());
        assertEquals(Language.FR, picture.state().language());
        assertEquals(Set.of("LI"), picture.state().filter().commodities());
    }

    @Test
    void theBoxOfASnapshotIsItsViewAndHidesNothing() {
        assertEquals(Cli.DONE, run("snapshot", "map.png", "--bbox", "-118,14,-86,33").code);
        Picture picture = (Picture) desktop.asked.getFirst();
        assertEquals(-102, picture.state().camera().lon(), 1e-9);
        assertTrue(picture.state().filter().isEmpty());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        Path store = folder.resolve("atlas.mv.db");
        assertEquals(Cli.DONE, run(List.of()).code);
        assertEquals(Cli.DONE, run(List.of("open", "--store", "x.mv.db")).code);
        assertEquals(List.of(folder.resolve("data/atlas.mv.db"), Path.of("x.mv.db")), desktop.asked);
        assertFalse(Files.exists(store));
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
    void conversionsOfLithiumStandBesideTheFigure() {
        String text = run("show", "mx-la-ventana").out;
        assertTrue(text.contains("3000 ppm Li"), text);
        assertTrue(text.contains("0.6459 % Li2O (× 2.153)"), text);
        assertTrue(text.contains("1.597 % LCE (× 5.323)"), text);
        JsonNode json = new JsonMapper().readTree(run("show", "mx-la-ventana", "--format", "json").out);
        JsonNode estimate = json.get("estimates").get(0);
        assertNotNull(estimate.get("grade_converted"));
        assertEquals("ppm Li", estimate.get("grade_unit").asString());
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionAndCommandIsExplainedInEveryLanguage(Language language) {
        CommandLine line = Cli.commands(surroundings(System.out, System.err), desktop);
        Messages messages = Messages.of(language);
        Set<String> missing = new TreeSet<>();
        line.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()
                    && !messages.has("cli.help.gossan." + name + ".usage.description")) {
                missing.add(name);
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!messages.has("cli.help." + option.longestName().substring(2))) {
                    missing.add(option.longestName());
                }
            }
        });
        assertEquals(Set.of(), missing);
        String help = run("list", "--help", "--lang", language.code()).out;
        assertTrue(help.contains(messages.text("cli.help.gossan.list.usage.description")), help);
        assertTrue(help.contains("--near"), help);
    }

    private Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("shared.mv.db").toString()));
        return run(all);
    }

    private Result run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Cli.run(surroundings, desktop, arguments.toArray(String[]::new));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Surroundings surroundings(PrintStream out, PrintStream err) {
        AtlasFolders folders = new AtlasFolders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("log"));
        return new Surroundings(out, err, folders, Language.EN);
    }

    private Set<String> listed(String... filter) {
        List<String> all = new ArrayList<>(List.of("list", "--format", "csv"));
        all.addAll(List.of(filter));
        Result result = run(all.toArray(String[]::new));
        assertEquals(Cli.DONE, result.code, result.err);
        Set<String> ids = new TreeSet<>();
        CsvReader.builder().ofCsvRecord(result.out).stream().skip(1).forEach(row -> ids.add(row.getField(0)));
        return ids;
    }

    private static Set<String> ids(java.util.function.Predicate<Site> wanted) {
        Set<String> ids = new TreeSet<>();
        SITES.stream().filter(wanted).map(Site::id).forEach(ids::add);
        assertFalse(ids.isEmpty());
        return ids;
    }
}
