package org.gossan.edits.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that somebody made up or that was damaged is refused, and nothing is changed.
class HostileFileTest {

    @TempDir
    private Path folder;

    private final List<Colleague> colleagues = new ArrayList<>();

    private int files;

    @AfterEach
    void close() {
        colleagues.forEach(Colleague::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.txt", "/etc/passwd", "contents/short", "edits.jsonl/../x"})
    void anEntryThatTheManifestDoesNotNameIsRefused(String name) throws IOException {
        Colleague ana = colleague("Ana");
        ana.note("one");
        Path evil = rewritten(ana.share(folder), (entry, bytes) -> bytes, name);
        assertRefused(evil, "share_broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"clock\":1>\"clock\":0",
                "\"clock\":1>\"clock\":9223372036854775807",
                "\"kind\":\"edit\">\"kind\":\"nonsense\"",
                "\"table\":\"annotations\">\"table\":\"drill_holes\"",
                "\\\"title\\\"> \\\"title) VALUES (1); DROP TABLE sites; --\\\"",
                "{\"id\"> [\"id\""
            })
    void anEditThatIsNoneIsRefusedAlsoWithItsChecksum(String change) throws IOException {
        Colleague ana = colleague("Ana");
        ana.note("one");
        String[] parts = change.split(">", 2);
        Path evil = resigned(ana.share(folder), parts[0], parts[1]);
        Colleague ben = colleague("Ben");
        Refusal refusal = assertThrows(Refusal.class, () -> ben.merge(evil, Choice.MINE));
        assertTrue(List.of("share_broken", "share_newer").contains(refusal.key()), refusal.key());
        assertEquals(0, ben.store().log().size());
        assertEquals(260, ben.store().sites().size());
    }

    @Test
    void aChangedByteATruncatedFileAndANewerFormAreRefused() throws IOException {
        Colleague ana = colleague("Ana");
        ana.note("one");
        Path good = ana.share(folder);
        assertRefused(
                rewritten(
                        good, (entry, bytes) -> entry.equals(Manifest.EDITS) ? bytes.replace("one", "two") : bytes, ""),
                "share_broken");
        assertRefused(
                rewritten(good, (entry, bytes) -> bytes.replace("\"format\" : 1", "\"format\" : 2"), ""),
                "share_newer");
        byte[] whole = Files.readAllBytes(good);
        for (int length = 0; length < whole.length; length += 97) {
            Path cut = folder.resolve("cut.gossan");
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            assertRefused(cut, "share_broken");
        }
        assertRefused(folder.resolve("nothing.gossan"), "no_file");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.gossan");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry(Manifest.EDITS));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            String manifest = "{\"format\":1,\"id\":\"" + UUID.randomUUID()
                    + "\",\"author\":\"x\",\"made_at\":\"2026-11-23T00:00:00Z\",\"edition\":\"\",\"edits\":1,\"entries\":"
                    + "{\"edits.jsonl\":{\"bytes\":314572800,\"sha256\":\"00\"}}}";
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertRefused(bomb, "share_broken");
    }

    private Colleague colleague(String name) {
        Colleague colleague = Colleague.of(name);
        colleagues.add(colleague);
        return colleague;
    }

    private void assertRefused(Path file, String key) {
        Refusal refusal = assertThrows(
                Refusal.class, () -> SharedFile.open(file, CopyProgress.SILENT).close());
        assertEquals(key, refusal.key());
        assertFalse(String.valueOf(refusal.getMessage()).contains("{"), refusal.toString());
    }

    private interface Rewrite {
        String of(String entry, String text);
    }

    private Path rewritten(Path from, Rewrite rewrite, String added) throws IOException {
        Path to = folder.resolve("rewritten-" + files++ + ".gossan");
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(rewrite.of(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            if (!added.isEmpty()) {
                out.putNextEntry(new ZipEntry(added));
                out.write(1);
                out.closeEntry();
            }
        }
        return to;
    }

    /// Changes the edits and the manifest's word about them.
    private Path resigned(Path from, String old, String fresh) throws IOException {
        String[] edits = new String[1];
        rewritten(
                from,
                (entry, text) -> {
                    if (entry.equals(Manifest.EDITS)) {
                        assertTrue(text.contains(old), text);
                        edits[0] = text.replace(old, fresh);
                    }
                    return text;
                },
                "");
        byte[] bytes = edits[0].getBytes(StandardCharsets.UTF_8);
        String sha256 = java.util.HexFormat.of().formatHex(Share.sha256().digest(bytes));
        return rewritten(
                from,
                (entry, text) -> entry.equals(Manifest.EDITS)
                        ? edits[0]
                        : entry.equals(Manifest.NAME)
                                ? text.replaceAll(
                                        "(?s)\"edits.jsonl\" : \\{.*?\\}",
                                        "\"edits.jsonl\" : {\"bytes\":" + bytes.length + ",\"sha256\":\"" + sha256
                                                + "\"}")
                                : text,
                "");
    }
}
