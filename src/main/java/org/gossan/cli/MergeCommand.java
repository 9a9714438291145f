package org.gossan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Conflict;
import org.gossan.edits.exchange.ConflictWords;
import org.gossan.edits.exchange.Merge;
import org.gossan.edits.exchange.MergePlan;
import org.gossan.edits.exchange.SharedFile;
import org.gossan.model.Messages;
import org.gossan.model.edits.Edit;
import org.gossan.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan merge IN.gossan`: shows what would change and what somebody has to decide, then merges. Conflicts are never
/// decided without an option that says how.
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {

    private static final int SHOWN = 40;
    private static final int WIDTH = 60;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SHARED")
    private Path in = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "merge.dry-run")
    private boolean dryRun;

    @ArgGroup(exclusive = true)
    private Answer answer = new Answer();

    /// What all conflicts get.
    static final class Answer {
        @Option(names = "--mine")
        private boolean mine;

        @Option(names = "--theirs")
        private boolean theirs;

        @Option(names = "--both")
        private boolean both;

        Conflict.@Nullable Choice choice() {
            return mine ? Conflict.Choice.MINE : theirs ? Conflict.Choice.THEIRS : both ? Conflict.Choice.BOTH : null;
        }
    }

    MergeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        PrintStream out = root.surroundings().out();
        CopyLine progress = new CopyLine(root.surroundings().err(), messages.text("safety.copying"));
        try (SharedFile file = SharedFile.open(in, progress);
                Atlas atlas = dryRun ? root.openAtlas() : root.openForEditing()) {
            Merge merge = Merge.of(atlas.store(), Edits.of(atlas.store()), file);
            MergePlan plan = merge.plan();
            if (plan.isEmpty()) {
                out.println(messages.text("safety.merge.nothing"));
                return Cli.DONE;
            }
            print(plan, messages, atlas.store());
            Conflict.Choice choice = answer.choice();
            if (dryRun) {
                return plan.conflicts().isEmpty() ? Cli.DONE : Cli.PROBLEMS;
            }
            if (choice == null && !plan.conflicts().isEmpty()) {
                root.surroundings().err().println(messages.text("safety.merge.decide"));
                return Cli.PROBLEMS;
            }
            merge.apply(plan, plan.decideAll(choice == null ? Conflict.Choice.MINE : choice), progress);
            out.println(messages.text("safety.merge.done", plan.received().size()));
            return Cli.DONE;
        }
    }

    private void print(MergePlan plan, Messages messages, Store store) {
        PrintStream out = root.surroundings().out();
        out.println(messages.text(
                "safety.merge.plan",
                plan.manifest().author(),
                plan.received().size(),
                plan.changes().size()));
        plan.received().stream().limit(SHOWN).forEach(edit -> out.println("+ " + line(edit, messages)));
        if (plan.received().size() > SHOWN) {
            out.println("  …");
        }
        if (!plan.conflicts().isEmpty()) {
            out.println(messages.text("safety.merge.conflicts", plan.conflicts().size()));
            for (Conflict conflict : plan.conflicts()) {
                ConflictWords words = ConflictWords.of(store, messages, conflict);
                out.println("! " + cut(words.what()));
                out.println("  " + messages.text("safety.merge.mine", conflict.mineBy(), cut(words.mine())));
                out.println("  " + messages.text("safety.merge.theirs", conflict.theirsBy(), cut(words.theirs())));
            }
        }
    }

    private static String line(Edit edit, Messages messages) {
        return HistoryCommand.TIME.format(edit.madeAt().atZone(ZoneId.systemDefault())) + "  " + cut(edit.author())
                + "  " + EditWords.of(edit, messages).replaceAll("\\p{Cntrl}", " ");
    }

    /// One line without control characters, so that a text of somebody else cannot write on the terminal.
    private static String cut(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= WIDTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }
}
