package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewHistoryTest {

    private static final Camera SONORA = new Camera(-109.3, 29.9, 7.4);
    private static final Camera OAXACA = new Camera(-96.7, 17.1, 7.4);

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final Workspace workspace = new Workspace(Tasks.immediate(), MapState.opening(900, 600));
    private final ViewHistory views = new ViewHistory(workspace, clock::get);

    @TempDir
    Path folder;

    @Test
    void goesBackAndForwardThroughFilterLayersSelectionAndCamera() {
        MapState opening = workspace.map();
        filter("litio");
        later();
        workspace.update(state -> state.withLayers(Set.of(Layer.SITES)));
        later();
        workspace.select("mx-la-ventana");
        later();
        look(SONORA);
        MapState last = workspace.map();
        views.back();
        assertEquals(opening.camera(), workspace.map().camera());
        assertEquals("mx-la-ventana", workspace.map().selection());
        views.back();
        assertEquals(null, workspace.map().selection());
        assertEquals(Set.of(Layer.SITES), workspace.map().layers());
        views.back();
        assertEquals(opening.layers(), workspace.map().layers());
        assertEquals("litio", workspace.map().filter().text());
        views.back();
        assertEquals(opening, workspace.map());
        assertFalse(views.canGoBackProperty().get());
        views.back();
        assertEquals(opening, workspace.map());
        for (int i = 0; i < 4; i++) {
            views.forward();
        }
        assertEquals(last, workspace.map());
        assertFalse(views.canGoForwardProperty().get());
    }

    @Test
    void typingIsOneStep() {
        for (String text : new String[] {"l", "li", "lit"}) {
            filter(text);
            clock.addAndGet(300);
        }
        views.back();
        assertEquals("", workspace.map().filter().text());
        assertFalse(views.canGoBackProperty().get());
    }

    @Test
    void aFlightBelongsToTheSelectionThatCausedIt() {
        workspace.select("mx-la-ventana");
        clock.addAndGet(1500);
        look(SONORA);
        views.back();
        assertEquals(null, workspace.map().selection());
        assertFalse(views.canGoBackProperty().get());
        views.forward();
        assertEquals(SONORA, workspace.map().camera());
    }

    @Test
    void smallMovesAreNoStepsButManyOfThemAre() {
        look(SONORA);
        Camera near = new Camera(-109.2, 29.9, 7.4);
        look(near);
        views.back();
        assertFalse(views.canGoBackProperty().get());
        views.forward();
        assertEquals(near, workspace.map().camera());
        for (double lon = -109; lon <= -101; lon += 0.5) {
            look(new Camera(lon, 29.9, 7.4));
        }
        views.back();
        assertTrue(workspace.map().camera().lon() < -102, "back by about a window");
        assertTrue(views.canGoBackProperty().get());
    }

    @Test
    void aNewStepForgetsTheWayForward() {
        look(SONORA);
        views.back();
        later();
        look(OAXACA);
        assertFalse(views.canGoForwardProperty().get());
        views.back();
        assertEquals(MapState.opening(900, 600).camera(), workspace.map().camera());
    }

    @Test
    void themeAndLanguageStayWhatTheyAre() {
        look(SONORA);
        workspace.update(state -> state.withTheme(Theme.DARK));
        views.back();
        assertEquals(Theme.DARK, workspace.map().theme());
    }

    @Test
    void theViewsOfAnEarlierStartAreThereAgain() throws Exception {
        look(SONORA);
        look(OAXACA);
        later();
        workspace.select("mx-la-ventana");
        views.back();
        Settings file = Settings.empty(folder.resolve("views.properties"));
        views.write(file);
        file.save();

        Workspace next = new Workspace(Tasks.immediate(), workspace.map());
        ViewHistory again = new ViewHistory(next, clock::get);
        again.restore(Settings.read(folder.resolve("views.properties")));
        again.forward();
        assertEquals("mx-la-ventana", next.map().selection());
        again.back();
        again.back();
        assertEquals(SONORA, next.map().camera());
        again.back();
        assertEquals(MapState.opening(900, 600), next.map());
    }

    @Test
    void aDamagedFileOfViewsIsAsGoodAsNone() {
        Settings file = Settings.empty(folder.resolve("views.properties"));
        file.put("count", "many");
        file.put("at", "-3");
        views.restore(file);
        assertFalse(views.canGoBackProperty().get());
    }

    private void filter(String text) {
        workspace.filter(now -> now.withText(text));
    }

    private void look(Camera camera) {
        workspace.update(state -> state.withCamera(camera));
        workspace.viewed(new Viewport(camera, 900, 600, 1));
    }

    private void later() {
        clock.addAndGet(5000);
    }
}
