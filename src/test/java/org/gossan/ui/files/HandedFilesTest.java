package org.gossan.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedFilesTest {

    @TempDir
    private Path folder;

    /// As JavaFX hands it over on Linux: every byte of an emoji a character of its own.
    private static File torn(Path file) {
        StringBuilder torn = new StringBuilder();
        file.toString().codePoints().forEach(point -> {
            String one = Character.toString(point);
            torn.append(
                    point > 0xFFFF
                            ? new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                            : one);
        });
        return new File(torn.toString());
    }

    @Test
    void aNameWithEmojiIsFoundAgain() throws IOException {
        Path file = Files.createFile(folder.resolve("core 🙂🪨 ה 'a' é.jpg"));
        assertEquals(List.of(file), HandedFiles.of(List.of(torn(file))));
        assertEquals(List.of(file), HandedFiles.of(List.of(file.toFile())));
    }

    @Test
    void aNameThatReallyLooksTornStaysAsItIs() throws IOException {
        Path torn = torn(folder.resolve("🙂.jpg")).toPath();
        Files.createFile(torn);
        assertEquals(List.of(torn), HandedFiles.of(List.of(torn.toFile())));
        Path gone = folder.resolve("gone.jpg");
        assertEquals(List.of(gone), HandedFiles.of(List.of(gone.toFile())));
    }
}
