package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.FailingDisk;
import org.gossan.store.SmallDisk;
import org.gossan.store.Store;
import org.gossan.store.StoreException;
import org.gossan.store.StoreException.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was said to be done survives a disk that fills up or cannot be written any more.
class EditDiskTest {

    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    @Test
    void aDiskThatFillsUpKeepsEveryAcknowledgedEdit() throws IOException, InterruptedException, FormatException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 8)) {
            Path file = disk.folder().resolve("atlas.mv.db");
            makeStore(file);
            disk.fillBut(1500);
            List<UUID> done = new ArrayList<>();
            StoreException refusal = assertThrows(StoreException.class, () -> {
                try (Store store = Store.open(file)) {
                    Edits edits = Edits.of(store).by("Ana");
                    while (done.size() < 10_000) {
                        done.add(note(edits, "a longer text, ".repeat(400)));
                    }
                }
            });
            assertEquals(Kind.FULL, refusal.kind(), refusal.toString());
            assertTrue(!done.isEmpty());
            disk.empty();
            look(file, done);
        }
    }

    @Test
    void aStoreThatBecameReadOnlyIsRefusedAndKeepsEverything()
            throws IOException, InterruptedException, FormatException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 8)) {
            Path file = disk.folder().resolve("atlas.mv.db");
            makeStore(file);
            List<UUID> done = new ArrayList<>();
            try (Store store = Store.open(file)) {
                Edits edits = Edits.of(store).by("Ana");
                done.add(note(edits, "before"));
                assertTrue(file.toFile().setWritable(false));
                done.add(note(edits, "the file was opened before it became read-only"));
            }
            assertTrue(file.toFile().setWritable(true));
            disk.makeReadOnly();
            assertEquals(
                    Kind.UNWRITABLE,
                    assertThrows(StoreException.class, () -> Store.open(file)).kind());
            Path copy = folder.resolve("copy.mv.db");
            Files.copy(file, copy);
            look(copy, done);
        }
    }

    /// The disk is full at a random byte of a random edit. The same store goes on as soon as there is room.
    @Test
    void aDiskThatIsFullAtAnyByteKeepsEveryAcknowledgedEdit() throws FormatException, IOException {
        failAnywhere(25, Kind.FULL, (disk, random) -> disk.fillBut(random.nextInt(150_000)));
    }

    @Test
    void aDiskThatBecomesReadOnlyAtAnyEditKeepsEveryAcknowledgedEdit() throws FormatException, IOException {
        failAnywhere(12, Kind.UNWRITABLE, (disk, random) -> disk.makeReadOnlyAfter(random.nextInt(200)));
    }

    /// H2 gives the file up then, and calls it damaged, which it is not.
    @Test
    void aProgramWithoutMemoryKeepsEveryAcknowledgedEdit() throws FormatException, IOException {
        failAnywhere(12, Kind.MEMORY, (disk, random) -> disk.takeMemoryAfter(random.nextInt(200)));
    }

    @Test
    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void disksThatFailAtManyBytesKeepEveryAcknowledgedEdit() throws FormatException, IOException {
        failAnywhere(300, Kind.FULL, (disk, random) -> disk.fillBut(random.nextInt(600_000)));
        failAnywhere(100, Kind.UNWRITABLE, (disk, random) -> disk.makeReadOnlyAfter(random.nextInt(600)));
        failAnywhere(100, Kind.MEMORY, (disk, random) -> disk.takeMemoryAfter(random.nextInt(600)));
    }

    private interface Failure {
        void of(FailingDisk disk, Random random);
    }

    private void failAnywhere(int times, Kind kind, Failure failure) throws FormatException, IOException {
        Path whole = folder.resolve("whole.mv.db");
        if (!Files.exists(whole)) {
            makeStore(whole);
        }
        for (int i = 0; i < times; i++) {
            long seed = SEED + i;
            Path file = folder.resolve("atlas-" + i + ".mv.db");
            Files.copy(whole, file);
            try {
                failOnce(file, kind, failure, new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(kind + ", seed " + seed, e);
            }
            Files.delete(file);
        }
    }

    private static void failOnce(Path file, Kind kind, Failure failure, Random random) {
        List<UUID> done = new ArrayList<>();
        try (FailingDisk disk = FailingDisk.insert(random);
                Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Ana");
            for (int i = random.nextInt(20); i >= 0; i--) {
                done.add(note(edits, "before"));
            }
            failure.of(disk, random);
            StoreException refusal = assertThrows(StoreException.class, () -> {
                while (done.size() < 10_000) {
                    done.add(note(edits, "a longer text, ".repeat(random.nextInt(600))));
                }
            });
            assertEquals(kind, refusal.kind(), refusal.toString());
            assertThere(edits, done);
            assertEquals(
                    kind,
                    assertThrows(StoreException.class, () -> note(edits, "in vain ".repeat(100_000)))
                            .kind());
            assertThere(edits, done);
            if (random.nextBoolean()) {
                disk.mend();
                done.add(note(edits, "there is room again"));
                edits.undo();
                edits.redo();
            }
        }
        look(file, done);
    }

    private static void assertThere(Edits edits, List<UUID> done) {
        done.forEach(id ->
                assertTrue(edits.annotations().find(id).isPresent(), () -> done.indexOf(id) + " of " + done.size()));
    }

    private static void makeStore(Path file) throws FormatException {
        try (Store store = Store.open(file)) {
            store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
        }
    }

    private static UUID note(Edits edits, String text) {
        Annotation note =
                Annotation.of(AnnotationKind.NOTE, null).withTexts("note", text).withSites(List.of("mx-azulitas"));
        return edits.annotations().add(List.of(note)).getFirst().id();
    }

    private static void look(Path file, List<UUID> done) {
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store);
            assertThere(edits, done);
            assertEquals(Optional.empty(), LogReplay.compare(store));
            assertEquals(List.of(), store.check().problems());
            note(edits.by("Ana"), "and on it goes");
        }
    }
}
