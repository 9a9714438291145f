package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.gluonhq.impl.maps.tile.osm.CachedOsmTileRetriever;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import javafx.scene.image.Image;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TileCacheTest {

    private static final int CLEAR = 0;
    private static final int RED = 0xFFD04030;
    private static final int BLUE = 0xFF3050D0;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void gluonLoadsOurTiles() {
        OfflineTiles.require();
    }

    @Test
    void aNewMapAsksNoTilesOfOneThatIsClosed() {
        Tasks closed = Tasks.on(job -> {
            throw new RejectedExecutionException("closed");
        });
        OfflineTiles.paintFrom(new TileCache(closed, filled(RED), 1 << 24));
        GroundTiles ground = new GroundTiles(new Workspace(Tasks.immediate(), MapState.opening(100, 100)));
        assertEquals(0, ground.bytes());
        assertDoesNotThrow(() -> new OfflineTiles().loadTile(3, 1, 1).join());
    }

    @Test
    void aRetrieverThatFetchesIsRefused() {
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> OfflineTiles.require(new CachedOsmTileRetriever()));
        assertTrue(String.valueOf(e.getMessage()).contains("CachedOsmTileRetriever"));
    }

    @Test
    void aTileComesAtOnceClearAndIsRewrittenInPlace() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        TileCache cache = new TileCache(Tasks.on(waiting::add), filled(RED), 1 << 24);
        Image image = cache.tile(3, 1, 2);
        assertEquals(CLEAR, image.getPixelReader().getArgb(10, 10));
        drain(waiting);
        assertEquals(RED, image.getPixelReader().getArgb(10, 10));
        assertSame(image, cache.tile(3, 1, 2));
    }

    @Test
    void aTileBeforeItsPixelsShowsItsPartOfTheParent() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        TileCache cache = new TileCache(Tasks.on(waiting::add), TileCacheTest::leftRedRightBlue, 1 << 24);
        cache.tile(3, 1, 2);
        drain(waiting);
        assertEquals(RED, cache.tile(4, 2, 4).getPixelReader().getArgb(200, 200));
        assertEquals(BLUE, cache.tile(4, 3, 5).getPixelReader().getArgb(20, 200));
        assertEquals(RED, cache.tile(6, 8, 16).getPixelReader().getArgb(128, 128));
    }

    @Test
    void aTileThatCannotBePaintedLetsTheWorldBehindShow() {
        TileCache cache = new TileCache(
                Tasks.immediate(),
                (z, x, y, into) -> {
                    throw new IllegalStateException("broken basemap");
                },
                1 << 24);
        assertEquals(CLEAR, cache.tile(5, 3, 3).getPixelReader().getArgb(0, 0));
        assertEquals(CLEAR, cache.tile(5, 3, 4).getPixelReader().getArgb(0, 0));
    }

    @Test
    void anotherThemeRepaintsTheTilesThatAreAlreadyOnShow() {
        TileCache cache = new TileCache(Tasks.immediate(), filled(RED), 1 << 24);
        Image image = cache.tile(3, 1, 2);
        cache.repaint(filled(BLUE));
        assertEquals(BLUE, image.getPixelReader().getArgb(255, 255));
    }

    @Test
    void tilesStayWithinTheirBudget() {
        long budget = 10L * 256 * 256 * 4;
        TileCache cache = new TileCache(Tasks.immediate(), filled(RED), budget);
        for (int x = 0; x < 500; x++) {
            cache.tile(9, x, 7);
            assertTrue(cache.bytes() <= budget);
        }
    }

    @Test
    void aTilePaintedInTheMemoryOfAnotherNeverChangesAnImage() {
        long budget = 12L * 256 * 256 * 4;
        TileCache cache = new TileCache(Tasks.immediate(), TileCacheTest::columnAsColour, budget);
        List<Image> handedOut = new ArrayList<>();
        for (int x = 0; x < 12; x++) {
            handedOut.add(cache.tile(9, x, 7));
        }
        for (double lon = -120; lon < -60; lon += 5) {
            cache.around(new Viewport(new Camera(lon, 45, 6), 512, 512, 1));
        }
        for (int x = 0; x < 12; x++) {
            assertEquals(0xFF000000 | x, handedOut.get(x).getPixelReader().getArgb(99, 3));
        }
        assertEquals(0xFF000000 | 13, cache.tile(6, 13, 22).getPixelReader().getArgb(9, 9));
    }

    @Test
    void tilesOfAViewThatIsGoneAreUsedAgainAndThoseOnShowAreNot() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            long budget = 40L * 256 * 256 * 4;
            TileCache cache = new TileCache(Tasks.immediate(), TileCacheTest::columnAsColour, budget);
            List<Image> handedOut = new ArrayList<>();
            for (int x = 0; x < 50; x++) {
                handedOut.add(cache.tile(9, x, 7));
            }
            Runnable offScreen = cache.anotherView();
            for (int x = 50; x < 90; x++) {
                assertFalse(handedOut.contains(cache.tile(9, x, 7)), "the view before is still on the screen");
            }
            for (int x = 0; x < 50; x++) {
                assertEquals(0xFF000000 | x, handedOut.get(x).getPixelReader().getArgb(99, 3));
            }
            offScreen.run();
            for (int x = 90; x < 98; x++) {
                Image image = cache.tile(9, x, 7);
                assertTrue(handedOut.contains(image), () -> "a tile with memory of its own");
                assertEquals(0xFF000000 | x, image.getPixelReader().getArgb(99, 3));
            }
            return true;
        });
    }

    @Test
    void neighboursAndTheNextZoomArePaintedAheadAfterWhatIsWanted() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        List<String> order = new ArrayList<>();
        TileCache cache = new TileCache(
                Tasks.on(waiting::add),
                (z, x, y, into) -> {
                    order.add(z + "/" + x + "/" + y);
                    Arrays.fill(into, RED);
                },
                1 << 26);
        cache.around(new Viewport(new Camera(-105, 45, 6), 512, 512, 1));
        cache.tile(6, 40, 40);
        drain(waiting);
        assertEquals("6/40/40", order.get(1), order::toString);
        assertTrue(order.stream().filter(tile -> tile.startsWith("6/")).count() >= 16, order::toString);
        assertTrue(order.stream().anyMatch(tile -> tile.startsWith("7/")), order::toString);
        int painted = order.size();
        assertEquals(0, cache.waitingAhead());
        assertEquals(RED, cache.tile(6, 13, 22).getPixelReader().getArgb(9, 9));
        drain(waiting);
        assertEquals(painted, order.size());
    }

    @Test
    void whatIsPaintedAheadOfAnEarlierViewIsForgotten() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        TileCache cache = new TileCache(Tasks.on(waiting::add), filled(RED), 1 << 26);
        for (int i = 0; i < 30; i++) {
            cache.around(new Viewport(new Camera(-105 + i, 45, 8), 512, 512, 1));
        }
        assertTrue(cache.waitingAhead() < 60, () -> cache.waitingAhead() + " tiles");
    }

    @Test
    void paintingAheadKeepsTheBudgetAtTheEdgesOfTheWorld() {
        long budget = 12L * 256 * 256 * 4;
        TileCache cache = new TileCache(Tasks.immediate(), filled(RED), budget);
        for (double lon : new double[] {-179.9, 0, 179.9}) {
            for (double zoom : new double[] {2, 5.6, 19}) {
                cache.around(new Viewport(new Camera(lon, 84, zoom), 700, 500, 1));
                assertTrue(cache.bytes() <= budget);
            }
        }
    }

    @Test
    void theRetrieverAnswersEveryTileAtOnce() {
        OfflineTiles.paintFrom(new TileCache(Tasks.immediate(), filled(RED), 1 << 24));
        for (int z = 0; z <= 19; z++) {
            CompletableFuture<Image> future = new OfflineTiles().loadTile(z, (1L << z) - 1, 0);
            assertTrue(future.isDone() && !future.isCompletedExceptionally());
            assertEquals(256, future.join().getWidth());
        }
    }

    private static void leftRedRightBlue(int z, long x, long y, int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 256 < 128 ? RED : BLUE;
        }
    }

    private static void columnAsColour(int z, long x, long y, int[] argb) {
        Arrays.fill(argb, 0xFF000000 | (int) x);
    }

    private static TileCache.Painter filled(int argb) {
        return (z, x, y, into) -> Arrays.fill(into, argb);
    }

    private static void drain(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            Runnable next = waiting.removeFirst();
            WaitForAsyncUtils.waitForAsyncFx(10_000, next);
        }
    }
}
