package org.gossan.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.FieldValues;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionText;
import org.gossan.model.Messages;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan correct SITE FIELD VALUE --reason R`: lays a value on top of the published one.
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SITE")
    private String siteId = "";

    @Parameters(index = "1", paramLabel = "FIELD")
    private String field = "";

    @Parameters(index = "2", paramLabel = "VALUE")
    private String value = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private @Nullable String reason;

    @Option(names = "--citation", paramLabel = "TEXT")
    private String citation = "";

    @Mixin
    private EditOptions options = new EditOptions();

    CorrectCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        FieldRef wanted = FieldRef.find(field)
                .orElseThrow(() -> new UsageException("unknown_word", "FIELD", field, SiteField.spellings()));
        Messages messages = root.messages();
        try (Atlas atlas = root.openForEditing()) {
            ShowCommand.require(atlas, siteId);
            String why = reason == null ? "" : reason;
            Optional<LogEntry> done = options.edits(atlas).corrections().correct(siteId, wanted, value, why, citation);
            root.surroundings()
                    .out()
                    .println(done.map(entry -> options.line(entry, atlas, messages))
                            .orElseGet(() -> messages.text(
                                    "cli.edit.same",
                                    siteId,
                                    wanted.code(),
                                    FieldValues.canonical(wanted.field(), value))));
        }
        boolean east = wanted.field() == SiteField.POSITION
                && PositionText.read(value).map(LonLat::lon).orElse(-1.0) > 0;
        if (east) {
            root.surroundings().err().println("gossan: " + messages.text("editing.position_east"));
        }
        return Cli.DONE;
    }
}
