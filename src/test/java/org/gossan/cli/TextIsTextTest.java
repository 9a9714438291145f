package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gossan.edits.Edits;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people write comes back as they wrote it, through commands, files and colleagues.
class TextIsTextTest extends CliRuns {

    private static final String SITE = "mx-azulitas";

    static List<String> texts() {
        return List.of(
                "\uD83E\uDEA8 \uD83D\uDC69\u200D\uD83D\uDD2C \uD83C\uDDF2\uD83C\uDDFD",
                "\u0634\u0631\u06A9\u062A \u05E9\u05DC\u05D5\u05DD \u202Eabc",
                "Bacade\u0301huachi \u0301",
                "'; DROP TABLE annotations; --",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "=cmd|' /C calc'!A0",
                "one\ttab\nline\r\nend",
                "{0} {1,number} %s \\u0041 ${env}",
                "n\u00FAmero \uD83D\uDCCF ".repeat(90_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aNoteAndACorrectionComeBackAsTheyWereTyped(String text) throws IOException {
        Path mine = folder.resolve("mine-" + text.hashCode() + ".mv.db");
        Path theirs = folder.resolve("theirs-" + text.hashCode() + ".mv.db");
        done(mine, "note", SITE, text, "--author", "Ana");
        done(mine, "correct", SITE, "note", text, "--reason", text, "--author", "Ana");
        compare(mine, text);
        Path shared = folder.resolve("day-" + text.hashCode() + ".gossan");
        done(mine, "share", shared.toString());
        done(theirs, "merge", shared.toString());
        compare(theirs, text);
        done(mine, "undo", "2");
        done(mine, "redo", "2");
        compare(mine, text);
        assertEquals(Cli.DONE, done(mine, "check").code());
        assertTrue(done(mine, "history").out().lines().allMatch(line -> line.length() < 400), "cut, on one line");
    }

    private Result done(Path store, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store.toString()));
        Result result = run(all);
        assertEquals(Cli.DONE, result.code(), result.err());
        return result;
    }

    private void compare(Path file, String text) throws IOException {
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store);
            assertEquals(text, edits.annotations().of(SITE).getFirst().markdown());
            var correction = edits.corrections().overlay(SITE).of(SITE).get(FieldRef.of(SiteField.NOTE));
            assertEquals(text, correction == null ? null : correction.value());
            assertEquals(text, correction == null ? null : correction.reason());
        }
        Path export = folder.resolve("notes.geojson");
        done(file, "export", export.toString(), "--annotations");
        JsonNode features = new JsonMapper().readTree(Files.readString(export)).get("features");
        assertEquals(text, features.get(0).get("properties").get("text").asString());
        JsonNode shown = new JsonMapper()
                .readTree(done(file, "show", SITE, "--format", "json").out());
        assertEquals(text, shown.get("note").asString());
    }
}
