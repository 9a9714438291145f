package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gossan.edits.EditSequences.Kind;
import org.gossan.edits.EditSequences.Step;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;

/// Whatever somebody does can be taken back, told and replayed.
class EditPropertiesTest {

    @Property(tries = 25, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void undoGivesBackEveryStateAndTheLogTellsThePast(@ForAll("steps") List<Step> steps) throws FormatException {
        try (Store store = Store.inMemory()) {
            store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
            EditSequences sequence = new EditSequences(store);
            for (Step step : steps) {
                assertEquals(Optional.empty(), sequence.run(step), step.toString());
            }
            assertEquals(Optional.empty(), sequence.undoAndRedoAll());
            assertEquals(Optional.empty(), sequence.compareThePast());
            assertEquals(Optional.empty(), EditSequences.replay(store));
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Property(tries = 5, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void undoGoesOnAfterARestart(@ForAll("edits") List<Step> steps) throws FormatException, IOException {
        Path folder = Files.createTempDirectory("gossan");
        Path file = folder.resolve("atlas.mv.db");
        try {
            String first;
            try (Store store = Store.open(file)) {
                store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
                first = EditSequences.dump(store);
                EditSequences sequence = new EditSequences(store);
                steps.forEach(sequence::run);
            }
            String last = "";
            for (boolean more = true; more; ) {
                try (Store store = Store.open(file)) {
                    last = last.isEmpty() ? EditSequences.dump(store) : last;
                    more = twice(Edits.of(store)::undo);
                }
            }
            try (Store store = Store.open(file)) {
                assertEquals(first, EditSequences.dump(store));
            }
            for (boolean more = true; more; ) {
                try (Store store = Store.open(file)) {
                    more = twice(Edits.of(store)::redo);
                }
            }
            try (Store store = Store.open(file)) {
                assertEquals(last, EditSequences.dump(store));
                assertEquals(List.of(), store.check().problems());
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static boolean twice(Supplier<Optional<LogEntry>> step) {
        Optional<LogEntry> first = step.get();
        return first.isPresent() && step.get().isPresent();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step(Arbitraries.of(Kind.class)).list().ofMinSize(5).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Step>> edits() {
        return step(Arbitraries.of(Kind.CORRECT, Kind.MOVE, Kind.DRAW, Kind.WRITE, Kind.TYPE, Kind.TRASH, Kind.REVIEW))
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    private static Arbitrary<Step> step(Arbitrary<Kind> kinds) {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.of(
                        "",
                        " ",
                        "'; DROP TABLE annotations; --",
                        "<script>alert(1)</script>",
                        "\uD83E\uDEA8\uD83D\uDC69\u200D\uD83D\uDD2C\uD83C\uDDF2\uD83C\uDDFD",
                        "\u0634\u0631\u06A9\u062A \u05E9\u05DC\u05D5\u05DD \u202Eabc",
                        "Bacade\u0301huachi \u0301",
                        "tab\tnew\nline\r\n\u0000\u0007",
                        "\uD800 alone",
                        "{\"json\": [1, null]}"));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 1000), texts)
                .as(Step::new);
    }
}
