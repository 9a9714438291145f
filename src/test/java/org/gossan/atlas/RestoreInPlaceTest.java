package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gossan.edits.Edits;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.EditedStore;
import org.gossan.store.StoreException;
import org.gossan.store.StoreSummary;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An atlas that is open takes a backup into its own place.
class RestoreInPlaceTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final String SITE = "mx-la-ventana";

    @TempDir
    private Path folder;

    private Path file;
    private Atlas atlas;
    private Path backup;

    @BeforeEach
    void backUpTheFirstOfTwoEdits() throws IOException {
        file = folder.resolve("atlas.mv.db");
        atlas = Atlas.open(file, Path.of("data"));
        correct("first");
        backup = Backups.of(file)
                .make(atlas.store(), Backups.Kind.ASKED, NOON, CopyProgress.SILENT)
                .backup()
                .file();
        correct("second");
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    private void correct(String note) {
        Edits edits = atlas.edits().by("Ana");
        edits.corrections().correct(SITE, FieldRef.of(SiteField.NOTE), note, "why", "");
    }

    private String note() {
        return atlas.details(SITE).site().note();
    }

    private Restore examine() throws IOException {
        return Restore.examine(file, backup, CopyProgress.SILENT);
    }

    @Test
    void theSameAtlasReadsAndWritesWhatTheBackupHolds() throws IOException {
        atlas.index();
        try (Restore restore = examine()) {
            Path kept = atlas.restore(restore, NOON);
            assertEquals("first", note());
            assertEquals(2, StoreSummary.of(kept).edits());
        }
        correct("third");
        assertEquals("third", note());
        assertEquals(StoreException.Kind.LOCKED.toString(), EditedStore.openElsewhere(file), "the lock is held again");
        atlas.close();
        atlas = Atlas.open(file, Path.of("data"));
        assertEquals("third", note(), "it is on the disk");
        assertEquals(List.of(), atlas.store().check().problems());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(one -> one.getFileName().toString().startsWith(".restore"))
                            .toList());
        }
    }

    @Test
    void lookingTellsWhatWouldBePutAsideAndChangesNothing() throws IOException {
        try (Restore restore = examine()) {
            assertEquals(1, restore.against(atlas.store()).lost().size());
            correct("while somebody looks");
            Restore compared = restore.against(atlas.store());
            assertEquals(2, compared.lost().size());
            assertEquals(3, compared.now().orElseThrow().edits());
            assertEquals("while somebody looks", note());
        }
    }

    @Test
    void whatWasMadeAfterLookingIsKept() throws IOException {
        try (Restore restore = examine()) {
            Restore compared = restore.against(atlas.store());
            long before = atlas.store().revision();
            correct("made after looking");
            Path kept = atlas.restore(compared, NOON);
            assertEquals(3, StoreSummary.of(kept).edits());
            assertTrue(atlas.store().revision() > before + 1, "nothing kept for the old store passes for this one's");
        }
    }

    @Test
    void aRestoreThatIsRefusedLeavesTheAtlasOpenAsItWas() throws IOException {
        Path taken = Backups.of(file).folder();
        try (Restore restore = examine()) {
            Files.move(taken, folder.resolve("aside"));
            Files.writeString(taken, "dear diary");
            assertThrows(IOException.class, () -> atlas.restore(restore, NOON));
        }
        assertEquals("dear diary", Files.readString(taken));
        assertEquals("second", note());
        correct("goes on");
        assertEquals("goes on", note());
    }

    @Test
    void lookingCanBeCancelledAndLeavesNothing() throws IOException {
        CopyProgress refusing = (done, total) -> false;
        assertEquals(
                "cancelled",
                assertThrows(Refusal.class, () -> Restore.examine(file, backup, refusing)
                                .close())
                        .key());
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(one -> one.getFileName().toString().startsWith(".restore")));
        }
    }

    @Test
    void aBackupThatIsAskedForWhileThatOfTheDayIsMadeSpoilsNeither() throws IOException {
        byte[] noise = new byte[12_000_000];
        new Random(5).nextBytes(noise);
        atlas.store()
                .contents()
                .put(EditedStore.sha256(noise), noise.length, new ByteArrayInputStream(noise), CopyProgress.SILENT);
        Backups backups = Backups.of(file);
        StoreSummary before = atlas.store().summary();
        try (Backups.Run daily = backups.begin(atlas.store(), Backups.Kind.DAILY, NOON)) {
            assertFalse(daily.step());
            Path asked = backups.make(atlas.store(), Backups.Kind.ASKED, NOON.plusMinutes(1), CopyProgress.SILENT)
                    .backup()
                    .file();
            assertEquals(before, StoreSummary.of(asked));
            for (int i = 0; i < 40; i++) {
                correct("edit " + i); // uses free space of the middle as soon as that is allowed
            }
            while (!daily.step()) {
                assertTrue(daily.done() < daily.total());
            }
            Backups.Made made = daily.finish();
            assertEquals(List.of(), made.problems());
            assertArrayEquals(new long[] {before.edits(), before.revision()}, new long[] {
                StoreSummary.of(made.backup().file()).edits(),
                StoreSummary.of(made.backup().file()).revision()
            });
        }
    }
}
