package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.files.Attachments;
import org.gossan.model.Messages;
import org.gossan.model.edits.Attachment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gossan attach TARGET [FILE...]`: attaches files to a site or an annotation; without files it lists what is there.
@Command(name = "attach")
final class AttachCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "TARGET")
    private String target = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ATTACHED")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private EditOptions options = new EditOptions();

    AttachCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        var out = root.surroundings().out();
        try (Atlas atlas = files.isEmpty() ? root.openAtlas() : root.openForEditing()) {
            Attachments attachments = Attachments.of(atlas.store(), options.edits(atlas));
            boolean annotation = target.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
            CopyLine progress = new CopyLine(root.surroundings().err(), messages.text("safety.copying"));
            for (Path file : files) {
                Attachments.Prepared prepared = Attachments.prepare(file, progress);
                Attachment added = annotation
                        ? attachments.attachToAnnotation(prepared, UUID.fromString(target), progress)
                        : attachments.attachToSite(prepared, target, progress);
                out.println(added.id() + " " + added.fileName());
            }
            if (files.isEmpty()) {
                List<Attachment> all =
                        annotation ? attachments.ofAnnotation(UUID.fromString(target)) : attachments.ofSite(target);
                all.forEach(one -> out.println(one.id() + " " + one.fileName() + " " + one.mediaType()));
            }
            return Cli.DONE;
        }
    }
}
