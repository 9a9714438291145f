package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteIndexFileTest {

    @TempDir
    Path folder;

    @Test
    void aSnapshotIsReadBackInFull() throws IOException {
        List<RandomSites.Sample> samples = new RandomSites(4).list(20_000);
        SiteIndex index = RandomSites.index(samples);
        Path file = folder.resolve("sites.index");
        SiteIndexFile.write(index, "revision 7", file);
        SiteIndex read = SiteIndexFile.read(file, "revision 7").orElseThrow();
        SiteIndexTest.assertHolds(samples, read);
        assertEquals(index.pins(), read.pins());
        assertEquals(-1, read.row("unknown"));
        assertEquals(Facets.of(index, SiteFilter.NONE), Facets.of(read, SiteFilter.NONE));
        assertArrayEquals(
                SiteSearch.find(index, Rows.all(index.size()), "ventana", 50),
                SiteSearch.find(read, Rows.all(read.size()), "ventana", 50));
        // It can be changed like any other.
        SiteIndex changed = read.change().remove("id-5").build();
        assertEquals(-1, changed.row("id-5"));
        assertEquals(index.size() - 1, changed.size());
    }

    @Test
    void theEmptyIndexIsReadBack() throws IOException {
        Path file = folder.resolve("sites.index");
        SiteIndexFile.write(SiteIndex.EMPTY, "", file);
        assertEquals(0, SiteIndexFile.read(file, "").orElseThrow().size());
    }

    @Test
    void anotherRevisionAndAMissingFileAreNoSnapshot() throws IOException {
        Path file = folder.resolve("sites.index");
        assertFalse(SiteIndexFile.read(file, "1").isPresent());
        SiteIndexFile.write(SiteIndex.EMPTY, "1", file);
        assertFalse(SiteIndexFile.read(file, "2").isPresent());
        SiteIndexFile.write(SiteIndex.EMPTY, "2", file);
        assertTrue(SiteIndexFile.read(file, "2").isPresent());
    }

    @Test
    void damageAnywhereMakesItNoSnapshot() throws IOException {
        Path file = folder.resolve("sites.index");
        SiteIndexFile.write(RandomSites.index(new RandomSites(4).list(50)), "1", file);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 37) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertFalse(SiteIndexFile.read(file, "1").isPresent(), "byte " + at);
        }
        for (int length : new int[] {0, 5, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertFalse(SiteIndexFile.read(file, "1").isPresent(), length + " bytes");
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOldOneAndNothingElse() throws IOException {
        Path file = folder.resolve("sites.index");
        Files.createDirectories(file.resolve("in the way"));
        assertThrows(IOException.class, () -> SiteIndexFile.write(SiteIndex.EMPTY, "1", file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
