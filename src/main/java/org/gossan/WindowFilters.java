package org.gossan;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gossan.bench.Figure;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.SiteFilter;
import org.gossan.ui.Workspace;

/// Changes the filter while the table lists every site that is left, and watches how long the FX thread is away.
final class WindowFilters {

    private static final double WARM_MS = 1500;
    private static final double MEASURE_MS = 15_000;

    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Figure> told;
    private final List<UnaryOperator<SiteFilter>> changes = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private long askedNanos;
    private int at;

    WindowFilters(Desk desk, Consumer<Figure> told) {
        this.desk = desk;
        this.workspace = desk.workspace();
        this.told = told;
        for (String text : new String[] {"b", "bo", "bon", "bonanza", "quarry", ""}) {
            changes.add(filter -> filter(text, Set.of(), Set.of()));
        }
        changes.add(filter -> filter("", Set.of("CU"), Set.of()));
        changes.add(filter -> filter("", Set.of("CU", "AU"), Set.of()));
        changes.add(filter -> filter("", Set.of(), Set.of(DevelopmentStatus.PRODUCER)));
        changes.add(filter -> SiteFilter.NONE);
    }

    void plan(Deque<WindowBench.Step> steps) {
        steps.add(this::measure);
    }

    private void measure(Runnable then) {
        new FrameTimes(WARM_MS, MEASURE_MS, frame -> next(), times -> {
                    double[] gaps = times.gapsMs();
                    told.accept(Figure.of(
                            "filter in the window, longest absence of the FX thread, {}",
                            "ms",
                            String.format("p99 %.1f", Figure.quantile(0.99, gaps)),
                            Figure.quantile(1, gaps)));
                    double[] times1 =
                            answers.stream().mapToDouble(Double::doubleValue).toArray();
                    told.accept(Figure.of(
                            "filter in the window to counts, table and map, {}",
                            "ms",
                            times1.length == 0 ? "no answer in time" : "",
                            times1.length == 0 ? new double[] {MEASURE_MS} : times1));
                    then.run();
                })
                .start();
    }

    /// Asks for another filter as soon as everything shows the last one.
    private void next() {
        if (askedNanos != 0) {
            Workspace.Matches matches = workspace.matchesProperty().get();
            boolean counted =
                    matches != null && matches.filter().equals(workspace.map().filter());
            if (!counted || !desk.map().atRest() || !desk.tableShowsAll()) {
                return;
            }
            answers.add((System.nanoTime() - askedNanos) / 1e6);
        }
        askedNanos = System.nanoTime();
        workspace.filter(changes.get(at++ % changes.size()));
    }

    private static SiteFilter filter(String text, Set<String> commodities, Set<DevelopmentStatus> statuses) {
        return new SiteFilter(
                text, commodities, statuses, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
    }
}
