package org.gossan.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningKeyTest {

    private static final Map<String, String> SETTINGS = Map.of("theme", "light", "language", "es");
    private static final FileTime THEN = FileTime.from(Instant.parse("2026-11-23T08:00:00Z"));

    @TempDir
    Path folder;

    private Path store;
    private Path data;

    @BeforeEach
    void makeFiles() throws IOException {
        store = Files.writeString(folder.resolve("atlas.mv.db"), "Bacadéhuachi");
        Files.setLastModifiedTime(store, THEN);
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("sites.csv"), "id,name\n");
    }

    @Test
    void nothingChangedGivesTheSameKey() {
        assertEquals(key(SETTINGS), key(Map.of("language", "es", "theme", "light")));
    }

    @Test
    void aChangedStoreIsNoticed() throws IOException {
        String before = key(SETTINGS);
        Files.writeString(store, "!", StandardOpenOption.APPEND);
        assertNotEquals(before, key(SETTINGS));
    }

    @Test
    void aStoreOfTheSameSizeAndTimeIsNoticedToo() throws IOException {
        String before = key(SETTINGS);
        Path other = Files.writeString(folder.resolve("other"), "bacadéhuachi");
        Files.setLastModifiedTime(other, THEN);
        Files.delete(store);
        Files.move(other, store);
        assertNotEquals(before, key(SETTINGS));
    }

    @Test
    void aStoreThatWasOnlyTouchedIsTheSame() throws IOException {
        String before = key(SETTINGS);
        Files.setLastModifiedTime(store, FileTime.from(Instant.now()));
        assertEquals(before, key(SETTINGS));
    }

    @Test
    void aLargeStoreIsToldByItsTimes() throws IOException {
        Files.write(store, new byte[17 << 20]);
        String before = key(SETTINGS);
        Files.setLastModifiedTime(store, FileTime.from(Instant.now().plusSeconds(60)));
        assertNotEquals(before, key(SETTINGS));
    }

    @Test
    void aMissingStoreIsAStateOfItsOwn() throws IOException {
        String before = key(SETTINGS);
        Files.delete(store);
        assertNotEquals(before, key(SETTINGS));
        assertEquals(key(SETTINGS), key(SETTINGS));
    }

    @Test
    void shippedDataAndSettingsCount() throws IOException {
        String before = key(SETTINGS);
        assertNotEquals(before, key(Map.of("theme", "dark", "language", "es")));
        Files.writeString(data.resolve("estimates.csv"), "id\n");
        assertNotEquals(before, key(SETTINGS));
    }

    private String key(Map<String, String> settings) {
        return OpeningKey.of(settings, OpeningKey.store(store), data);
    }
}
