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
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gossan.store.EditedStore;
import org.gossan.store.Store;
import org.gossan.store.StoreException;
import org.gossan.store.StoreSummary;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupsTest extends BackedUp {

    @Test
    void aBackupIsTheStoreAsItWasWhenTheCopyBegan() throws IOException {
        try (Store store = Store.open(file)) {
            putNoise(store, 3_000_000, 1);
            StoreSummary before = store.summary();
            try (Backups.Run run = backups.begin(store, Backups.Kind.DAILY, NOON)) {
                int pieces = 0;
                do {
                    EditedStore.edit(store, "while it is copied " + pieces);
                    putNoise(store, 9_000_000, 10 + pieces);
                    pieces++;
                } while (pieces < 3 || !run.step());
                Backups.Made made = run.finish();
                assertEquals(List.of(), made.problems());
            }
            StoreSummary then = StoreSummary.of(backups.list().getFirst().file());
            assertEquals(before, then);
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void aStoreCanBeEditedAndOpenedAgainAfterABackup() throws IOException {
        try (Store store = Store.open(file)) {
            backups.make(store, Backups.Kind.ASKED, NOON, CopyProgress.SILENT);
            EditedStore.edit(store, "after");
        }
        assertFalse(recovered(file));
        try (Store store = Store.open(file)) {
            assertEquals(2, store.summary().edits());
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void aBackupDoesNotGiveUpTheLockOfTheStore() throws IOException {
        try (Store store = Store.open(file)) {
            backups.make(store, Backups.Kind.ASKED, NOON, CopyProgress.SILENT);
            assertTrue(backups.due(store, LocalDate.of(2026, 11, 23)));
            assertEquals(StoreException.Kind.LOCKED.toString(), EditedStore.openElsewhere(file));
        }
    }

    @Test
    void aBackupThatIsNotFinishedLeavesNothing() throws IOException {
        try (Store store = Store.open(file)) {
            putNoise(store, 20_000_000, 2);
            try (Backups.Run run = backups.begin(store, Backups.Kind.DAILY, NOON)) {
                assertFalse(run.step());
            }
            CopyProgress refusing = (done, total) -> false;
            assertEquals(
                    "cancelled",
                    assertThrows(Refusal.class, () -> backups.make(store, Backups.Kind.DAILY, NOON, refusing))
                            .key());
        }
        try (Stream<Path> left = Files.list(backups.folder())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Path target = folder.resolve("mine.mv.db");
        Files.writeString(target, "dear diary");
        try (Store store = Store.open(file)) {
            assertEquals(
                    "exists",
                    assertThrows(Refusal.class, () -> backups.make(store, target, NOON, CopyProgress.SILENT))
                            .key());
            assertEquals(
                    "exists",
                    assertThrows(Refusal.class, () -> backups.make(store, file, NOON, CopyProgress.SILENT))
                            .key());
            assertEquals(
                    folder.resolve("other.mv.db"),
                    backups.make(store, folder.resolve("other"), NOON, CopyProgress.SILENT)
                            .backup()
                            .file());
        }
        assertEquals("dear diary", Files.readString(target));
    }

    @Test
    void oneIsDueOnEachDayOnWhichTheStoreHasChanged() throws IOException {
        LocalDate today = NOON.toLocalDate();
        try (Store store = Store.open(file)) {
            assertTrue(backups.due(store, today));
            Backups.Made made = backups.make(store, Backups.Kind.DAILY, NOON, CopyProgress.SILENT);
            assertFalse(backups.due(store, today));
            EditedStore.edit(store, "later that day");
            assertFalse(backups.due(store, today));
            Files.setLastModifiedTime(made.backup().file(), FileTime.from(NOON.toInstant(ZoneOffset.UTC)));
            Files.setLastModifiedTime(file, FileTime.from(NOON.plusHours(1).toInstant(ZoneOffset.UTC)));
            assertTrue(backups.due(store, today.plusDays(1)));
            Files.setLastModifiedTime(file, FileTime.from(NOON.minusHours(1).toInstant(ZoneOffset.UTC)));
            assertFalse(backups.due(store, today.plusDays(1)));
        }
    }

    @Test
    void aStoreThatNobodyEditedNeedsNoBackup() throws IOException {
        Path other = folder.resolve("other.mv.db");
        try (Store store = Store.open(other)) {
            assertFalse(Backups.of(other).due(store, NOON.toLocalDate()));
        }
    }

    @Test
    void aClockThatWasInTheFutureDoesNotStopBackups() throws IOException {
        try (Store store = Store.open(file)) {
            backups.make(store, Backups.Kind.DAILY, NOON.plusYears(5), CopyProgress.SILENT);
            assertTrue(backups.due(store, NOON.toLocalDate()));
        }
    }

    @Test
    void sevenDaysAndFourWeeksAreKeptThroughAYear() {
        Set<LocalDate> kept = new TreeSet<>();
        LocalDate day = LocalDate.of(2025, 12, 1);
        for (int i = 0; i < 400; i++) {
            day = day.plusDays(1);
            kept.add(day);
            kept = new TreeSet<>(Backups.kept(kept));
            if (i > 60) {
                assertEquals(11, kept.size(), day.toString());
                for (int back = 0; back < 7; back++) {
                    assertTrue(kept.contains(day.minusDays(back)), day + " " + back);
                }
                long sundays = kept.stream()
                        .filter(one -> one.getDayOfWeek() == DayOfWeek.SUNDAY)
                        .count();
                assertTrue(sundays >= 4, kept.toString());
                assertTrue(((TreeSet<LocalDate>) kept).first().isAfter(day.minusDays(40)));
            }
        }
    }

    @Test
    void daysWithoutChangesLoseNoOlderBackup() {
        Set<LocalDate> sparse = Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        assertEquals(sparse, Backups.kept(sparse));
    }

    @Test
    void onlyDailyBackupsAreEverRemoved() throws IOException {
        Files.createDirectories(backups.folder());
        for (int i = 1; i < 30; i++) {
            Files.writeString(backups.fileFor(Backups.Kind.DAILY, NOON.minusDays(i)), "old");
            Files.writeString(backups.fileFor(Backups.Kind.ASKED, NOON.minusDays(i)), "asked");
        }
        Files.writeString(backups.folder().resolve("notes.txt"), "mine");
        try (Store store = Store.open(file)) {
            backups.make(store, Backups.Kind.DAILY, NOON, CopyProgress.SILENT);
        }
        List<Backups.Backup> left = backups.list();
        assertEquals(
                29,
                left.stream().filter(one -> one.kind() == Backups.Kind.ASKED).count());
        assertEquals(
                11,
                left.stream().filter(one -> one.kind() == Backups.Kind.DAILY).count());
        assertEquals("mine", Files.readString(backups.folder().resolve("notes.txt")));
    }

    @Test
    void restoringBringsBackWhatTheBackupHoldsAndKeepsWhatWasThere() throws IOException {
        Path backup = makeBackup();
        try (Store store = Store.open(file)) {
            EditedStore.edit(store, "only here");
        }
        byte[] before = Files.readAllBytes(file);
        Optional<Path> kept;
        try (Restore restore = Restore.prepare(file, backup, CopyProgress.SILENT)) {
            assertEquals(1, restore.then().edits());
            assertEquals(2, restore.now().orElseThrow().edits());
            assertEquals(
                    List.of("only here"),
                    restore.lost().stream().map(edit -> edit.label().key()).toList());
            assertArrayEquals(before, Files.readAllBytes(file));
            kept = restore.apply(NOON);
        }
        assertArrayEquals(before, Files.readAllBytes(kept.orElseThrow()));
        try (Store store = Store.open(file)) {
            assertEquals(1, store.summary().edits());
            assertTrue(store.revision() > StoreSummary.of(kept.get()).revision());
            assertEquals(List.of(), store.check().problems());
        }
        try (Restore back = Restore.prepare(file, kept.get(), CopyProgress.SILENT)) {
            back.apply(NOON.plusSeconds(1));
        }
        assertEquals(2, StoreSummary.of(file).edits());
        assertEquals(List.of(), hidden());
    }

    @Test
    void aStoreThatIsNamedWithoutItsEndingIsTheOneThatIsReplaced() throws IOException {
        Path backup = makeBackup();
        try (Store store = Store.open(file)) {
            EditedStore.edit(store, "only here");
        }
        Path named = file.resolveSibling(String.valueOf(file.getFileName()).replace(".mv.db", ""));
        try (Restore restore = Restore.prepare(named, backup, CopyProgress.SILENT)) {
            assertEquals(2, restore.now().orElseThrow().edits());
            restore.apply(NOON);
        }
        assertEquals(1, StoreSummary.of(file).edits());
        assertFalse(Files.exists(named));
    }

    @Test
    void restoringWorksOverAStoreThatIsDamaged() throws IOException {
        Path backup = makeBackup();
        byte[] broken = new byte[50_000];
        new Random(7).nextBytes(broken);
        Files.write(file, broken);
        try (Restore restore = Restore.prepare(file, backup, CopyProgress.SILENT)) {
            assertTrue(restore.presentUnreadable());
            assertArrayEquals(broken, Files.readAllBytes(restore.apply(NOON).orElseThrow()));
        }
        assertEquals(1, StoreSummary.of(file).edits());
    }

    @Test
    void restoringWorksWhereThereIsNoStore() throws IOException {
        Path backup = makeBackup();
        Path fresh = folder.resolve("new/atlas.mv.db");
        try (Restore restore = Restore.prepare(fresh, backup, CopyProgress.SILENT)) {
            assertEquals(Optional.empty(), restore.apply(NOON));
        }
        assertEquals(1, StoreSummary.of(fresh).edits());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.6, 0.99})
    void aBackupWhoseEndIsMissingIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(makeBackup());
        Path cut = folder.resolve("cut.mv.db");
        Files.write(cut, java.util.Arrays.copyOf(whole, (int) (whole.length * share)));
        assertRefused(cut, Set.of("backup_damaged", "backup_not_a_store"));
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path diary = folder.resolve("diary.txt");
        Files.writeString(diary, "dear diary ".repeat(2000));
        assertRefused(diary, Set.of("backup_not_a_store"));
        assertRefused(folder.resolve("nothing.mv.db"), Set.of("no_file"));
        assertRefused(file, Set.of("itself"));
        assertRefused(folder, Set.of("no_file"));
    }

    @Test
    void aStoreInUseIsNotReplaced() throws IOException {
        Path backup = makeBackup();
        try (Store store = Store.open(file)) {
            StoreException refusal =
                    assertThrows(StoreException.class, () -> Restore.prepare(file, backup, CopyProgress.SILENT)
                            .close());
            assertEquals(StoreException.Kind.LOCKED, refusal.kind());
            assertEquals(1, store.summary().edits());
        }
    }

    @Test
    void aStoreThatIsOpenedWhileThePreviewIsReadIsNotReplaced() throws IOException {
        Path backup = makeBackup();
        try (Restore restore = Restore.prepare(file, backup, CopyProgress.SILENT);
                EditedStore.Holder holder = EditedStore.hold(file)) {
            assertTrue(holder.isOpen());
            assertEquals(
                    "store_in_use",
                    assertThrows(Refusal.class, () -> restore.apply(NOON)).key());
        }
        assertEquals(1, StoreSummary.of(file).edits());
    }

    @Test
    void whatAKilledRestoreLeftIsRemovedByTheNext() throws IOException {
        Path backup = makeBackup();
        Path left = Files.createDirectories(folder.resolve(".restore-999999999"));
        Files.writeString(left.resolve("restored.mv.db"), "half");
        try (Restore restore = Restore.prepare(file, backup, CopyProgress.SILENT)) {
            assertFalse(Files.exists(left));
            assertEquals(List.of(), restore.lost());
        }
        assertEquals(List.of(), hidden());
    }

    private void assertRefused(Path backup, Set<String> keys) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Refusal refusal = assertThrows(Refusal.class, () -> Restore.prepare(file, backup, CopyProgress.SILENT)
                .close());
        assertTrue(keys.contains(refusal.key()), refusal.key());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(), hidden());
    }

    private Path makeBackup() throws IOException {
        try (Store store = Store.open(file)) {
            return backups.make(store, Backups.Kind.DAILY, NOON, CopyProgress.SILENT)
                    .backup()
                    .file();
        }
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> String.valueOf(one.getFileName()).startsWith("."))
                    .toList();
        }
    }

    private static boolean recovered(Path file) {
        try (Store store = Store.open(file)) {
            return store.recovered();
        }
    }

    private static void putNoise(Store store, int bytes, long seed) {
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        store.contents().put(EditedStore.sha256(noise), bytes, new ByteArrayInputStream(noise), CopyProgress.SILENT);
    }
}
