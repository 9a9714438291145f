package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.edits.files.Attachments;
import org.gossan.edits.files.FileNames;
import org.gossan.model.edits.Attachment;
import org.gossan.store.backup.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gossan extract ATTACHMENT [FILE]`: writes an attached file; without a name into the current folder.
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "ATTACHMENT")
    private UUID attachment = new UUID(0, 0);

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO")
    private @Nullable Path file;

    ExtractCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        try (Atlas atlas = root.openAtlas()) {
            Attachments attachments = Attachments.of(atlas.store(), Edits.of(atlas.store()));
            Attachment found = attachments
                    .find(attachment)
                    .orElseThrow(() -> new Refusal("no_attachment", null, attachment.toString()));
            Path named = file;
            Path target = (named == null ? Path.of(FileNames.safe(found.fileName())) : named).toAbsolutePath();
            if (Files.exists(target)) {
                throw new Refusal("exists", null, target.toString());
            }
            attachments.write(found, target);
            root.surroundings().out().println(target);
            return Cli.DONE;
        }
    }
}
