package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.edits.Edits;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditCommandsTest {

    private static final String SITE = "mx-azulitas";

    @TempDir
    private Path folder;

    private @Nullable MapState drawn;

    /// What a command did.
    private record Result(int code, String out, String err) {}

    @BeforeEach
    void makeStore() {
        Atlas.open(store(), AtlasFolders.shipped()).close();
    }

    @Test
    void aCorrectionIsShownMarkedAndBesideThePublishedValue() {
        Result done = run("correct", SITE, "status", "producer (2025)", "--reason", "own visit", "--author", "Ana");
        assertEquals(new Result(Cli.DONE, "mx-azulitas: Status corrected to Producer (2025) (by Ana)\n", ""), done);
        String ours = run("show", SITE).out;
        assertTrue(ours.contains("Producer 2025"), ours);
        assertTrue(ours.contains("CORRECTED IN THIS ATLAS"), ours);
        assertTrue(ours.contains("own visit"), ours);
        String published = run("show", SITE, "--published").out;
        assertFalse(published.contains("Producer 2025"), published);
        assertFalse(published.contains("CORRECTED"), published);
        assertTrue(run("list", "--status", "producer").out.contains(SITE));
        assertFalse(run("list", "--status", "producer", "--published").out.contains(SITE));
        assertTrue(run("list").out.contains("One of these sites has values corrected"));
        JsonNode json = new JsonMapper().readTree(run("show", SITE, "--format", "json").out);
        assertEquals("status", json.get("corrections").get(0).get("field").asString());
        assertEquals("producer", json.get("status").asString());
    }

    @Test
    void aTextOrAPositionMayBeginWithADash() throws IOException {
        assertEquals(Cli.DONE, run("note", SITE, "- first\n- second", "--author", "Ana").code);
        assertEquals(Cli.DONE, run("correct", SITE, "note", "-5 m at the fault", "--reason", "- seen").code);
        Result moved = run("correct", SITE, "position", "-109.1 W, 29.5 N", "--reason", "GPS");
        assertEquals(Cli.DONE, moved.code, moved.err);
        try (Atlas atlas = Atlas.open(store(), AtlasFolders.shipped())) {
            List<String> texts = new ArrayList<>();
            atlas.edits().annotations().each(one -> texts.add(one.markdown()));
            assertEquals(List.of("- first\n- second"), texts);
            assertEquals("-5 m at the fault", atlas.details(SITE).site().note());
        }
        assertRefused("--lagn", "note", SITE, "- a list", "--lagn", "es");
    }

    @Test
    void aPositionInTheEastIsMadeAndWarnedOf() {
        Result done = run("correct", SITE, "position", "29.77 109.10", "--reason", "typed", "--author", "Ana");
        assertEquals(Cli.DONE, done.code);
        assertEquals("gossan: This lies in the east. Is a minus sign or a W missing?\n", done.err);
        assertEquals("", run("correct", SITE, "position", "29.77 -109.10", "--reason", "typed").err);
    }

    @Test
    void exportWritesWhatTheFilterMatchedAndSaysWhatIsCorrectedByWhom() throws IOException {
        run("correct", SITE, "status", "producer (2025)", "--reason", "own visit", "--author", "Ana");
        for (String filter : List.of("--status=producer", "--country=MX")) {
            JsonNode site = exported(filter).orElseThrow();
            assertEquals("producer", site.get("status").asString());
            assertEquals(2025, site.get("status_year").asInt());
            assertEquals("status", site.get("corrected").get(0).asString());
            assertEquals("Ana", site.get("corrected_sources").get(0).asString());
        }
        assertTrue(exported("--status=producer", "--published").isEmpty());
        JsonNode published = exported("--country=MX", "--published").orElseThrow();
        assertFalse(published.get("status").asString().equals("producer"));
        assertTrue(published.get("corrected").isEmpty());
    }

    @Test
    void exportWritesTheAnnotationsThatAreNotInTheTrash() throws IOException {
        run("note", SITE, "Pozo seco", "--author", "Ana");
        run("note", SITE, "gone", "--author", "Ana");
        assertEquals(Cli.DONE, run("undo").code);
        Path file = folder.resolve("notes.geojson");
        Result done = run("export", file.toString(), "--annotations");
        assertEquals(new Result(Cli.DONE, file + ": one annotation\n", ""), done);
        JsonNode note = new JsonMapper()
                .readTree(Files.readString(file))
                .get("features")
                .get(0);
        assertEquals("Pozo seco", note.get("properties").get("text").asString());
        assertEquals("Ana", note.get("properties").get("author").asString());
        assertEquals(SITE, note.get("properties").get("sites").get(0).asString());
        Result refused = run("export", file.toString(), "--annotations", "--country=MX");
        assertEquals(Cli.USAGE, refused.code);
        assertTrue(refused.err.contains("no filter"), refused.err);
    }

    private Optional<JsonNode> exported(String... options) throws IOException {
        Path file = folder.resolve("sites.geojson");
        List<String> command = new ArrayList<>(List.of("export", file.toString()));
        command.addAll(List.of(options));
        assertEquals(Cli.DONE, run(command.toArray(String[]::new)).code);
        for (JsonNode feature :
                new JsonMapper().readTree(Files.readString(file)).get("features")) {
            if (feature.get("id").asString().equals(SITE)) {
                return Optional.of(feature.get("properties"));
            }
        }
        return Optional.empty();
    }

    @Test
    void snapshotDrawsOurValuesOrThePublishedOnes() {
        assertEquals(Cli.DONE, run("snapshot", folder.resolve("a.png").toString()).code);
        assertEquals(Values.OURS, drawn == null ? null : drawn.values());
        assertEquals(Cli.DONE, run("snapshot", folder.resolve("a.png").toString(), "--published").code);
        assertEquals(Values.PUBLISHED, drawn == null ? null : drawn.values());
    }

    @Test
    void undoAndRedoGoOnInTheNextCommand() {
        run("correct", SITE, "note", "one", "--reason", "r");
        run("correct", SITE, "note", "two", "--reason", "r");
        assertEquals(Cli.DONE, run("undo", "2").code);
        assertFalse(run("show", SITE).out.contains("CORRECTED"));
        Result nothing = run("undo");
        assertEquals(Cli.PROBLEMS, nothing.code);
        assertEquals("gossan: nothing is left to undo.\n", nothing.err);
        Result redone = run("redo", "--lang", "es", "--author", "Benito");
        assertEquals("Rehecho: mx-azulitas: se corrigió Nota a one (por Benito)\n", redone.out);
        assertTrue(run("show", SITE).out.contains("one"));
        assertEquals(Cli.PROBLEMS, run("redo", "5").code);
        assertTrue(run("show", SITE).out.contains("two"));
        assertEquals(Cli.USAGE, run("undo", "0").code);
    }

    @Test
    void aNoteStandsWhereItsSiteDoes() {
        String text = "Arcilla pálida 🪨 '; DROP TABLE sites; <script>";
        Result done = run("note", SITE, text);
        assertEquals(Cli.DONE, done.code, done.err);
        assertTrue(done.out.contains("the user of this computer"), done.out);
        assertTrue(done.out.contains(Edits.systemUser()), done.out);
        try (Atlas atlas = Atlas.open(store(), AtlasFolders.shipped())) {
            var note = atlas.edits().annotations().of(SITE).getFirst();
            assertEquals(text, note.markdown());
            assertEquals(Edits.systemUser(), note.author());
            assertTrue(note.shape() != null);
        }
    }

    @Test
    void historyIsListedInThreeForms() {
        run("correct", SITE, "note", "one", "--reason", "r", "--author", "Ana");
        run("note", "mx-la-ventana", "seen", "--author", "Benito");
        run("undo", "--author", "Ana");
        String table = run("history").out;
        assertTrue(table.contains("Undone: Added: Note seen"), table);
        assertTrue(table.endsWith("3 of 3 edits\n"), table);
        assertEquals(2, run("history", SITE, "--format", "csv").out.lines().count());
        JsonNode json = new JsonMapper().readTree(run("history", "--format", "json", "--limit", "2").out);
        assertEquals(2, json.size());
        assertEquals("undo", json.get(0).get("kind").asString());
        assertEquals(
                json.get(1).get("id").asString(), json.get(0).get("reverts").asString());
        assertEquals(
                "annotations", json.get(1).get("changes").get(0).get("table").asString());
        assertEquals("Nothing has been edited yet.\n", run("history", "mx-bahuerachi").out);
    }

    @Test
    void whatIsNotPossibleIsSaidInOneSentence() {
        assertRefused(
                "FIELD does not know \"colour\"; it knows: name, aliases",
                "correct",
                SITE,
                "colour",
                "x",
                "--reason",
                "r");
        assertRefused(
                "Status cannot be \"bonanza\"; possible: unknown, occurrence",
                "correct",
                SITE,
                "status",
                "bonanza",
                "--reason",
                "r");
        assertRefused(
                "there is no site \"mx-azulita\"; did you mean mx-azulitas?",
                "correct",
                "mx-azulita",
                "note",
                "x",
                "--reason",
                "r");
        assertRefused("--reason", "correct", SITE, "note", "x");
        assertRefused(
                "has no estimate \"EST-X\"; it has: EST-", "correct", SITE, "grade@EST-X", "1 %", "--reason", "r");
        assertRefused("there is no site", "history", "mx-nowhere");
        assertRefused("a note needs a text", "note", SITE, " ");
        assertRefused("--author needs a name", "note", SITE, "text", "--author", " ");
        assertTrue(run("history").out.startsWith("Nothing has been edited"));
        Result same = run("correct", SITE, "note", "x", "--reason", "r");
        assertEquals(Cli.DONE, same.code);
        assertEquals(
                "mx-azulitas: note is already corrected to x.\n",
                run("correct", SITE, "note", "x", "--reason", "r").out);
    }

    private void assertRefused(String sentence, String... arguments) {
        Result result = run(arguments);
        assertEquals(Cli.USAGE, result.code, result.toString());
        assertTrue(result.err.contains(sentence), result.err);
        assertEquals(1, result.err.lines().count(), result.err);
    }

    private Path store() {
        return folder.resolve("atlas.mv.db");
    }

    private Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store().toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtlasFolders folders = new AtlasFolders(folder, folder, folder, folder);
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folders,
                Language.EN);
        int code = Cli.run(
                surroundings,
                new Desktop() {
                    @Override
                    public int open(Path store, @Nullable Language language) {
                        return Cli.DONE;
                    }

                    @Override
                    public void measure(WindowTask task, Consumer<Figure> told) {
                        throw new IllegalStateException("no command here measures");
                    }

                    @Override
                    public int train(Path store) {
                        return Cli.DONE;
                    }

                    @Override
                    public void draw(Atlas atlas, Picture picture) {
                        drawn = picture.state();
                    }
                },
                all.toArray(String[]::new));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
