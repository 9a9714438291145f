package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gossan backup [FILE]`: a copy of the store that is opened and read before it counts.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TO")
    private @Nullable Path file;

    BackupCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        var err = root.surroundings().err();
        try (Atlas atlas = root.openAtlas()) {
            Path store = atlas.store().path().orElseThrow();
            Backups backups = Backups.of(store);
            LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
            CopyLine progress = new CopyLine(err, messages.text("safety.copying"));
            Path target = file;
            Backups.Made made = target == null
                    ? backups.make(atlas.store(), Backups.Kind.ASKED, now, progress)
                    : backups.make(atlas.store(), target, now, progress);
            root.surroundings().out().println(made.backup().file());
            made.problems().forEach(problem -> err.println("! " + problem.text(messages)));
            if (!made.problems().isEmpty()) {
                err.println(messages.text("safety.backup.unsound"));
            }
            return made.problems().isEmpty() ? Cli.DONE : Cli.PROBLEMS;
        }
    }
}
