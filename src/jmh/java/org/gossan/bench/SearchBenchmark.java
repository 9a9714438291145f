package org.gossan.bench;

import java.util.concurrent.TimeUnit;
import org.gossan.sites.SiteSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a letter typed into the search box costs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {

    private static final int BEST = 20;

    @Param({"b", "bonanza", "quarry no. 11"})
    String text = "";

    /// The best names that contain the text.
    @Benchmark
    public int[] search(Sites sites) {
        return SiteSearch.find(sites.index(), sites.all(), text, BEST);
    }
}
