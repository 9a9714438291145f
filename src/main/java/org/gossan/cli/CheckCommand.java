package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Backups.Backup;
import org.gossan.atlas.Drafts;
import org.gossan.model.Messages;
import org.gossan.store.StoreCheck;
import org.gossan.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gossan check`: reads the whole store and says what it holds and what is wrong with it.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--format", paramLabel = "table|json")
    private String format = Format.TABLE.code();

    @Option(names = "--purge-unused")
    private boolean purge;

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = ListCommand.format(format);
        Messages messages = root.messages();
        if (chosen == Format.CSV) {
            throw new UsageException("unknown_word", "--format", format, "table, json");
        }
        try (Atlas atlas = root.openAtlas()) {
            int purged = purge ? atlas.store().contents().purgeUnused() : -1;
            StoreCheck check = atlas.store().check();
            List<String> unused = atlas.store().contents().unused();
            Path file = atlas.store().path().orElseThrow();
            List<Backup> backups = Backups.of(file).list();
            if (chosen == Format.JSON) {
                Map<String, @Nullable Object> columns = columns(check, messages);
                columns.put("unused_contents", unused);
                columns.put(
                        "backups", backups.stream().map(CheckCommand::columns).toList());
                Json.print(root.surroundings().out(), columns);
            } else {
                print(check, messages);
                print(backups, messages);
                printRest(unused.size(), purged, Drafts.of(file).all().size(), messages);
                printVerdict(check, messages);
            }
            return check.sound() ? Cli.DONE : Cli.PROBLEMS;
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.DAMAGED) {
                root.surroundings().err().println("gossan: " + e.text(messages));
                return Cli.PROBLEMS;
            }
            throw e;
        }
    }

    private void print(StoreCheck check, Messages messages) {
        var out = root.surroundings().out();
        out.println(messages.text("cli.check.store", check.file()));
        out.println(messages.text(
                "cli.check.versions",
                Integer.toString(check.schemaVersion()),
                check.edition(),
                Long.toString(check.revision())));
        out.println();
        TextTable.print(
                out,
                List.of(messages.text("cli.check.table"), messages.text("cli.check.rows")),
                check.counts().stream()
                        .map(count -> List.of(count.table(), Long.toString(count.rows())))
                        .toList());
    }

    private void print(List<Backup> backups, Messages messages) {
        var out = root.surroundings().out();
        out.println();
        if (backups.isEmpty()) {
            out.println(messages.text("safety.check.no_backup"));
            return;
        }
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        TextTable.print(
                out,
                List.of(
                        messages.text("safety.check.backup"),
                        messages.text("safety.check.made"),
                        messages.text("safety.check.size")),
                backups.stream()
                        .map(backup -> List.of(
                                backup.file().toString(),
                                messages.text(
                                        "safety.check.age",
                                        Math.max(
                                                0,
                                                ChronoUnit.DAYS.between(
                                                        backup.madeAt().toLocalDate(), today))),
                                messages.text("safety.check.megabytes", backup.bytes() / 1e6)))
                        .toList());
    }

    private void printRest(int unused, int purged, int drafts, Messages messages) {
        var out = root.surroundings().out();
        if (purged >= 0) {
            out.println(messages.text("safety.check.purged", purged));
        }
        if (unused > 0) {
            out.println(messages.text("safety.check.unused", unused));
        }
        if (drafts > 0) {
            out.println(messages.text("safety.drafts", drafts));
        }
    }

    private void printVerdict(StoreCheck check, Messages messages) {
        var out = root.surroundings().out();
        out.println();
        check.problems().forEach(problem -> out.println("! " + problem.text(messages)));
        out.println(
                check.sound()
                        ? messages.text("cli.check.sound")
                        : messages.text("cli.check.problems", check.problems().size()));
    }

    private static Map<String, @Nullable Object> columns(Backup backup) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("file", backup.file());
        columns.put("kind", backup.kind().name().toLowerCase(Locale.ROOT));
        columns.put("made", backup.madeAt());
        columns.put("bytes", backup.bytes());
        return columns;
    }

    private static Map<String, @Nullable Object> columns(StoreCheck check, Messages messages) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("file", check.file());
        columns.put("schema", check.schemaVersion());
        columns.put("edition", check.edition());
        columns.put("revision", check.revision());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        check.counts().forEach(count -> counts.put(count.table(), count.rows()));
        columns.put("rows", counts);
        columns.put(
                "problems",
                check.problems().stream().map(finding -> finding.text(messages)).toList());
        return columns;
    }
}
