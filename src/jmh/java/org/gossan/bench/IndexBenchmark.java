package org.gossan.bench;

import java.util.concurrent.TimeUnit;
import org.gossan.sites.Clusters;
import org.gossan.sites.SiteIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// What is made once for a snapshot of all sites.
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IndexBenchmark {

    private static final double SPACING_PX = 60;
    private static final int MAX_ZOOM = 16;

    /// From columns to the packed index with its search text.
    @Benchmark
    public SiteIndex index(Sites sites) {
        return sites.table().index();
    }

    /// Clusters of zooms 0 to 16 that do not overlap.
    @Benchmark
    public Clusters clusters(Sites sites) {
        Clusters clusters = Clusters.of(sites.index(), sites.all(), SPACING_PX);
        clusters.prepare(0, MAX_ZOOM);
        return clusters;
    }
}
