package org.gossan.bench;

import java.io.IOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.model.SiteFilter;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.sites.SiteIndex;

/// Whole maps as pixels, 1600 x 1000: from nothing but data and index (cold), and with the basemap there already.
final class MapCases {

    private static final String[] OTHER_FILTERS = {"AG", "CU", "PB", "ZN"};

    private MapCases() {}

    static List<BenchCase> of(BenchOptions options) {
        List<BenchCase> cases = new ArrayList<>();
        int n = options.sites();
        for (int sites : options.bothSizes() ? new int[] {300_000, n} : new int[] {n}) {
            for (int zoom : new int[] {4, 8, 12}) {
                cases.add(cold("map image, basemap cold + " + BenchRun.size(sites) + " points z" + zoom, sites, zoom));
                cases.add(cached(sites, zoom));
            }
        }
        // After the others, so that the painter is as warm as theirs.
        cases.add(cold("map image, basemap cold, no points z4", 0, 4));
        cases.add(cold("map image, basemap cold, no points z8", 0, 8));
        String size = BenchRun.size(n);
        String gold = "filter " + size + " to Gold + redraw";
        cases.add(new BenchCase(gold, "map", run -> run.add(gold, "ms", "z4", filtered(run, n))));
        return cases;
    }

    private static BenchCase cold(String name, int n, int zoom) {
        return new BenchCase(name, "map", run -> {
            SiteIndex index = n == 0 ? SiteIndex.EMPTY : run.index(n);
            Viewport view = view(zoom);
            double[] times = run.stopwatch().times(run.options().runs(), () -> {
                MapContent content =
                        new MapContent(Atlas.ground(run.options().data()), index, List.of(), Map.of(), Year.of(2026));
                return new MapPainter(content).paint(state(), view).argb()[0];
            });
            run.add(name, "ms", "basemap opened, clusters built, everything painted", times);
        });
    }

    private static BenchCase cached(int n, int zoom) {
        String name = "map image, cached basemap + " + BenchRun.size(n) + " clustered z" + zoom;
        return new BenchCase(name, "map", run -> {
            MapPainter painter = new MapPainter(content(run, n));
            Viewport view = view(zoom);
            double[] times = run.stopwatch().times(4 * run.options().runs(), () -> painter.paint(state(), view)
                    .argb()[0]);
            run.add(name, "ms", "ground and clusters known, sites and names painted", times);
        });
    }

    private static double[] filtered(BenchRun run, int n) throws IOException {
        MapPainter painter = new MapPainter(content(run, n));
        Viewport view = EngineCases.northAmerica();
        SiteFilter gold = EngineCases.commodity("AU");
        return run.stopwatch()
                .times(
                        run.options().runs(),
                        () -> {
                            // The painter keeps the clusters of some filters; these push gold out.
                            int sum = 0;
                            for (String code : OTHER_FILTERS) {
                                sum += painter.paint(state().withFilter(EngineCases.commodity(code)), view)
                                        .argb()[0];
                            }
                            return sum;
                        },
                        () -> painter.paint(state().withFilter(gold), view).argb()[0]);
    }

    private static MapContent content(BenchRun run, int n) throws IOException {
        return new MapContent(Atlas.ground(run.options().data()), run.index(n), List.of(), Map.of(), Year.of(2026));
    }

    private static MapState state() {
        return MapState.opening(1600, 1000);
    }

    /// Returns the peers' views: North America, or a district.
    private static Viewport view(int zoom) {
        return zoom == 4 ? EngineCases.northAmerica() : new Viewport(new Camera(-112.2, 41.7, zoom), 1600, 1000, 1);
    }
}
