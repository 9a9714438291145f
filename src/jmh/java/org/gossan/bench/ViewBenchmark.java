package org.gossan.bench;

import java.util.concurrent.TimeUnit;
import org.gossan.geo.Viewport;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is in a view of 1600 x 1000 px, asked in turn at places that are crowded as often as they hold sites.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ViewBenchmark {

    private static final double SPACING_PX = 60;

    @Param({"3", "5", "8", "12", "15"})
    int zoom;

    private final ClusterView shown = new ClusterView();
    private final RowList found = new RowList();
    private Viewport[] views = {};
    private Clusters clusters = Clusters.of(SiteIndex.EMPTY, Rows.all(0), SPACING_PX);
    private int at;

    /// Looks once at every view, so that the clusters of the zoom are known.
    @Setup(Level.Trial)
    public void look(Sites sites) {
        views = sites.views(zoom);
        clusters = Clusters.of(sites.index(), sites.all(), SPACING_PX);
        for (Viewport view : views) {
            clusters.in(view, shown);
        }
    }

    private Viewport next() {
        at = at + 1 < views.length ? at + 1 : 0;
        return views[at];
    }

    /// Returns the number of symbols.
    @Benchmark
    public int clusters() {
        clusters.in(next(), shown);
        return shown.size();
    }

    /// Returns the number of sites.
    @Benchmark
    public int range(Sites sites) {
        Ranges.inView(sites.index(), sites.all(), next(), found);
        return found.size();
    }
}
