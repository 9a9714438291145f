package org.gossan.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.IndexCache;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What makes the picture of the last map untrue, on real stores.
class ClosedStoreKeyTest {

    @TempDir
    private Path folder;

    @Test
    void readingChangesNothing() {
        open().close();
        String before = key();
        try (Atlas atlas = open()) {
            assertTrue(atlas.index().size() > 0);
        }
        assertEquals(before, key());
    }

    @Test
    void anOpenStoreKnowsWhatItsKeyWillBe() {
        open().close();
        String promised;
        try (Atlas atlas = open()) {
            correct(atlas);
            promised = OpeningKey.state(store(), IndexCache.state(atlas.store().stamp()));
        }
        assertEquals(promised, key());
    }

    @Test
    void anEditMakesAnotherKeyAndSoDoesTakingItBack() {
        open().close();
        String before = key();
        try (Atlas atlas = open()) {
            correct(atlas);
        }
        String after = key();
        assertNotEquals(before, after);
        try (Atlas atlas = open()) {
            atlas.edits().undo();
        }
        assertNotEquals(after, key());
        assertNotEquals(before, key());
    }

    @Test
    void aFileThatSomethingElseWroteIsNotInTheStateItWasClosedIn() throws IOException {
        open().close();
        String before = key();
        Files.writeString(store(), "!", StandardOpenOption.APPEND);
        assertNotEquals(before, key());
    }

    @Test
    void anotherStoreInItsPlaceIsAnotherState() throws IOException {
        open().close();
        String before = key();
        Path other = folder.resolve("other");
        Atlas.open(other, data()).close();
        Files.move(Atlas.file(other), store(), StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, key());
    }

    private static void correct(Atlas atlas) {
        atlas.edits()
                .corrections()
                .correct("mx-la-ventana", FieldRef.of(SiteField.NAME), "Ventana", "as locals say", "");
    }

    private String key() {
        return OpeningKey.store(store());
    }

    private Path store() {
        return Atlas.file(folder.resolve("atlas"));
    }

    private Atlas open() {
        return Atlas.open(folder.resolve("atlas"), data());
    }

    private static Path data() {
        return Path.of(System.getProperty("gossan.data"));
    }
}
