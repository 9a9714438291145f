package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Theme;
import org.gossan.publish.SnapshotException;
import org.gossan.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest extends CliRuns {
    @Test
    void benchMeasuresWhatIsNamedAndWritesItDown() throws IOException {
        Path json = folder.resolve("figures.json");
        Result result = run("bench", "filter pass", "--sites", "500", "--runs", "2", "--json", json.toString());
        assertEquals(Cli.DONE, result.code(), result.err());
        assertTrue(result.out().lines().anyMatch(line -> line.startsWith("filter pass 500")), result.out());
        JsonNode written = new JsonMapper().readTree(Files.readString(json));
        assertEquals(
                "filter pass 500", written.get("figures").get(0).get("case").asString());
        JsonNode line = new JsonMapper().readTree(Files.readString(folder.resolve("product.jsonl")));
        assertEquals("ours", line.get("peer").asString());
        assertEquals(8, line.get("runs").asInt());
    }

    @Test
    void benchListsNamesAndRefusesOthers() {
        assertTrue(run("bench", "--list").out().contains("cluster index build 1M"));
        assertEquals(Cli.USAGE, run("bench", "no such thing").code());
        assertEquals(Cli.USAGE, run("bench", "--sites", "0").code());
        assertEquals(Cli.USAGE, run("bench", "--runs", "0").code());
    }

    @Test
    void theStoreMayBeNamedBeforeOrAfterTheCommand() {
        Path before = folder.resolve("before.mv.db");
        Path after = folder.resolve("after.mv.db");
        assertEquals(
                Cli.DONE, run(List.of("--store", before.toString(), "list")).code());
        assertEquals(Cli.DONE, run(List.of("list", "--store", after.toString())).code());
        assertTrue(Files.exists(before) && Files.exists(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            list --bbox 1,2,3;                  '--bbox cannot be "1,2,3": it must be W,S,E,N; gossan --help tells how.'
            list --bbox -118,33,-86,14;         '--bbox cannot be "-118,33,-86,14": south 33 is above north 14; gossan --help tells how.'
            list --near -109,97,5;              '--near cannot be "-109,97,5": latitude 97 is outside -90..90; gossan --help tells how.'
            list --near -109,29,0;              '--near cannot be "-109,29,0": the radius must be above 0 km; gossan --help tells how.'
            list --commodity gold;              '--commodity does not know "gold"; it knows: CU, LI, REE'
            list --status dead;                 '--status does not know "dead"; it knows: unknown, occurrence, prospect, resource, reserve, producer, past producer, plant'
            list --format xml;                  '--format does not know "xml"; it knows: table, csv, json'
            list --lang de;                     '--lang does not know "de"; it knows: en, es, fr'
            list --where nothing;               '--where: cannot read "nothing" as an ECQL expression'
            list --where hue=1;                 '--where: there is no column "hue"; there are: id, '
            list --bogus;                       '--bogus is not understood here; gossan --help lists what is.'
            dance;                              'dance is not understood here; gossan --help lists what is.'
            show;                               'ID is missing; gossan --help tells how.'
            show la-ventana;                    'there is no site "la-ventana"; did you mean mx-la-ventana?'
            show nowhere-at-all;                'there is no site "nowhere-at-all"; gossan list shows all ids.'
            snapshot map.gif;                   'map.gif must end in .png, .pdf or .svg'
            snapshot map.png --zoom 5;          'give either --bbox, or --centre together with --zoom'
            snapshot map.png --centre -99,19 --zoom 40; '--zoom 40 is outside 2..19'
            snapshot map.png --size 0x5;        '--size cannot be "0x5": it must be WIDTHxHEIGHT with 1 to 20000 px; gossan --help tells how.'
            snapshot map.png --dpi many;        '--dpi cannot be "many": it must be a whole number; gossan --help tells how.'
            snapshot map.png --zoom deep;       '--zoom cannot be "deep": it must be a number; gossan --help tells how.'
            snapshot map.png --dpi 96 --dpi 97; '--dpi stands there twice; gossan --help tells how.'
            snapshot map.png --dpi;             '--dpi needs a value; gossan --help tells how.'
            list --lang es --bbox 1,2,3;        '--bbox no puede ser «1,2,3»: debe ser W,S,E,N; gossan --help explica cómo.'
            list --lang es --near -209,9,5;     '--near no puede ser «-209,9,5»: la longitud -209 está fuera de -180..180; gossan --help explica cómo.'
            history --lang fr --limit viel;     '--limit ne peut pas être « viel » : il faut un nombre entier ; gossan --help explique comment.'
            list --lang fr --where rien;        '--where : « rien » ne peut pas être lu comme expression ECQL'
            snapshot map.png --dpi 5;           '--dpi 5 is outside 24..1200'
            """)
    void aMistakeIsSaidInOneSentence(String arguments, String sentence) {
        Result result = run(arguments.split(" "));
        assertEquals(Cli.USAGE, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("gossan: " + sentence), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
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
        assertEquals(Cli.ENVIRONMENT, result.code());
        assertTrue(result.err().contains("is not a Gossan store and was left as it is"), result.err());
        assertEquals("Dear diary", Files.readString(diary));
    }

    @Test
    void checkFindsADamagedStore() throws IOException {
        Path store = folder.resolve("damaged.mv.db");
        assertEquals(
                Cli.DONE, run(List.of("check", "--store", store.toString())).code());
        byte[] bytes = Files.readAllBytes(store);
        Files.write(store, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Result result = run(List.of("check", "--store", store.toString()));
        assertEquals(Cli.PROBLEMS, result.code());
        assertTrue(result.err().contains("is damaged and was left as it is"), result.err());
    }

    @Test
    void checkCountsWhatIsThere() {
        Result result = run("check");
        assertEquals(Cli.DONE, result.code());
        assertTrue(result.out().contains("Schema 5, facts of 2026-11-23, revision "), result.out());
        assertTrue(result.out().contains("sites             260"), result.out());
        assertTrue(result.out().endsWith("The store is sound.\n"), result.out());
        JsonNode json =
                new JsonMapper().readTree(run("check", "--format", "json").out());
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
            assertEquals(Cli.ENVIRONMENT, result.code());
            Path version = folder.resolve("nowhere/facts/VERSION");
            assertEquals(
                    "gossan: The file " + version + " of the program is missing; set Gossan up again.\n", result.err());
        } finally {
            System.setProperty("gossan.data", Objects.requireNonNull(data));
        }
    }

    @Test
    void somethingUnexpectedGoesToTheLogNotToTheScreen() throws IOException {
        desktop.failure = new IllegalStateException("the roof is on fire");
        Result result = run("snapshot", "map.png");
        Path log = folder.resolve("log/gossan.log");
        assertEquals(Cli.ENVIRONMENT, result.code());
        assertEquals(
                "gossan: something unexpected happened (java.lang.IllegalStateException: the roof is on fire); details"
                        + " are in " + log + "\n",
                result.err());
        assertTrue(Files.readString(log).contains("\tat org.gossan.cli.CliTest"));
    }

    @Test
    void aPictureThatCannotBeWrittenIsExitCodeThree() {
        desktop.failure = new NoSuchFileException("/nowhere/map.png");
        Result result = run("snapshot", "/nowhere/map.png");
        assertEquals(Cli.ENVIRONMENT, result.code());
        assertEquals("gossan: a file cannot be written or read: /nowhere/map.png (NoSuchFile)\n", result.err());
    }

    @Test
    void aSentenceAboutAPictureIsSaidAsItIs() {
        String sentence = "Cannot write /nowhere/map.png: the disk is full.";
        desktop.failure = new SnapshotException(sentence);
        assertEquals(
                new Result(Cli.ENVIRONMENT, "", "gossan: " + sentence + "\n"), run("snapshot", "/nowhere/map.png"));
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
        assertEquals(
                Cli.DONE, run("snapshot", "map.png", "--bbox", "-118,14,-86,33").code());
        Picture picture = (Picture) desktop.asked.getFirst();
        assertEquals(-102, picture.state().camera().lon(), 1e-9);
        assertTrue(picture.state().filter().isEmpty());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        Path store = folder.resolve("atlas.mv.db");
        assertEquals(Cli.DONE, run(List.of()).code());
        assertEquals(Cli.DONE, run(List.of("open", "--store", "x.mv.db")).code());
        assertEquals(List.of(folder.resolve("data/atlas.mv.db"), Path.of("x.mv.db")), desktop.asked);
        assertFalse(Files.exists(store));
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
        String help = run("list", "--help", "--lang", language.code()).out();
        assertTrue(help.contains(messages.text("cli.help.gossan.list.usage.description")), help);
        assertTrue(help.contains("--near"), help);
    }
}
