package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.gossan.Allocated;
import org.gossan.bench.BenchTable;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the engine promises of memory, and of work as far as it can be told from memory.
class EngineRoomTest {

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
    void aChangeOfOneSiteTakesAFractionOfTheRoomOfBuilding() {
        long building = Allocated.bytes(() -> table.index());
        long changing = Allocated.bytes(() -> index.change().remove("17").build());
        assertTrue(changing * 4 < building, changing + " bytes to change, " + building + " bytes to build");
    }

    @Test
    void aFilterChangeTakesAFractionOfTheRoomOfBuilding() {
        long building = Allocated.bytes(() -> table.index());
        ClusterView found = new ClusterView();
        long filtering = Allocated.bytes(() -> Clusters.of(index, SiteFilters.matching(index, producers()), 16, 40)
                .in(CONTINENT, found));
        assertTrue(filtering * 4 < building, filtering + " bytes to filter and group, " + building + " to build");
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
        long bytes = Allocated.bytes(() -> {
                    for (int i = 0; i < 1000; i++) {
                        queries.run();
                    }
                })
                / 1000;
        // The array of the two views itself and a few boxes of arguments, never anything by the site.
        assertTrue(bytes < 200, bytes + " bytes for six queries that found " + sum[0] / 4000);
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
