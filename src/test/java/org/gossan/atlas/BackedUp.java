package org.gossan.atlas;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.gossan.store.EditedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of the backups of a store with an edit.
class BackedUp {

    static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

    @TempDir
    Path folder;

    Path file;
    Backups backups;

    @BeforeEach
    final void makeAStoreWithAnEdit() {
        file = folder.resolve("atlas.mv.db");
        backups = Backups.of(file);
        EditedStore.make(file);
    }
}
