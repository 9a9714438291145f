package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gossan.edits.EditStep.Kind;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody does can be taken back, told and replayed. Some seeds are always the same, some are new each
/// time; `-Dgossan.seed=N` repeats one.
class EditPropertiesTest {

    private static final long SEED = 20261123;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "'; DROP TABLE annotations; --",
            "<script>alert(1)</script>",
            "\uD83E\uDEA8\uD83D\uDC69\u200D\uD83D\uDD2C\uD83C\uDDF2\uD83C\uDDFD",
            "\u0634\u0631\u06A9\u062A \u05E9\u05DC\u05D5\u05DD \u202Eabc",
            "Bacade\u0301huachi \u0301",
            "tab\tnew\nline\r\n\u0000\u0007",
            "\uD800 alone",
            "{\"json\": [1, null]}");

    @TempDir
    private Path folder;

    @Test
    void undoGivesBackEveryStateAndTheLogTellsThePast() throws FormatException {
        eachSeed(20, 4, seed -> undoAll(steps(new Random(seed), Kind.values(), 40)));
    }

    @Test
    void undoGoesOnAfterARestart() throws FormatException {
        eachSeed(3, 1, this::restart);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void thousandsOfSequencesAreTakenBack() throws FormatException {
        eachSeed(0, 600, seed -> undoAll(steps(new Random(seed), Kind.values(), 60)));
        eachSeed(0, 40, this::restart);
    }

    private interface Property {
        void of(long seed) throws FormatException;
    }

    private static void eachSeed(int same, int fresh, Property property) throws FormatException {
        Long only = Long.getLong("gossan.seed");
        long[] seeds = only != null
                ? new long[] {only}
                : LongStream.concat(LongStream.range(SEED, SEED + same), new Random().longs(fresh))
                        .toArray();
        for (long seed : seeds) {
            try {
                property.of(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("repeat it with -Dgossan.seed=" + seed, e);
            }
        }
    }

    private void undoAll(List<EditStep> steps) throws FormatException {
        try (Store store = Store.inMemory()) {
            store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
            EditSequences sequence = new EditSequences(store, folder);
            for (EditStep step : steps) {
                assertEquals(Optional.empty(), sequence.run(step), step.toString());
            }
            assertEquals(Optional.empty(), sequence.undoAndRedoAll());
            assertEquals(Optional.empty(), sequence.compareThePast());
            assertEquals(Optional.empty(), LogReplay.compare(store));
            assertEquals(List.of(), store.check().problems());
        }
    }

    private void restart(long seed) throws FormatException {
        Path file = folder.resolve(seed + ".mv.db");
        Kind[] edits = {
            Kind.CORRECT,
            Kind.MOVE,
            Kind.DRAW,
            Kind.WRITE,
            Kind.TYPE,
            Kind.TRASH,
            Kind.REVIEW,
            Kind.ATTACH,
            Kind.NEW_SITE,
            Kind.IMPORT,
            Kind.BRIEF,
            Kind.SCENE
        };
        String first;
        try (Store store = Store.open(file)) {
            store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
            EditSequences sequence = new EditSequences(store, folder);
            first = LogReplay.dump(store);
            steps(new Random(seed), edits, 12).forEach(sequence::run);
        }
        String last = "";
        for (boolean more = true; more; ) {
            try (Store store = Store.open(file)) {
                last = last.isEmpty() ? LogReplay.dump(store) : last;
                more = twice(Edits.of(store)::undo);
            }
        }
        try (Store store = Store.open(file)) {
            assertEquals(first, LogReplay.dump(store));
        }
        for (boolean more = true; more; ) {
            try (Store store = Store.open(file)) {
                more = twice(Edits.of(store)::redo);
            }
        }
        try (Store store = Store.open(file)) {
            assertEquals(last, LogReplay.dump(store));
            assertEquals(List.of(), store.check().problems());
        }
    }

    private static boolean twice(Supplier<Optional<LogEntry>> step) {
        Optional<LogEntry> first = step.get();
        return first.isPresent() && step.get().isPresent();
    }

    private static List<EditStep> steps(Random random, Kind[] kinds, int most) {
        List<EditStep> steps = new ArrayList<>();
        int count = 3 + random.nextInt(most - 2);
        for (int i = 0; i < count; i++) {
            steps.add(new EditStep(kinds[random.nextInt(kinds.length)], random.nextInt(1001), text(random)));
        }
        return steps;
    }

    private static String text(Random random) {
        if (random.nextBoolean()) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        return IntStream.range(0, random.nextInt(60))
                .collect(
                        StringBuilder::new,
                        (text, i) -> text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x250)),
                        StringBuilder::append)
                .toString();
    }
}
