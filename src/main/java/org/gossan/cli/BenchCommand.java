package org.gossan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.Bench;
import org.gossan.bench.BenchCase;
import org.gossan.bench.BenchOptions;
import org.gossan.bench.Figure;
import org.gossan.bench.Machine;
import org.gossan.bench.Report;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan bench`: measures what the README promises of speed and memory, and says on which machine.
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_SITES = 5_000_000;

    private final RootCommand root;

    @Parameters(paramLabel = "NAME")
    private List<String> names = new ArrayList<>();

    @Option(names = "--sites", paramLabel = "N|FILE.csv")
    private String sites = Integer.toString(BenchOptions.MILLION);

    @Option(names = "--json", paramLabel = "OUT")
    private @Nullable Path json;

    @Option(names = "--runs", paramLabel = "N")
    private int runs = 5;

    @Option(names = "--minutes", paramLabel = "N")
    private double minutes = 120;

    @Option(names = "--list")
    private boolean list;

    BenchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = root.messages();
        BenchOptions options = options();
        List<BenchCase> all = Bench.cases(options);
        if (list) {
            print(all, messages);
            return Cli.DONE;
        }
        List<BenchCase> chosen = Bench.named(all, names);
        if (chosen.isEmpty()) {
            throw new UsageException("no_bench", String.join(" ", names));
        }
        PrintStream out = root.surroundings().out();
        Machine machine = Machine.find(options.sources());
        out.println(machine.line());
        Progress progress = new Progress(out, root.surroundings().err(), messages);
        List<Figure> figures = Bench.run(options, chosen, progress);
        Path target = json;
        if (target != null) {
            Report.write(target, machine, figures).forEach(out::println);
        }
        return progress.failures.get() == 0 ? Cli.DONE : Cli.PROBLEMS;
    }

    private BenchOptions options() throws IOException {
        if (runs < 1 || runs > 1000) {
            throw new UsageException("outside", "--runs", Integer.toString(runs), "1..1000");
        }
        if (!(minutes > 0 && minutes <= 100_000)) {
            throw new UsageException("outside", "--minutes", Figures.plain(minutes), "0..100000");
        }
        Path data = AtlasFolders.shipped();
        Path parent = data.getParent();
        Path sources = parent == null ? data : parent;
        if (sites.matches("\\d{1,7}")) {
            int n = Integer.parseInt(sites);
            if (n < 1 || n > MOST_SITES) {
                throw new UsageException("outside", "--sites", sites, "1.." + MOST_SITES);
            }
            return new BenchOptions(n, null, runs, minutes, data, sources);
        }
        try {
            return BenchOptions.ofFile(Path.of(sites), runs, minutes, data, sources);
        } catch (InvalidPathException e) {
            throw new UsageException("outside", "--sites", sites, "1.." + MOST_SITES);
        }
    }

    private void print(List<BenchCase> cases, Messages messages) {
        PrintStream out = root.surroundings().out();
        String group = "";
        for (BenchCase one : cases) {
            if (!one.group().equals(group)) {
                group = one.group();
                out.println(group + ": " + messages.text("bench.group." + group));
            }
            out.println("  " + one.name());
        }
    }

    /// Rows on one stream as they come, what is being done on the other.
    private static final class Progress implements Bench.Watch {

        private final PrintStream out;
        private final PrintStream err;
        private final Messages messages;
        private final AtomicInteger failures = new AtomicInteger();

        Progress(PrintStream out, PrintStream err, Messages messages) {
            this.out = out;
            this.err = err;
            this.messages = messages;
        }

        @Override
        public void begins(BenchCase next, int at, int total) {
            err.println(messages.text("bench.progress", at + 1, total, next.name()));
        }

        @Override
        public void measured(Figure figure) {
            out.println(String.format(
                            "%-62s %10s %-8s [%s .. %s] n=%d  %s",
                            figure.name(),
                            Report.number(figure.median()),
                            figure.unit(),
                            Report.number(figure.least()),
                            Report.number(figure.most()),
                            figure.runs(),
                            figure.note())
                    .stripTrailing());
        }

        @Override
        public void failed(BenchCase what, String reason) {
            failures.incrementAndGet();
            err.println(messages.text("bench.failed", what.name(), reason));
        }
    }
}
