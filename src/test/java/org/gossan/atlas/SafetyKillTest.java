package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Share;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Attachment;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.UserTable;
import org.gossan.store.EditedStore;
import org.gossan.store.Store;
import org.gossan.store.StoreSummary;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Programs that attach, back up, restore, merge and keep drafts are killed; what they said to be done is done, and
/// nothing is half done.
class SafetyKillTest {

    private static final long SEED = 20261124;
    private static final int FEW = 3;
    private static final int MANY = 60;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void aKilledAttachLeavesWholeFilesOnly() throws IOException, InterruptedException {
        killAttach(FEW);
    }

    @Test
    void aKilledBackupLeavesWholeBackupsOnly() throws IOException, InterruptedException {
        killBackup(FEW);
    }

    @Test
    void aKilledRestoreLeavesTheOldStoreOrTheNew() throws IOException, InterruptedException {
        killRestore(FEW);
    }

    @Test
    void aKilledMergeLeavesWholeFilesOfColleaguesOnly() throws IOException, InterruptedException {
        killMerge(FEW);
    }

    @Test
    void whatIsTypedSurvivesAKill() throws IOException, InterruptedException {
        killDraft(FEW);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void manyKillsOfEverything() throws IOException, InterruptedException {
        killAttach(MANY);
        killBackup(MANY);
        killRestore(MANY);
        killMerge(MANY);
        killDraft(MANY);
    }

    private void killAttach(int times) throws IOException, InterruptedException {
        Path file = folder.resolve("attach").resolve("atlas.mv.db");
        EditedStore.make(file);
        for (int round = 0; round < times; round++) {
            Path photos = Files.createDirectories(folder.resolve("photos"));
            List<String[]> done = SafetyProcess.done(kill("attach", file, photos, 4, 250));
            try (Store store = Store.open(file)) {
                Map<UUID, Attachment> all = new HashMap<>();
                Attachments attachments = Attachments.of(store, Edits.of(store));
                attachments.all().forEach(one -> all.put(one.id(), one));
                for (String[] line : done) {
                    Attachment one = all.get(UUID.fromString(line[2]));
                    assertTrue(one != null && one.sha256().equals(line[3]), where(round) + line[2]);
                }
                for (Attachment one : all.values()) {
                    assertEquals(one.sha256(), sha256(store, one.sha256()), where(round));
                }
                assertEquals(List.of(), store.check().problems(), where(round));
                // Else every kill would leave its bytes in the file for ever.
                store.contents().purgeUnused();
            }
        }
    }

    private void killBackup(int times) throws IOException, InterruptedException {
        for (int round = 0; round < times; round++) {
            Path place = folder.resolve("backup " + round);
            Path file = place.resolve("atlas.mv.db");
            EditedStore.make(file);
            List<String[]> done = SafetyProcess.done(kill("backup", file, place, 4, 120));
            Map<String, Long> edits = new HashMap<>();
            for (Backups.Backup backup : Backups.of(file).list()) {
                try (Store store = Store.open(backup.file())) {
                    assertEquals(List.of(), store.check().problems(), where(round) + backup);
                    edits.put(
                            backup.file().getFileName().toString(), store.log().size());
                }
            }
            for (String[] line : done) {
                Long found = edits.get(line[2]);
                // Of the daily backups older ones make room.
                assertTrue(found != null || line[2].length() == "atlas-2026-11-24.mv.db".length(), where(round));
                assertTrue(found == null || found == Long.parseLong(line[3]), where(round) + line[2]);
            }
            long size;
            try (Store store = Store.open(file)) {
                size = store.log().size();
                assertEquals(List.of(), store.check().problems(), where(round));
            }
            assertTrue(size >= 1 + done.size(), where(round));
            refuseOrTakeWhole(place, file, size, where(round));
            goOn(file, round);
        }
    }

    /// A backup that was not finished is no backup, even for somebody who finds it.
    private void refuseOrTakeWhole(Path place, Path file, long size, String where) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> files = Files.walk(place)) {
            unfinished = files.filter(one -> one.getFileName().toString().contains(".partial"))
                    .toList();
        }
        for (Path one : unfinished) {
            try (Restore restore = Restore.prepare(file, one, CopyProgress.SILENT)) {
                assertEquals(size, restore.then().edits(), where + " took " + one);
            } catch (Refusal refused) {
                assertTrue(refused.key().startsWith("backup_"), where + refused);
            }
        }
    }

    /// What a kill left is in nobody's way, and goes.
    private static void goOn(Path file, int round) throws IOException {
        try (Store store = Store.open(file)) {
            LocalDateTime later = SafetyProcess.NOON.plusYears(1);
            Backups.Made made = Backups.of(file).make(store, Backups.Kind.ASKED, later, CopyProgress.SILENT);
            assertEquals(List.of(), made.problems(), where(round));
        }
        assertEquals(List.of(), leftovers(file.resolveSibling(".")), where(round));
    }

    private void killRestore(int times) throws IOException, InterruptedException {
        for (int round = 0; round < times; round++) {
            Path place = folder.resolve("restore " + round);
            Path file = place.resolve("atlas.mv.db");
            EditedStore.make(file);
            for (String name : List.of("a", "b")) {
                Path backup = place.resolve("kept").resolve(name + ".mv.db");
                EditedStore.make(backup);
                try (Store store = Store.open(backup)) {
                    EditedStore.edit(store, name);
                }
            }
            List<String> said = kill("restore", file, place.resolve("kept"), 4, 500);
            List<String[]> done = SafetyProcess.done(said);
            String before = done.isEmpty() ? "first" : done.getLast()[2];
            String last = said.getLast();
            String meant = last.startsWith("begin") ? last.split(" ")[2] : before;
            StoreSummary now;
            try (Store store = Store.open(file)) {
                assertEquals(List.of(), store.check().problems(), where(round));
                now = store.summary();
            }
            StoreSummary.Logged edit = now.lastEdit();
            assertTrue(
                    edit != null && List.of(before, meant).contains(edit.label().key()), where(round) + edit);
            assertEquals(edit.label().key().equals("first") ? 1 : 2, now.edits(), where(round));
            Map<String, Backups.Backup> kept = new HashMap<>();
            for (Backups.Backup backup : Backups.of(file).list()) {
                kept.put(backup.file().getFileName().toString(), backup);
                try (Store store = Store.open(backup.file())) {
                    assertEquals(List.of(), store.check().problems(), where(round) + backup);
                }
            }
            done.forEach(line -> assertTrue(kept.containsKey(line[3]), where(0) + line[3]));
            try (Restore restore =
                    Restore.prepare(file, place.resolve("kept").resolve("b.mv.db"), CopyProgress.SILENT)) {
                restore.apply(SafetyProcess.NOON.plusYears(1));
            }
            assertEquals(List.of(), leftovers(place), where(round));
        }
    }

    private void killMerge(int times) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("merge"));
        Path base = place.resolve("base.mv.db");
        EditedStore.make(base);
        List<List<UUID>> shared = share(base, place);
        Path whole = place.resolve("whole.mv.db");
        Files.copy(base, whole);
        Map<String, String> all = mergeAll(whole, place, shared.size());
        for (int round = 0; round < times; round++) {
            Path file = place.resolve("atlas " + round + ".mv.db");
            Files.copy(base, file);
            List<String[]> done = SafetyProcess.done(kill("merge", file, place, shared.size(), 200));
            try (Store store = Store.open(file)) {
                assertEquals(List.of(), store.check().problems(), where(round));
                for (int i = 0; i < shared.size(); i++) {
                    long here = shared.get(i).stream()
                            .filter(id -> store.log().find(id).isPresent())
                            .count();
                    boolean everything = here == shared.get(i).size();
                    assertTrue(everything || here == 0, where(round) + " half of file " + i);
                    assertTrue(everything || i >= done.size(), where(round) + " lost file " + i);
                }
                for (Attachment one : Attachments.of(store, Edits.of(store)).all()) {
                    assertEquals(one.sha256(), sha256(store, one.sha256()), where(round));
                }
            }
            assertEquals(all, mergeAll(file, place, shared.size()), where(round));
        }
    }

    /// Writes files of a colleague, and returns the ids of the edits of each.
    private static List<List<UUID>> share(Path base, Path place) throws IOException {
        List<List<UUID>> shared = new ArrayList<>();
        Path file = place.resolve("beto.mv.db");
        Files.copy(base, file);
        byte[] bytes = new byte[3 << 20];
        Random random = new Random(SEED);
        try (Store store = Store.open(file)) {
            Edits edits = Edits.of(store).by("Beto");
            for (int i = 0; i < 5; i++) {
                long before = store.log().size();
                for (int n = 0; n < 5; n++) {
                    edits.annotations()
                            .add(List.of(Annotation.of(AnnotationKind.NOTE, null)
                                    .withTexts("note " + i + "." + n, "text ".repeat(2000))
                                    .withSites(List.of("mx-azulitas"))));
                }
                random.nextBytes(bytes);
                Path scan = Files.write(place.resolve("scan " + i + ".bin"), bytes);
                Annotation last = edits.annotations()
                        .add(List.of(Annotation.of(AnnotationKind.NOTE, null).withTexts("scan " + i, "")))
                        .getFirst();
                Attachments.of(store, edits)
                        .attachToAnnotation(
                                Attachments.prepare(scan, CopyProgress.SILENT), last.id(), CopyProgress.SILENT);
                Path target = place.resolve(i + ".gossan");
                Share.write(store, "Beto", before, target, CopyProgress.SILENT);
                try (SharedFile written = SharedFile.open(target, CopyProgress.SILENT)) {
                    shared.add(written.edits().stream().map(Edit::id).toList());
                }
            }
        }
        return shared;
    }

    /// Merges everything once more and returns every row of users.
    private static Map<String, String> mergeAll(Path file, Path place, int files) throws IOException {
        try (Store store = Store.open(file)) {
            for (int i = 0; i < files; i++) {
                SafetyProcess.mergeOne(store, place.resolve(i + ".gossan"));
            }
            assertEquals(List.of(), store.check().problems());
            Map<String, String> rows = new TreeMap<>();
            for (UserTable table : UserTable.values()) {
                if (table != UserTable.SETTINGS) {
                    store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
                }
            }
            return rows;
        }
    }

    private void killDraft(int times) throws IOException, InterruptedException {
        for (int round = 0; round < times; round++) {
            Path file = folder.resolve("draft " + round).resolve("atlas.mv.db");
            List<String> said = kill("draft", file, folder, 1000, 30);
            List<String[]> done = SafetyProcess.done(said);
            Drafts drafts = Drafts.of(file);
            assertEquals(
                    Math.min(3, done.size()), Math.min(done.size(), drafts.all().size()), where(round));
            Map<String, Integer> last = new TreeMap<>();
            done.forEach(line -> last.put("annotation:" + Integer.parseInt(line[1]) % 3, Integer.parseInt(line[1])));
            for (Drafts.Draft draft : drafts.all()) {
                int step = (int) draft.keptAt().getEpochSecond();
                assertEquals(SafetyProcess.draftText(step), draft.text(), where(round));
                assertTrue(step >= last.getOrDefault(draft.key(), 0), where(round) + draft.key());
            }
            drafts.keep("annotation:9", "and on it goes", SafetyProcess.NOON.toInstant(java.time.ZoneOffset.UTC));
            assertEquals(List.of(), leftovers(file.resolveSibling(".")), where(round));
        }
    }

    /// Reads some steps, kills at a moment a little later, and returns every whole line that came.
    private List<String> kill(String what, Path store, Path other, int steps, int millis)
            throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        Process process = SafetyProcess.start(what, store, other);
        try (BufferedReader reader = SafetyProcess.lines(process)) {
            int lines = 1 + random.nextInt(2 * steps - 1);
            for (int i = 0; i < lines; i++) {
                String line = reader.readLine();
                assertFalse(line == null, what + " ended by itself after " + said);
                said.add(line);
            }
            long until = System.nanoTime() + random.nextInt(millis * 1_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            // Through its handle: the process itself would close the stream, and with it what was said last.
            assertTrue(process.toHandle().destroyForcibly());
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            StringBuilder rest = new StringBuilder();
            for (int read = reader.read(); read >= 0; read = reader.read()) {
                rest.append((char) read);
            }
            // A line without its end was not said to the end.
            rest.delete(rest.lastIndexOf("\n") + 1, rest.length());
            rest.toString().lines().forEach(said::add);
        } finally {
            process.destroyForcibly();
        }
        return said;
    }

    private static String sha256(Store store, String name) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            store.contents()
                    .read(
                            name,
                            bytes -> bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns files that are neither stores, backups nor drafts.
    private static List<String> leftovers(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.map(file -> file.normalize().getFileName().toString())
                    .filter(name -> name.startsWith(".") && name.length() > 1)
                    .sorted()
                    .toList();
        }
    }

    private static String where(int round) {
        return "round " + round + " of seed " + SEED + " ";
    }
}
