package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.junit.jupiter.api.Test;

class BackupNamesTest extends BackedUp {

    @Test
    void ofTwoBackupsOfOneSecondTheOneBeforeRestoringIsTheLater() throws IOException {
        Files.createDirectories(backups.folder());
        Files.writeString(backups.fileFor(Backups.Kind.ASKED, NOON), "asked");
        Files.writeString(backups.fileFor(Backups.Kind.BEFORE_RESTORE, NOON), "kept");
        assertEquals(
                List.of(Backups.Kind.BEFORE_RESTORE, Backups.Kind.ASKED),
                backups.list().stream().map(Backups.Backup::kind).toList());
    }

    @Test
    void twoBackupsOfOneSecondHaveFilesOfTheirOwn() throws IOException {
        try (Store store = Store.open(file)) {
            backups.make(store, Backups.Kind.ASKED, NOON, CopyProgress.SILENT);
            backups.make(store, Backups.Kind.ASKED, NOON, CopyProgress.SILENT);
        }
        assertEquals(2, backups.list().size());
    }

    @Test
    void whatAKilledBackupLeftGoesAndOneUnderWayStays() throws IOException {
        Files.createDirectories(backups.folder());
        try (Store store = Store.open(file);
                Backups.Run day = backups.begin(store, Backups.Kind.DAILY, NOON)) {
            Path left = Files.writeString(backups.folder().resolve(".atlas.7.partial.mv.db"), "half");
            try (Backups.Run asked = backups.begin(store, Backups.Kind.ASKED, NOON)) {
                assertFalse(Files.exists(left));
                complete(day);
                complete(asked);
            }
        }
        assertEquals(2, backups.list().size());
        try (Stream<Path> files = Files.list(backups.folder())) {
            assertEquals(2, files.count());
        }
    }

    private static void complete(Backups.Run run) throws IOException {
        boolean all = false;
        while (!all) {
            all = run.step();
        }
        assertEquals(List.of(), run.finish().problems());
    }
}
