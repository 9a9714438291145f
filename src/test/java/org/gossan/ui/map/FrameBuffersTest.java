package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FrameBuffersTest {

    private static final Camera CAMERA = new Camera(-105, 45, 4);
    private static final MapPainter PAINTER = new MapPainter(MapContent.EMPTY);

    private final FrameBuffers buffers = new FrameBuffers();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void neitherTheFrameOnTheScreenNorTheOneBeforeIsPaintedOver() {
        List<int[]> shown = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int[] argb = buffers.take(100 * 80);
            for (int[] last : shown.subList(Math.max(0, shown.size() - 2), shown.size())) {
                assertNotSame(last, argb);
            }
            show(frame(argb, 100, 80));
            shown.add(argb);
        }
        assertSame(shown.get(6), shown.get(9));
        assertEquals(3 * 4 * 100 * 80, buffers.bytes());
    }

    @Test
    void aFrameThatIsNeverShownLeavesItsMemoryToTheNext() {
        for (int i = 0; i < 4; i++) {
            show(frame(buffers.take(100 * 80), 100, 80));
        }
        int[] failed = buffers.take(100 * 80);
        assertSame(failed, buffers.take(100 * 80));
    }

    @Test
    void anotherSizeGetsMemoryOfItsOwnAndTheOldIsLetGo() {
        for (int i = 0; i < 4; i++) {
            show(frame(buffers.take(100 * 80), 100, 80));
        }
        for (int i = 0; i < 4; i++) {
            Image image = show(frame(buffers.take(60 * 50), 60, 50));
            assertEquals(60, image.getWidth());
        }
        assertEquals(3 * 4 * 60 * 50, buffers.bytes());
    }

    @Test
    void theImageShowsWhatWasPaintedIntoUsedMemory() {
        for (int i = 0; i < 5; i++) {
            int[] argb = buffers.take(20 * 20);
            MapFrame frame = frame(argb, 20, 20);
            argb[5] = 0xFF000000 | i * 40;
            Image image = show(frame);
            int at = i;
            assertEquals(0xFF000000 | at * 40, image.getPixelReader().getArgb(5, 0));
        }
    }

    @Test
    void aFrameWithMemoryOfItsOwnIsShownToo() {
        MapFrame first = PAINTER.paint(MapState.opening(40, 40), new Viewport(CAMERA, 40, 40, 1));
        assertEquals(40, show(first).getHeight());
        assertTrue(buffers.bytes() >= 4 * 40 * 40);
    }

    private Image show(MapFrame frame) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> buffers.show(frame));
    }

    private static MapFrame frame(int[] argb, int width, int height) {
        return PAINTER.paint(MapState.opening(width, height), new Viewport(CAMERA, width, height, 1), argb);
    }
}
