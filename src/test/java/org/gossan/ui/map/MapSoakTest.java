package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.BenchTable;
import org.gossan.geo.Camera;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Two hours of panning and zooming in fast motion: the real map with the shipped basemap and 20,000 sites.
class MapSoakTest {

    private static final int WARM_UP = 120;
    private static final int VIEWS = 360;
    private static final int PARTS = 6;
    private static final double MIB = 1 << 20;

    /// Frames that take turns, and one that is lent to the painter.
    private static final long FRAMES = 4;

    private final Random random = new Random(7);

    @Test
    void memoryStaysFlatOverHundredsOfViews() throws Exception {
        FxToolkit.registerPrimaryStage();
        SiteIndex sites = BenchTable.generated(20_000).index();
        Workspace workspace = new Workspace(Tasks.immediate(), MapState.opening(700, 500));
        MapPane map = fx(() -> {
            MapPane pane =
                    new MapPane(workspace, Settings.read(Path.of("no such file")), new MapPainter(MapContent.EMPTY));
            pane.reduceMotion(true);
            new Scene(pane, 700, 500);
            pane.resize(700, 500);
            pane.layout();
            var ground = Atlas.ground(AtlasFolders.shipped());
            workspace.show(new MapContent(ground, sites, List.of(), Map.of(), Year.of(2026)), id -> {
                throw new IllegalArgumentException(id);
            });
            return pane;
        });
        walk(map, sites, WARM_UP);
        double[] heap = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            walk(map, sites, VIEWS / PARTS);
            heap[part] = heapMib();
        }
        long pixels = fx(map::pixelBytes);
        int frame = 4 * (700 + 2 * FrameSize.MARGIN_PX) * (500 + 2 * FrameSize.MARGIN_PX);
        long most = GroundTiles.BUDGET_BYTES + FRAMES * frame;
        assertTrue(pixels <= most, () -> pixels + " bytes of pixels, at most " + most + " wanted");
        // What was in use in the last seconds is still softly held, so single values differ by a tenth; a leak moves
        // all.
        double early = middle(Arrays.copyOf(heap, PARTS / 2));
        double late = middle(Arrays.copyOfRange(heap, PARTS / 2, PARTS));
        assertTrue(late <= early * 1.1, () -> "MiB in use " + Arrays.toString(heap));
    }

    private static double middle(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void walk(MapPane map, SiteIndex sites, int views) {
        for (int i = 0; i < views; i++) {
            int row = random.nextInt(sites.size());
            double zoom = 3 + random.nextInt(11) + (i % 3 == 0 ? random.nextDouble() : 0);
            fx(() -> {
                map.goTo(new Camera(sites.lon(row), sites.lat(row), zoom));
                for (int step = 0; step < 2; step++) {
                    Camera at = map.view().camera();
                    double shift = 90 / map.view().worldPx();
                    map.goTo(Camera.ofWorld(at.worldX() + shift, at.worldY() + shift, at.zoom()));
                }
                if (row % 10 == 0) {
                    map.snapshot(null, new WritableImage(700, 500));
                }
                return true;
            });
        }
    }

    private static double heapMib() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private static <T> T fx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
