package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefCommandTest extends CliRuns {

    private static final String ID = "mexico-critical-minerals";

    @Test
    void whatHasChangedSinceTheApprovalIsListedAndSaidAfterAnExport() {
        String site = "mx-la-ventana";
        assertEquals(0, changed());
        Path file = folder.resolve("briefing.png");
        Result clean = run("brief", "export", ID, file.toString());
        assertEquals(Cli.DONE, clean.code(), clean.err());
        assertTrue(clean.err().lines().allMatch(line -> line.matches(ID + ": \\d+ %")), clean.err());

        run("correct", site, "status", "reserve", "--reason", "visited", "--author", "Ana");
        assertEquals(1, changed());
        Result told = run("brief", "export", ID, file.toString());
        assertEquals(Cli.DONE, told.code());
        assertTrue(
                told.err().contains("scene 7, Sonora lithium: clay, nationalised, in court: 1 fact has changed since"),
                told.err());
    }

    private int changed() {
        Result listed = run("brief", "list", "--format", "json");
        assertEquals(Cli.DONE, listed.code(), listed.err());
        JsonNode row = new JsonMapper().readTree(listed.out()).get(0);
        assertEquals(0, row.get("missing").asInt());
        return row.get("changed").asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "x.pptx, --handout",
        "x.html, --size=200x100",
        "x.pptx, --size=200x100",
        "x.pdf, --paper=LETTER",
        "x.png, --handout"
    })
    void anOptionThatWouldChangeNothingIsRefused(String name, String option) {
        Result result = run("brief", "export", ID, folder.resolve(name).toString(), option);
        assertEquals(Cli.USAGE, result.code());
        assertTrue(result.err().contains(option.replaceAll("=.*", "") + " does not apply to "), result.err());
    }

    @Test
    void helpTellsTheSizeThatPicturesHave() {
        String help = run("brief", "export", "--help").out();
        assertTrue(help.contains("1280x720"), help);
    }
}
