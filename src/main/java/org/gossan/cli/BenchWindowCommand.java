package org.gossan.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.WindowTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `gossan bench` starts in a process of its own to measure the window; not in the help.
@Command(name = "bench-window", hidden = true)
final class BenchWindowCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind = "";

    @Option(names = "--index", paramLabel = "FILE", required = true)
    private Path index = Path.of("");

    @Option(names = "--minutes", paramLabel = "N")
    private double minutes = 1;

    BenchWindowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        WindowTask.Kind what;
        try {
            what = WindowTask.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("no_bench", kind);
        }
        root.desktop()
                .measure(
                        new WindowTask(what, index, AtlasFolders.shipped(), minutes),
                        figure -> root.surroundings().out().println(figure.line()));
        return Cli.DONE;
    }
}
