package org.gossan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gossan.atlas.AtlasException;
import org.gossan.atlas.LogFile;
import org.gossan.edits.EditException;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Vocabulary;
import org.gossan.publish.SnapshotException;
import org.gossan.sites.ExpressionException;
import org.gossan.store.StoreException;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.ConflictException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. People see results on one stream and sentences about problems on the other, never a stack trace.
public final class Cli {

    /// Exit code: done.
    public static final int DONE = 0;
    /// Exit code: done, and problems were found.
    public static final int PROBLEMS = 1;
    /// Exit code: the command line asks for something that is not possible.
    public static final int USAGE = 2;
    /// Exit code: store, data, disk or screen do not allow it.
    public static final int ENVIRONMENT = 3;

    private static final int HELP_WIDTH = 100;

    private final Surroundings surroundings;
    private final RootCommand root;
    private final CommandLine line;

    private Cli(Surroundings surroundings, Desktop desktop) {
        this.surroundings = surroundings;
        this.root = new RootCommand(surroundings, desktop);
        this.line = new CommandLine(root)
                .addSubcommand(new OpenCommand(root))
                .addSubcommand(new ListCommand(root))
                .addSubcommand(new ShowCommand(root))
                .addSubcommand(new SnapshotCommand(root))
                .addSubcommand(new NoteCommand(root))
                .addSubcommand(new CorrectCommand(root))
                .addSubcommand(new StepsCommand.Undo(root))
                .addSubcommand(new StepsCommand.Redo(root))
                .addSubcommand(new HistoryCommand(root))
                .addSubcommand(new ImportCommand(root))
                .addSubcommand(new ExportCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(BriefCommand.line(root))
                .addSubcommand(new BackupCommand(root))
                .addSubcommand(new RestoreCommand(root))
                .addSubcommand(new AttachCommand(root))
                .addSubcommand(new ExtractCommand(root))
                .addSubcommand(new ShareCommand(root))
                .addSubcommand(new MergeCommand(root))
                .addSubcommand(new BenchCommand(root))
                .addSubcommand(new BenchWindowCommand(root))
                .addSubcommand(new TrainCommand(root));
    }

    /// Returns the commands as they are, for a test of their help.
    static CommandLine commands(Surroundings surroundings, Desktop desktop) {
        return new Cli(surroundings, desktop).line;
    }

    /// Runs a command and returns its exit code.
    ///
    /// @param arguments command, options and their values
    public static int run(Surroundings surroundings, Desktop desktop, String... arguments) {
        Optional<PlainStart> window = PlainStart.of(arguments);
        return window.isPresent()
                ? open(surroundings, desktop, window.get())
                : new Cli(surroundings, desktop).run(arguments);
    }

    private static int open(Surroundings surroundings, Desktop desktop, PlainStart start) {
        Path store = start.store() == null ? surroundings.folders().store() : start.store();
        try {
            return start.train() ? desktop.train(store) : desktop.open(store, start.language());
        } catch (RuntimeException | Error e) {
            return failed(
                    surroundings,
                    e,
                    Messages.of(start.language() == null ? surroundings.language() : start.language()));
        }
    }

    private int run(String... arguments) {
        PrintStream out = surroundings.out();
        PrintStream err = surroundings.err();
        Messages messages = Messages.of(spoken(arguments));
        line.setResourceBundle(new HelpTexts(messages, line))
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((problem, given) -> say(surroundings, sentence(problem, messages), USAGE))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(surroundings, problem, messages));
        // A text may begin with a dash, as items of a list and positions in the west do; no option looks like that.
        line.setUnmatchedOptionsArePositionalParams(
                List.of(arguments).stream().anyMatch(argument -> argument.matches("(?s)-[\\s\\d.,].*")));
        line.getCommandSpec().versionProvider(() -> new String[] {version()});
        try {
            return line.execute(arguments);
        } catch (UsageException | Error e) {
            return failed(surroundings, e, messages);
        } finally {
            out.flush();
        }
    }

    /// Returns the language before the arguments have been understood, so that complaints about them are in it too.
    private Language spoken(String... arguments) {
        List<String> given = List.of(arguments);
        int at = given.indexOf("--lang");
        String code = at >= 0 && at + 1 < given.size()
                ? given.get(at + 1)
                : given.stream()
                        .filter(argument -> argument.startsWith("--lang="))
                        .map(argument -> argument.substring("--lang=".length()))
                        .findFirst()
                        .orElse("");
        return Vocabulary.find(Language.class, code.toLowerCase(Locale.ROOT)).orElse(surroundings.language());
    }

    private static String sentence(ParameterException problem, Messages messages) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return messages.text("cli.error.unknown_argument", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            boolean withoutValue = !missing.getMissing().isEmpty()
                    && missing.getMissing().getFirst() instanceof OptionSpec option
                    && !option.required();
            return messages.text(
                    withoutValue ? "cli.error.no_value" : "cli.error.missing",
                    missing.getMissing().isEmpty()
                            ? String.valueOf(missing.getMessage())
                            : Arguments.name(missing.getMissing().getFirst()));
        }
        return Arguments.complaint(problem, messages);
    }

    private static int failed(Surroundings surroundings, Throwable problem, Messages messages) {
        if (problem instanceof UsageException usage) {
            return say(surroundings, usage.text(messages), USAGE);
        }
        if (problem instanceof ExpressionException expression) {
            return say(surroundings, messages.text("cli.error.where", expression.text(messages)), USAGE);
        }
        if (problem instanceof StoreException store) {
            return say(surroundings, store.text(messages), ENVIRONMENT);
        }
        if (problem instanceof EditException edit) {
            return say(surroundings, edit.text(messages), USAGE);
        }
        if (problem instanceof ConflictException conflict) {
            return say(surroundings, conflict.text(messages), PROBLEMS);
        }
        if (problem instanceof Refusal refusal) {
            return say(surroundings, refusal.text(messages), ENVIRONMENT);
        }
        if (problem instanceof AtlasException atlas) {
            return say(surroundings, atlas.text(messages), ENVIRONMENT);
        }
        if (problem instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return failed(surroundings, unchecked.getCause(), messages);
        }
        if (problem instanceof SnapshotException picture) {
            return say(surroundings, String.valueOf(picture.getMessage()), ENVIRONMENT);
        }
        if (problem instanceof IOException file) {
            return say(surroundings, messages.text("cli.error.file", reason(file)), ENVIRONMENT);
        }
        LogFile log = surroundings.log();
        String key = log.add("unexpected", problem) ? "cli.error.unexpected" : "cli.error.unexpected_unlogged";
        return say(
                surroundings,
                messages.text(key, problem.toString().lines().findFirst().orElse(""), log.path()),
                ENVIRONMENT);
    }

    private static String reason(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        String kind = problem.getClass().getSimpleName().replace("Exception", "");
        return problem instanceof FileSystemException file && file.getReason() == null
                ? reason + " (" + kind + ")"
                : reason;
    }

    private static int say(Surroundings surroundings, String sentence, int code) {
        surroundings.err().println("gossan: " + sentence);
        return code;
    }

    private static String version() {
        String version = Cli.class.getPackage().getImplementationVersion();
        return "Gossan " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version();
    }

    /// `gossan open`: the window.
    @Command(name = "open")
    private record OpenCommand(RootCommand root) implements Callable<Integer> {
        @Override
        public Integer call() {
            return root.call();
        }
    }

    /// `gossan train`: what the set-up runs once; not in the help.
    @Command(name = "train", hidden = true)
    private record TrainCommand(RootCommand root) implements Callable<Integer> {
        @Override
        public Integer call() {
            return root.desktop().train(root.storeFile());
        }
    }
}
