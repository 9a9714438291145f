package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.SiteCommodity;
import org.gossan.sites.SiteIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What painting costs, against painting something else in the same run.
@Tag("speed")
class MapPainterSpeedTest {

    @Test
    void anotherSelectionCostsAFractionOfTheWholeMap() {
        MapState state = MapState.opening(1280, 800);
        MapPainter painter = new MapPainter(FactsSites.on(FactsSites.basemap()));
        long whole = Long.MAX_VALUE;
        long selection = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            Viewport view = new Viewport(new Camera(-110 + round, 30, 5), 1280, 800, 1);
            long start = System.nanoTime();
            painter.paint(state, view);
            long between = System.nanoTime();
            painter.paint(state.withSelection("mx-la-ventana"), view);
            whole = Math.min(whole, between - start);
            selection = Math.min(selection, System.nanoTime() - between);
        }
        assertTrue(selection * 2 < whole, selection / 1000 + " of " + whole / 1000 + " us");
    }

    @Test
    void aThousandTimesMoreSitesDoNotCostAThousandTimesMore() {
        long few = warm(spread(100));
        long many = warm(spread(100_000));
        assertTrue(many < 30 * few, many / 1000 + " against " + few / 1000 + " us");
    }

    /// Returns the best of ten warm frames of North America without names, in nanoseconds.
    private static long warm(SiteIndex index) {
        MapState state = MapState.opening(1280, 800).withLayers(Set.of(Layer.SITES));
        Viewport view = new Viewport(new Camera(-100, 40, 4), 1280, 800, 1);
        MapPainter painter = new MapPainter(new MapContent(Ground.PAPER, index, List.of(), Map.of(), Year.of(2026)));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            painter.paint(state, view);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static SiteIndex spread(int sites) {
        Random random = new Random(20261123);
        SiteIndex.Builder builder = new SiteIndex.Builder();
        List<SiteCommodity> copper = List.of(new SiteCommodity("CU", Importance.PRIMARY));
        for (int i = 0; i < sites; i++) {
            double lon = -125 + 50 * random.nextDouble();
            double lat = 15 + 45 * random.nextDouble();
            builder.add("s" + i, "Site " + i, lon, lat, copper, DevelopmentStatus.PROSPECT);
        }
        return builder.build();
    }
}
