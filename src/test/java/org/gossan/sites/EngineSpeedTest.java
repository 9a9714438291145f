package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.gossan.bench.BenchTable;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the engine promises of time and memory, as ratios of measurements of one run.
@Tag("speed")
class EngineSpeedTest {

    private static final int N = 200_000;

    private static SiteIndex index = SiteIndex.EMPTY;
    private static BenchTable table = BenchTable.generated(1);
    private static final Viewport CONTINENT = new Viewport(new Camera(-105, 45, 4), 1600, 1000, 1);
    private static final Viewport DISTRICT = new Viewport(new Camera(-116.5, 40.5, 9), 1600, 1000, 1);

    @BeforeAll
    static void build() {
        table = BenchTable.generated(N);
        index = table.index();
    }

    @Test
    void aSiteTakesNoMoreThanAHundredBytes() {
        assertTrue(index.bytesUsed() < 100L * N, index.bytesUsed() / N + " bytes a site");
    }

    @Test
    void aChangeOfOneSiteCostsAFractionOfBuilding() {
        double building = bestMs(4, () -> table.index().size());
        double changing = bestMs(8, () -> index.change().remove("17").build().size());
        assertTrue(changing * 8 < building, changing + " ms to change, " + building + " ms to build");
    }

    @Test
    void aFilterChangeCostsAFractionOfBuilding() {
        double building = bestMs(4, () -> table.index().size());
        ClusterView found = new ClusterView();
        double filtering = bestMs(8, () -> {
            Rows rows = SiteFilters.matching(index, producers());
            Clusters.of(index, rows, 16, 40).in(CONTINENT, found);
            return found.size();
        });
        assertTrue(filtering * 20 < building, filtering + " ms to filter and group, " + building + " ms to build");
    }

    @Test
    void allFacetsCostAtMostFifteenFilters() {
        double filter =
                bestMs(20, () -> SiteFilters.matching(index, producers()).count());
        double facets = bestMs(20, () -> Facets.of(index, producers()).shown());
        assertTrue(facets < 15 * filter + 1, facets + " ms for facets, " + filter + " ms for a filter");
    }

    @Test
    void queriesAllocateNothingOnceTheirResultsHaveRoom() {
        Rows all = Rows.all(index.size());
        Clusters clusters = Clusters.of(index, all, 16, 40);
        ClusterView symbols = new ClusterView();
        RowList rows = new RowList();
        int[] sum = new int[1];
        Runnable queries = () -> {
            for (Viewport view : new Viewport[] {CONTINENT, DISTRICT}) {
                clusters.in(view, symbols);
                Ranges.inView(index, all, view, rows);
                sum[0] += symbols.size() + rows.size();
                sum[0] += Ranges.nearest(
                        index, all, view.camera().worldX(), view.camera().worldY(), 0.01);
            }
        };
        for (int i = 0; i < 2000; i++) {
            queries.run();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            queries.run();
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
        // The array of the two views itself and a few boxes of arguments, never anything by the site.
        assertTrue(bytes < 200, bytes + " bytes for six queries that found " + sum[0] / 3000);
    }

    /// The least time of several runs, so that a busy machine does not decide.
    private static double bestMs(int runs, java.util.function.IntSupplier work) {
        double best = Double.POSITIVE_INFINITY;
        int sum = 0;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            sum += work.getAsInt();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        assertTrue(sum > 0);
        return best;
    }

    private static SiteFilter producers() {
        return new SiteFilter(
                "",
                Set.of(),
                Set.of(DevelopmentStatus.PRODUCER, DevelopmentStatus.PAST_PRODUCER),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }
}
