package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The window with all sites on the map, each in a process of its own.
final class WindowCases {

    private static final List<String> FAST = List.of("-Djavafx.animation.fullspeed=true");

    private WindowCases() {}

    static List<BenchCase> of(BenchOptions options) {
        String size = BenchRun.size(options.sites()) + " sites";
        String platform = " (" + Child.platform() + ")";
        List<BenchCase> cases = new ArrayList<>();
        cases.add(new BenchCase("pan frame and zoom frame, " + size + platform, "window", run -> {
            window(run, WindowTask.Kind.FRAMES, FAST);
        }));
        cases.add(new BenchCase("filter in the window, " + size + platform, "window", run -> {
            window(run, WindowTask.Kind.FILTER, FAST);
        }));
        cases.add(new BenchCase("peak RSS, " + size + " open" + platform, "memory", run -> {
            window(run, WindowTask.Kind.MEMORY, List.of());
        }));
        cases.add(new BenchCase("soak, " + size + platform, "memory", run -> {
            window(run, WindowTask.Kind.SOAK, List.of());
        }));
        cases.add(new BenchCase("present the shipped briefing, shipped sites" + platform, "present", run -> {
            window(run, WindowTask.Kind.PRESENT, FAST, run.shippedFile(), "shipped sites");
        }));
        cases.add(new BenchCase("present the shipped briefing, " + size + platform, "present", run -> {
            window(run, WindowTask.Kind.PRESENT, FAST);
        }));
        return cases;
    }

    /// Measures in the window and adds its figures, named for this size and platform: `{}` stands for both.
    private static void window(BenchRun run, WindowTask.Kind kind, List<String> more) throws IOException {
        int n = run.options().sites();
        window(run, kind, more, run.indexFile(n), BenchRun.size(n) + " sites");
    }

    /// Measures with the sites of a file, which figures call by a name.
    private static void window(BenchRun run, WindowTask.Kind kind, List<String> more, Path index, String sites)
            throws IOException {
        List<String> options = new ArrayList<>(Child.toolkit());
        options.addAll(more);
        List<String> arguments = List.of(
                "bench-window",
                kind.word(),
                "--index",
                index.toString(),
                "--minutes",
                String.format(Locale.ROOT, "%s", run.options().minutes()));
        Child.run(run.folder(), options, arguments, line -> {
            for (Figure figure : Figure.parse(line)) {
                String name = figure.name().replace("{}", sites) + " (" + Child.platform() + ")";
                run.add(new Figure(
                        name,
                        figure.unit(),
                        figure.median(),
                        figure.least(),
                        figure.most(),
                        figure.runs(),
                        figure.note()));
            }
        });
    }
}
