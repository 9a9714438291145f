package org.gossan.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.ImportWords;
import org.gossan.atlas.SiteImport;
import org.gossan.format.Column;
import org.gossan.format.FormatException;
import org.gossan.format.SafeCell;
import org.gossan.model.Messages;
import org.gossan.model.Vocabulary;
import org.gossan.store.backup.Refusal;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.RowProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan import FILE...`: rows of files become sites of the atlas, each file as a whole or not at all.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final RootCommand root;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--source", paramLabel = "TITLE", descriptionKey = "import.source")
    private @Nullable String source;

    @Option(names = "--columns", paramLabel = "NAME=COLUMN", split = ",")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Map<Column, String> named = new EnumMap<>(Column.class);
        columns.forEach((name, heading) -> named.put(
                Vocabulary.find(Column.class, name)
                        .orElseThrow(() -> new UsageException(
                                "unknown_word", "--columns", name, Vocabulary.spellings(Column.class))),
                heading));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("no_file", null, file.toAbsolutePath().toString());
            }
        }
        int code = Cli.DONE;
        Path list = report;
        try (Interruption interruption = new Interruption();
                Atlas atlas = dryRun ? root.openAtlas() : root.openForEditing();
                CsvWriter complete = list == null
                        ? null
                        : CsvWriter.builder().build(Files.newBufferedWriter(list, StandardCharsets.UTF_8))) {
            if (complete != null) {
                complete.writeRecord("file", "line", "column", "reason", "rejected", "value");
            }
            for (Path file : files) {
                code = Math.max(code, read(atlas, file, named, complete, interruption));
            }
        }
        return code;
    }

    private int read(
            Atlas atlas,
            Path file,
            Map<Column, String> named,
            @Nullable CsvWriter complete,
            Interruption interruption) {
        Messages messages = root.messages();
        PrintStream err = root.surroundings().err();
        List<RowProblem> first = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(err, String.valueOf(file.getFileName()), interruption)) {
            SiteImport work = new SiteImport(file, named)
                    .from(source)
                    .progress(progress)
                    .tell(problem -> {
                        if (first.size() < SHOWN) {
                            first.add(problem);
                        }
                        if (complete != null) {
                            complete.writeRecord(
                                    problem.file(),
                                    Long.toString(problem.line()),
                                    SafeCell.guarded(problem.column()),
                                    new ImportWords(messages).reason(problem.reason()),
                                    Boolean.toString(problem.reason().rejects()),
                                    SafeCell.guarded(problem.value()));
                        }
                    });
            SiteImport.Report done = dryRun ? work.tryOut(question -> question.apply(atlas)) : work.into(atlas);
            progress.endLine();
            return print(file, done, first, messages);
        } catch (FormatException e) {
            err.println("gossan: " + messages.text("transfer.unreadable", String.valueOf(e.getMessage())));
            return Cli.PROBLEMS;
        } catch (CancellationException e) {
            err.println("gossan: " + messages.text("transfer.cancelled", file));
            return Cli.PROBLEMS;
        }
    }

    private int print(Path file, SiteImport.Report done, List<RowProblem> first, Messages messages) {
        PrintStream out = root.surroundings().out();
        ImportedFile before = done.before();
        if (before != null) {
            out.println(messages.text("transfer.already", file, before.madeAt().toString(), before.rows()));
            return Cli.PROBLEMS;
        }
        String key = dryRun ? "transfer.tried" : done.file() == null ? "transfer.nothing" : "transfer.done";
        out.println(messages.text(key, file, done.rows(), done.title(), done.sourceId()));
        if (done.rejected() > 0) {
            out.println(messages.text("transfer.rejected", done.rejected()));
        }
        ImportWords words = new ImportWords(messages);
        words.counts(done).forEach(count -> out.println("  " + count));
        first.forEach(problem -> out.println("  " + words.sentence(problem)));
        long all = done.rejected() + done.warned();
        if (all > first.size()) {
            out.println(messages.text("transfer.more", all - first.size()));
        }
        return done.rejected() > 0 || (done.file() == null && !dryRun) ? Cli.PROBLEMS : Cli.DONE;
    }
}
