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
import java.util.UUID;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.SmallDisk;
import org.gossan.store.Store;
import org.gossan.store.StoreException;
import org.gossan.store.StoreException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was said to be done survives a disk that fills up or cannot be written any more.
class EditDiskTest {

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
            for (UUID id : done) {
                assertTrue(edits.annotations().find(id).isPresent(), id.toString());
            }
            assertEquals(Optional.empty(), LogReplay.compare(store));
            assertEquals(List.of(), store.check().problems());
            note(edits.by("Ana"), "and on it goes");
        }
    }
}
