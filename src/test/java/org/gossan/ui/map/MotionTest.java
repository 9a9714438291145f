package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MotionTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Viewport view = new Viewport(new Camera(-109.3, 29.9, 7), 1000, 700, 1);
    private final Motion motion = new Motion(() -> view, camera -> view = view.withCamera(camera), () -> {});

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        double x = view.worldX(250);
        double y = view.worldY(600);
        motion.zoomTo(9.37, 250, 600);
        assertEquals(9.37, view.camera().zoom());
        assertEquals(250, view.screenX(x), 1e-6);
        assertEquals(600, view.screenY(y), 1e-6);
    }

    @Test
    void aDragMovesThePictureWithTheMouse() {
        double x = view.worldX(500);
        double y = view.worldY(350);
        motion.panBy(40, -25);
        assertEquals(540, view.screenX(x), 1e-6);
        assertEquals(325, view.screenY(y), 1e-6);
    }

    @Test
    void reducedMotionJumps() {
        motion.reduce(true);
        motion.fly(new Camera(-96.7, 17.1, 8));
        assertEquals(new Camera(-96.7, 17.1, 8), view.camera());
        assertFalse(motion.running());
        motion.zoomBy(1, 500, 350);
        assertEquals(9, view.camera().zoom());
        assertFalse(motion.running());
    }
}
