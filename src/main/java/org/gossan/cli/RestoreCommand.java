package org.gossan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gossan.atlas.Restore;
import org.gossan.atlas.RestoreWords;
import org.gossan.model.Messages;
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
        RestoreWords words = new RestoreWords(messages);
        TextTable.print(
                out,
                List.of("", messages.text("safety.restore.backup"), messages.text("safety.restore.present")),
                words.rows(restore, words::line));
        out.println();
        if (restore.presentUnreadable()) {
            out.println(messages.text("safety.restore.unreadable"));
        }
        List<Logged> lost = restore.lost();
        out.println(messages.text("safety.restore.lost", lost.size()));
        lost.stream().limit(SHOWN).forEach(edit -> out.println("- " + words.line(edit)));
        if (lost.size() > SHOWN) {
            out.println("- …");
        }
    }
}
