package org.gossan.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Conflict;
import org.gossan.edits.exchange.Merge;
import org.gossan.edits.exchange.MergePlan;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Attachment;
import org.gossan.store.EditedStore;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;

/// Another program that attaches, backs up, restores, merges or keeps drafts as fast as it can. It prints `begin N`
/// before each step and `done N ...` once it is durable, until it is killed.
final class SafetyProcess {

    /// When the first step is said to be; one second later each.
    static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 12, 0);

    static final int STEPS = 2_000;

    private SafetyProcess() {}

    static Process start(String what, Path store, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dgossan.data=" + System.getProperty("gossan.data"),
                        SafetyProcess.class.getName(),
                        what,
                        store.toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        Path store = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "attach" -> attach(store, folder);
            case "backup" -> backUp(store);
            case "restore" -> restore(store, folder);
            case "merge" -> merge(store, folder);
            case "draft" -> draft(store);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// Says `done N ID SHA256`.
    private static void attach(Path file, Path folder) throws IOException {
        try (Store store = Store.open(file)) {
            Attachments attachments = Attachments.of(store, Edits.of(store).by("Ana"));
            Random random = new Random();
            byte[] bytes = new byte[6 << 20];
            for (int i = 0; i < STEPS; i++) {
                random.nextBytes(bytes);
                Path photo = Files.write(folder.resolve("core " + i + ".bin"), bytes);
                Attachments.Prepared prepared = Attachments.prepare(photo, CopyProgress.SILENT);
                say("begin " + i);
                Attachment added = attachments.attachToSite(prepared, "mx-azulitas", CopyProgress.SILENT);
                say("done " + i + " " + added.id() + " " + added.sha256());
            }
        }
    }

    /// Says `done N FILE EDITS`.
    private static void backUp(Path file) throws IOException {
        try (Store store = Store.open(file)) {
            for (int i = 0; i < STEPS; i++) {
                say("begin " + i);
                EditedStore.edit(store, "edit " + i);
                long edits = store.log().size();
                Backups.Kind kind = i % 2 == 0 ? Backups.Kind.ASKED : Backups.Kind.DAILY;
                LocalDateTime now = NOON.plusSeconds(i).plusDays(i / 2);
                Backups.Made made = Backups.of(file).make(store, kind, now, CopyProgress.SILENT);
                say("done " + i + " " + made.backup().file().getFileName() + " " + edits);
            }
        }
    }

    /// Restores `a.mv.db` and `b.mv.db` by turns, and says `done N a|b KEPT`.
    private static void restore(Path file, Path folder) throws IOException {
        for (int i = 0; i < STEPS; i++) {
            String name = i % 2 == 0 ? "a" : "b";
            say("begin " + i + " " + name);
            try (Restore restore = Restore.prepare(file, folder.resolve(name + ".mv.db"), CopyProgress.SILENT)) {
                Path kept = restore.apply(NOON.plusSeconds(i)).orElseThrow();
                say("done " + i + " " + name + " " + kept.getFileName());
            }
        }
    }

    /// Merges `0.gossan`, `1.gossan`, ... and says `done N`.
    private static void merge(Path file, Path folder) throws IOException {
        try (Store store = Store.open(file)) {
            for (int i = 0; Files.exists(folder.resolve(i + ".gossan")); i++) {
                say("begin " + i);
                mergeOne(store, folder.resolve(i + ".gossan"));
                say("done " + i);
            }
            say("end");
            System.in.read();
        }
    }

    static void mergeOne(Store store, Path file) throws IOException {
        try (SharedFile shared = SharedFile.open(file, CopyProgress.SILENT)) {
            Merge merge = Merge.of(store, Edits.of(store).by("Ana"), shared);
            MergePlan plan = merge.plan();
            merge.apply(plan, plan.decideAll(Conflict.Choice.THEIRS), CopyProgress.SILENT);
        }
    }

    /// Writes into three editors by turns what [#draftText] returns, and says `done N`.
    private static void draft(Path file) throws IOException {
        Drafts drafts = Drafts.of(file);
        for (int i = 0; ; i++) {
            say("begin " + i);
            drafts.keep("annotation:" + i % 3, draftText(i), Instant.EPOCH.plusSeconds(i));
            say("done " + i);
        }
    }

    /// Returns what somebody has typed at a step: the number, a text of up to 60 KB, and the number again.
    static String draftText(int step) {
        return step + " Bacadéhuachi 🪨 שלום\n" + "e\u0301".repeat(step * 7 % 20_000) + "\n" + step;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /// Returns the lines of the steps that were done.
    static List<String[]> done(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("done "))
                .map(line -> line.split(" "))
                .toList();
    }
}
