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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.files.Attachments;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

    private static final String SITE = "mx-azulitas";
    private static final FieldRef NOTE = FieldRef.of(SiteField.NOTE);

    @TempDir
    private Path folder;

    private static final Facts FACTS = facts();

    private final List<Desk> desks = new ArrayList<>();
    private int files;

    /// One colleague with a store.
    private record Desk(Store store, Edits edits) {

        Annotation note(String title) {
            return edits.annotations().add(List.of(draft(title))).getFirst();
        }

        void write(UUID note, String title, String text) {
            Annotation now = edits.annotations().find(note).orElseThrow();
            edits.annotations()
                    .change(
                            List.of(new Annotation(
                                    now.id(),
                                    now.kind(),
                                    title.isEmpty() ? now.title() : title,
                                    text.isEmpty() ? now.markdown() : text,
                                    now.tags(),
                                    now.style(),
                                    now.shape(),
                                    now.radiusKm(),
                                    now.sites(),
                                    now.review(),
                                    now.author(),
                                    now.madeAt(),
                                    now.changedAt(),
                                    now.deletedAt())),
                            null);
        }

        Map<String, String> rows() {
            Map<String, String> rows = new TreeMap<>();
            for (UserTable table : UserTable.values()) {
                if (table != UserTable.SETTINGS) {
                    store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
                }
            }
            return rows;
        }
    }

    private static Annotation draft(String title) {
        return new Annotation(
                UUID.randomUUID(),
                AnnotationKind.NOTE,
                title,
                "",
                List.of(),
                AnnotationStyle.PLAIN,
                null,
                null,
                List.of(SITE),
                Review.DRAFT,
                "",
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH,
                null);
    }

    private static Facts facts() {
        try {
            return FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts"));
        } catch (FormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        desks.forEach(desk -> desk.store().close());
    }

    @Test
    void whatOneMadeIsThereForTheOtherWithItsAuthorAndHistory() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Annotation note = ana.note("clay at the road");
        ana.edits().corrections().correct(SITE, NOTE, "seen", "visited", "");
        merge(ben, share(ana), Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
        assertEquals(
                "Ana", ben.edits().annotations().find(note.id()).orElseThrow().author());
        assertEquals(3, ben.store().log().size());
        assertEquals(List.of(), ben.store().check().problems());
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        ana.note("one");
        Path file = share(ana);
        assertTrue(merge(ben, file, Choice.MINE).isPresent());
        long revision = ben.store().revision();
        assertEquals(Optional.empty(), merge(ben, file, Choice.MINE));
        assertEquals(Optional.empty(), merge(ana, file, Choice.MINE));
        assertEquals(revision, ben.store().revision());
    }

    @Test
    void aMergeIsUndoneInOneStepAndRedone() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        ben.note("mine");
        Map<String, String> before = ben.rows();
        ana.note("one");
        ana.note("two");
        merge(ben, share(ana), Choice.MINE);
        Map<String, String> after = ben.rows();
        ben.edits().undo();
        assertEquals(before, ben.rows());
        ben.edits().redo();
        assertEquals(after, ben.rows());
    }

    @Test
    void differentFieldsOfOneNoteMergeWithoutAQuestion() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Annotation note = ana.note("title");
        merge(ben, share(ana), Choice.MINE);
        ana.write(note.id(), "a better title", "");
        ben.write(note.id(), "", "a text");
        try (SharedFile file = SharedFile.open(share(ana), CopyProgress.SILENT)) {
            assertEquals(
                    List.of(), Merge.of(ben.store(), ben.edits(), file).plan().conflicts());
        }
        merge(ben, share(ana), Choice.MINE);
        Annotation merged = ben.edits().annotations().find(note.id()).orElseThrow();
        assertEquals("a better title", merged.title());
        assertEquals("a text", merged.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void theSameFieldIsAConflictThatIsAlwaysAsked(Choice choice) throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Annotation note = ana.note("title");
        merge(ben, share(ana), Choice.MINE);
        ana.write(note.id(), "of Ana", "");
        ben.write(note.id(), "of Ben", "");
        Path shared = share(ana);
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            Merge merge = Merge.of(ben.store(), ben.edits(), file);
            MergePlan plan = merge.plan();
            assertEquals(1, plan.conflicts().size());
            Conflict conflict = plan.conflicts().getFirst();
            assertEquals(
                    List.of("title", "of Ben", "of Ana", "Ben", "Ana"),
                    List.of(
                            conflict.column(),
                            conflict.mine(),
                            conflict.theirs(),
                            conflict.mineBy(),
                            conflict.theirsBy()));
            assertThrows(IllegalArgumentException.class, () -> merge.apply(plan, Map.of(), CopyProgress.SILENT));
        }
        merge(ben, shared, choice);
        List<String> titles = new ArrayList<>();
        ben.edits().annotations().each(one -> titles.add(one.title()));
        titles.sort(null);
        assertEquals(
                choice == Choice.BOTH
                        ? List.of("of Ana", "of Ben")
                        : List.of(choice == Choice.MINE ? "of Ben" : "of Ana"),
                titles);
    }

    @ParameterizedTest
    @EnumSource
    void twoCorrectionsOfOneValueAreAConflict(Choice choice) throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        ana.edits().corrections().correct(SITE, NOTE, "of Ana", "why", "");
        ben.edits().corrections().correct(SITE, NOTE, "of Ben", "why", "");
        merge(ben, share(ana), choice);
        List<String> shown = new ArrayList<>();
        ben.store().userRows().each(UserTable.CORRECTIONS, row -> {
            if (row.value("deleted_at") == null) {
                shown.add(row.text("content"));
            }
        });
        shown.sort(null);
        assertEquals(
                choice == Choice.BOTH
                        ? List.of("of Ana", "of Ben")
                        : List.of(choice == Choice.MINE ? "of Ben" : "of Ana"),
                shown);
    }

    @Test
    void attachedFilesTravelOnceWithTheirBytes() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Path photo = folder.resolve("core box.txt");
        Files.writeString(photo, "grey clay ".repeat(1000));
        Attachments attachments = Attachments.of(ana.store(), ana.edits());
        Attachments.Prepared prepared = Attachments.prepare(photo, CopyProgress.SILENT);
        attachments.attachToSite(prepared, SITE, CopyProgress.SILENT);
        attachments.attachToSite(prepared, SITE, CopyProgress.SILENT);
        merge(ben, share(ana), Choice.MINE);
        Attachments there = Attachments.of(ben.store(), ben.edits());
        assertEquals(attachments.ofSite(SITE), there.ofSite(SITE));
        Path opened = there.extract(there.ofSite(SITE).getFirst(), folder.resolve("cache"));
        assertEquals(Files.readString(photo), Files.readString(opened));
        assertEquals(List.of(), ben.store().check().problems());
    }

    @Test
    void aSiteThatOnlyTheOtherEditionHasComesAlong() throws IOException {
        Desk ana = desk("Ana");
        ana.edits().corrections().correct(SITE, NOTE, "seen", "visited", "");
        Store empty = Store.inMemory();
        Desk ben = new Desk(empty, Edits.of(empty).by("Ben"));
        desks.add(ben);
        merge(ben, share(ana), Choice.MINE);
        assertEquals(
                ana.store().site(SITE).orElseThrow().name(),
                ben.store().site(SITE).orElseThrow().name());
        assertTrue(empty.loadFacts(FACTS).kept().contains(SITE));
        assertEquals(
                1,
                ben.rows().keySet().stream()
                        .filter(key -> key.startsWith("corrections"))
                        .count());
    }

    @Test
    void aFileThatBuildsOnEditsThatAreMissingIsRefused() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Annotation note = ana.note("title");
        long after = ana.store().log().size();
        ana.write(note.id(), "later", "");
        Path file = folder.resolve("later.gossan");
        Share.write(ana.store(), "Ana", after, file, CopyProgress.SILENT);
        Refusal refusal = assertThrows(Refusal.class, () -> merge(ben, file, Choice.MINE));
        assertEquals("share_incomplete", refusal.key());
        assertEquals(0, ben.store().log().size());
        merge(ben, share(ana), Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
    }

    @Test
    void aFileSinceAnEditMergesWhereTheEarlierOnesAre() throws IOException {
        Desk ana = desk("Ana");
        Desk ben = desk("Ben");
        Annotation note = ana.note("title");
        merge(ben, share(ana), Choice.MINE);
        long after = ana.store().log().size();
        ana.write(note.id(), "later", "");
        Path file = folder.resolve("later.gossan");
        assertEquals(
                1,
                Share.write(ana.store(), "Ana", after, file, CopyProgress.SILENT)
                        .edits());
        merge(ben, file, Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.txt", "/etc/passwd", "contents/short", "edits.jsonl/../x"})
    void anEntryThatTheManifestDoesNotNameIsRefused(String name) throws IOException {
        Desk ana = desk("Ana");
        ana.note("one");
        Path evil = rewritten(share(ana), (entry, bytes) -> bytes, name);
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
        Desk ana = desk("Ana");
        ana.note("one");
        String[] parts = change.split(">", 2);
        Path evil = resigned(share(ana), parts[0], parts[1]);
        Desk ben = desk("Ben");
        Refusal refusal = assertThrows(Refusal.class, () -> merge(ben, evil, Choice.MINE));
        assertTrue(List.of("share_broken", "share_newer").contains(refusal.key()), refusal.key());
        assertEquals(0, ben.store().log().size());
        assertEquals(260, ben.store().sites().size());
    }

    @Test
    void aChangedByteATruncatedFileAndANewerFormAreRefused() throws IOException {
        Desk ana = desk("Ana");
        ana.note("one");
        Path good = share(ana);
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

    private Desk desk(String name) {
        Store store = Store.inMemory();
        store.loadFacts(FACTS);
        Desk desk = new Desk(store, Edits.of(store).by(name));
        desks.add(desk);
        return desk;
    }

    private Path share(Desk desk) throws IOException {
        Path file = folder.resolve("shared-" + files++ + ".gossan");
        Share.write(desk.store(), desk.edits().authorName(), 0, file, CopyProgress.SILENT);
        return file;
    }

    private static Optional<LogEntry> merge(Desk desk, Path shared, Choice choice) throws IOException {
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            Merge merge = Merge.of(desk.store(), desk.edits(), file);
            MergePlan plan = merge.plan();
            return merge.apply(plan, plan.decideAll(choice), CopyProgress.SILENT);
        }
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
