package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Manifest;
import org.gossan.edits.exchange.Share;
import org.gossan.model.Messages;
import org.gossan.store.backup.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan share OUT.gossan`: the edits for a colleague, or with `--all` the whole store.
@Command(name = "share")
final class ShareCommand implements Callable<Integer> {

    private static final String ENDING = ".gossan";

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SHARED")
    private Path out = Path.of("");

    @Option(names = "--since", paramLabel = "EDIT|DATE")
    private String since = "";

    @Option(names = "--all")
    private boolean all;

    ShareCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        String name = String.valueOf(out.getFileName());
        Path file = (name.endsWith(ENDING) ? out : out.resolveSibling(name + ENDING)).toAbsolutePath();
        if (Files.exists(file)) {
            throw new Refusal("exists", null, file.toString());
        }
        try (Atlas atlas = root.openAtlas()) {
            String author = Edits.of(atlas.store()).authorName();
            CopyLine progress = new CopyLine(root.surroundings().err(), messages.text("safety.copying"));
            Manifest manifest = all
                    ? Share.writeAll(atlas.store(), author, file, progress)
                    : Share.write(atlas.store(), author, Share.placeBefore(atlas.store(), since), file, progress);
            root.surroundings().out().println(file);
            root.surroundings().err().println(messages.text("safety.share.done", manifest.edits()));
            return Cli.DONE;
        }
    }
}
