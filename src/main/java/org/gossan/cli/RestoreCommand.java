package org.gossan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gossan.atlas.Restore;
import org.gossan.edits.EditWords;
import org.gossan.model.Messages;
import org.gossan.store.StoreSummary;
import org.gossan.store.StoreSummary.Logged;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan restore FILE`: says what a backup holds and what would be lost, asks, and puts it in the place of the store.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final RootCommand root;
    private final @Nullable UnaryOperator<@Nullable String> terminal;

    @Parameters(index = "0", paramLabel = "BACKUP")
    private Path backup = Path.of("");

    @Option(names = "--yes")
    private boolean yes;

    RestoreCommand(RootCommand root) {
        this(root, terminal());
    }

    /// @param terminal asks a question and returns the answer; `null` if there is nobody to ask
    RestoreCommand(RootCommand root, @Nullable UnaryOperator<@Nullable String> terminal) {
        this.root = root;
        this.terminal = terminal;
    }

    private static @Nullable UnaryOperator<@Nullable String> terminal() {
        Console console = ProgressBar.terminal();
        return console == null ? null : question -> console.readLine("%s ", question);
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        var out = root.surroundings().out();
        CopyLine progress = new CopyLine(root.surroundings().err(), messages.text("safety.copying"));
        try (Restore restore = Restore.prepare(root.storeFile(), backup, progress)) {
            print(restore, messages);
            if (!yes) {
                if (terminal == null) {
                    throw new UsageException("needs_yes");
                }
                String answer = terminal.apply(messages.text("safety.restore.ask"));
                if (answer == null || !answer.strip().equalsIgnoreCase(messages.text("safety.yes"))) {
                    out.println(messages.text("safety.restore.declined"));
                    return Cli.PROBLEMS;
                }
            }
            Optional<Path> kept = restore.apply(LocalDateTime.now(ZoneId.systemDefault()));
            out.println(messages.text("safety.restore.done", root.storeFile().toString()));
            kept.ifPresent(file -> out.println(messages.text("safety.restore.kept", file.toString())));
            return Cli.DONE;
        }
    }

    private void print(Restore restore, Messages messages) {
        var out = root.surroundings().out();
        StoreSummary then = restore.then();
        StoreSummary now = restore.now().orElse(null);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(messages, "edition", then.edition(), now == null ? "" : now.edition()));
        rows.add(row(messages, "last", last(then, messages), last(now, messages)));
        rows.add(row(messages, "sites", then.sites(), now == null ? null : now.sites()));
        rows.add(row(messages, "edits", then.edits(), now == null ? null : now.edits()));
        rows.add(row(messages, "corrections", then.corrections(), now == null ? null : now.corrections()));
        rows.add(row(messages, "annotations", then.annotations(), now == null ? null : now.annotations()));
        rows.add(row(messages, "attachments", then.attachments(), now == null ? null : now.attachments()));
        TextTable.print(
                out,
                List.of("", messages.text("safety.restore.backup"), messages.text("safety.restore.present")),
                rows);
        out.println();
        if (restore.presentUnreadable()) {
            out.println(messages.text("safety.restore.unreadable"));
        }
        List<Logged> lost = restore.lost();
        out.println(messages.text("safety.restore.lost", lost.size()));
        lost.stream().limit(SHOWN).forEach(edit -> out.println("- " + line(edit, messages)));
        if (lost.size() > SHOWN) {
            out.println("- …");
        }
    }

    private static List<String> row(Messages messages, String key, Object then, @Nullable Object now) {
        return List.of(messages.text("safety.restore." + key), cell(then, messages), cell(now, messages));
    }

    private static String cell(@Nullable Object value, Messages messages) {
        return value == null
                ? ""
                : value instanceof Long number ? messages.text("safety.count", number) : value.toString();
    }

    private static String last(@Nullable StoreSummary summary, Messages messages) {
        Logged last = summary == null ? null : summary.lastEdit();
        return last == null ? "" : line(last, messages);
    }

    private static String line(Logged edit, Messages messages) {
        return moment(edit.madeAt(), messages.language().locale()) + ", " + edit.author() + ": "
                + new EditWords(messages).label(edit.label());
    }

    /// Returns date and time of the local calendar in a language.
    static String moment(Instant instant, Locale locale) {
        return DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale)
                .format(Date.from(instant));
    }
}
