package org.gossan.bench;

import java.util.concurrent.TimeUnit;
import org.gossan.model.SiteFilter;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.Facets;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a keystroke or a tick in the left panel costs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FilterBenchmark {

    private static final double SPACING_PX = 60;

    private final SiteFilter known = EngineCases.knownStatus();
    private final ClusterView shown = new ClusterView();

    /// One filter pass: sites with a known status.
    @Benchmark
    public int pass(Sites sites) {
        return SiteFilters.matching(sites.index(), known).count();
    }

    /// From a changed filter to the symbols of North America.
    @Benchmark
    public int clusters(Sites sites) {
        Rows rows = SiteFilters.matching(sites.index(), known);
        Clusters.of(sites.index(), rows, SPACING_PX).in(EngineCases.northAmerica(), shown);
        return shown.size();
    }

    /// The counts beside every tick box.
    @Benchmark
    public int facets(Sites sites) {
        return Facets.of(sites.index(), known).shown();
    }
}
