package org.gossan.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.store.log.LogEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gossan undo [N]` and `gossan redo [N]`: steps back and forth through what was done, also in other sessions.
abstract class StepsCommand implements Callable<Integer> {

    private final RootCommand root;
    private final String nothing;

    @Parameters(index = "0", paramLabel = "N", arity = "0..1", defaultValue = "1")
    private int steps = 1;

    @Mixin
    private EditOptions options = new EditOptions();

    /// @param nothing key of the sentence that nothing is left
    private StepsCommand(RootCommand root, String nothing) {
        this.root = root;
        this.nothing = nothing;
    }

    abstract Supplier<Optional<LogEntry>> step(Edits edits);

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new UsageException("outside", "N", Integer.toString(steps), "1..");
        }
        var messages = root.messages();
        var out = root.surroundings().out();
        try (Atlas atlas = root.openForEditing()) {
            Supplier<Optional<LogEntry>> step = step(options.edits(atlas));
            for (int i = 0; i < steps; i++) {
                Optional<LogEntry> done = step.get();
                if (done.isEmpty()) {
                    root.surroundings().err().println("gossan: " + messages.text(nothing));
                    return Cli.PROBLEMS;
                }
                out.println(options.line(done.get(), atlas, messages));
            }
        }
        return Cli.DONE;
    }

    /// Takes back.
    @Command(name = "undo")
    static final class Undo extends StepsCommand {

        Undo(RootCommand root) {
            super(root, "cli.edit.nothing_to_undo");
        }

        @Override
        Supplier<Optional<LogEntry>> step(Edits edits) {
            return edits::undo;
        }
    }

    /// Makes again.
    @Command(name = "redo")
    static final class Redo extends StepsCommand {

        Redo(RootCommand root) {
            super(root, "cli.edit.nothing_to_redo");
        }

        @Override
        Supplier<Optional<LogEntry>> step(Edits edits) {
            return edits::redo;
        }
    }
}
