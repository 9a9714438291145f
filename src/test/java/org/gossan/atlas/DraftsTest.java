package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gossan.atlas.Drafts.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void nameTheStore() {
        drafts = Drafts.of(folder.resolve("atlas.mv.db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one\r\ntwo\n\n",
                "'; DROP TABLE sites; --",
                "<script>alert(1)</script>",
                "שלום 🪨 e\u0301",
                "gossan draft 1\nkey\n\n"
            })
    void aTextComesBackAsItWasTyped(String text) throws IOException {
        drafts.keep("annotation:1:text", text, AT);
        assertEquals(
                Optional.of(new Draft("annotation:1:text", AT, text)),
                Drafts.of(folder.resolve("atlas")).draft("annotation:1:text"));
    }

    @Test
    void aMegabyteIsNoProblem() throws IOException {
        String text = "ñ".repeat(1 << 20);
        drafts.keep("k", text, AT);
        assertEquals(text, drafts.draft("k").orElseThrow().text());
    }

    @Test
    void theLastTextCounts() throws IOException {
        drafts.keep("k", "first", AT);
        drafts.keep("k", "second", AT.plusSeconds(1));
        assertEquals(List.of(new Draft("k", AT.plusSeconds(1), "second")), drafts.all());
    }

    @Test
    void discardedTextIsGoneAndOthersStay() throws IOException {
        drafts.keep("a", "1", AT);
        drafts.keep("b", "2", AT.plusSeconds(1));
        drafts.keep("c", "3", AT.plusSeconds(2));
        drafts.discard("b");
        drafts.discard("never kept");
        assertEquals(List.of("c", "a"), drafts.all().stream().map(Draft::key).toList());
        assertEquals(Optional.empty(), drafts.draft("b"));
    }

    @Test
    void aDamagedFileIsLeftAndNotShown() throws IOException {
        drafts.keep("k", "a long and careful text", AT);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(List.of(), drafts.all());
        }
        assertEquals(file, onlyFile());
    }

    @Test
    void withoutDraftsThereIsNoFolder() throws IOException {
        assertEquals(List.of(), drafts.all());
        assertEquals(Optional.empty(), drafts.draft("k"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aKeyOfTwoLinesIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> drafts.keep("a\nb", "text", AT));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("atlas-drafts"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.getFirst();
        }
    }
}
