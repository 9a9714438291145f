package org.gossan.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningFileTest {

    private static final String KEY = "store 655360\nselection=mx-la-ventana\n";

    @TempDir
    Path folder;

    private Path path;
    private OpeningFile file;

    @BeforeEach
    void keep() throws IOException {
        path = folder.resolve("deep/opening.picture");
        file = new OpeningFile(path);
        file.write(KEY, sonora());
    }

    @Test
    void aPictureComesBackAsItWasKept() {
        assertEquals(Optional.of(sonora()), file.read(KEY));
    }

    @Test
    void thePictureOfSomethingElseIsAsGoodAsNone() {
        assertEquals(Optional.empty(), file.read(KEY + "theme=dark\n"));
        assertEquals(Optional.empty(), file.read(""));
        assertEquals(Optional.empty(), new OpeningFile(folder.resolve("none")).read(KEY));
    }

    @Test
    void aFileWithoutItsEndIsAsGoodAsNone() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), file.read(KEY), length + " of " + whole.length + " bytes");
        }
    }

    @Test
    void oneWrongBitNeverGivesAnotherPicture() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x10;
            Files.write(path, wrong);
            Optional<OpeningPicture> read = file.read(KEY);
            assertTrue(read.isEmpty() || read.get().equals(sonora()), "bit of byte " + at);
        }
    }

    @Test
    void whatCannotBeKeptLeavesNothingBehind() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("by a folder"));
        assertThrows(IOException.class, () -> new OpeningFile(taken).write(KEY, sonora()));
        assertTrue(Files.isDirectory(taken.resolve("by a folder")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    private static OpeningPicture sonora() {
        Viewport view = new Viewport(new Camera(-109.3, 29.9, 7.4), 24, 16, 1.5);
        int[] argb = new int[36 * 24];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i * 0x010305;
        }
        return new OpeningPicture(
                "screen of 1280 x 800",
                0xFFF5F3EE,
                new OpeningPicture.Area(272, 40, 20, 12, 0),
                view,
                IntBuffer.wrap(argb),
                List.of(new OpeningPicture.Plate("legend", 10, 2.5, 2, 1.5, 3, 2, IntBuffer.wrap(new int[6]))),
                List.of(new OpeningPicture.Area(0, 0, 292, 40, 0xFF112233)));
    }
}
