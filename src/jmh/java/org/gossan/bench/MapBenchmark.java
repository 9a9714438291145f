package org.gossan.bench;

import java.util.concurrent.TimeUnit;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
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

/// Whole maps of 1600 x 1000 px.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MapBenchmark {

    @Param({"4", "8", "12"})
    int zoom;

    private final MapState state = MapState.opening(1600, 1000);
    private Viewport view = EngineCases.northAmerica();
    private MapPainter painter = new MapPainter(MapContent.EMPTY);

    /// Paints once, so that basemap and clusters are known.
    @Setup(Level.Trial)
    public void paint(Sites sites) {
        view = zoom == 4 ? EngineCases.northAmerica() : new Viewport(new Camera(-112.2, 41.7, zoom), 1600, 1000, 1);
        painter = new MapPainter(sites.content());
        painter.paint(state, view);
    }

    /// Sites and names over a basemap that is there already.
    @Benchmark
    public int[] again() {
        return painter.paint(state, view).argb();
    }

    /// Everything from the basemap's file and the index.
    @Benchmark
    public int[] fromNothing(Sites sites) {
        return new MapPainter(sites.content()).paint(state, view).argb();
    }
}
