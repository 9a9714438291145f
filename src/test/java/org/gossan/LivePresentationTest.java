package org.gossan;

import static org.gossan.DeskPictures.layOut;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Facility;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.ui.window.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/// What a room sees of the shipped briefing, on screens larger than the headless one: the real window without a stage.
class LivePresentationTest {

    @TempDir
    Path folder;

    private Atlas atlas;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1280, 800", "1920, 1080"})
    void everyHighlightedPlaceIsSeenInItsRingWhereTheMapReallyArrives(int width, int height) throws IOException {
        Briefing briefing = atlas.edits().briefings().all().getFirst();
        List<String> problems = new ArrayList<>();
        List<WritableImage> shots = new ArrayList<>();
        int[] looked = {0};
        String name = "live-" + width + "x" + height;
        new DeskPictures(atlas, folder, width, height).draw(name, state(), desk -> {
            desk.window().enter(Mode.BRIEF);
            DeskPictures.fire(desk, "present");
            for (Scene scene : briefing.scenes()) {
                layOut(desk);
                looked[0] += look(desk, scene, problems);
                shots.add(desk.window().getScene().snapshot(null));
                press(desk, KeyCode.PAGE_DOWN);
            }
            press(desk, KeyCode.ESCAPE);
        });
        for (int i = 0; i < shots.size(); i++) {
            DeskPictures.write(shots.get(i), name + "-" + (i + 1));
        }
        assertEquals(List.of(), problems);
        assertTrue(looked[0] >= 40, "places looked at: " + looked[0]);
    }

    /// The map of a scene is zoomed, moved, zoomed on: wherever it looks, the bar says how long it is.
    @Test
    void aMapThatHasLeftItsSceneHasATrueScaleAndOneThatIsBackHasTheSceneS() throws IOException {
        List<Double> lengths = new ArrayList<>();
        new DeskPictures(atlas, folder, 1280, 800).draw("live-scale", state(), desk -> {
            desk.window().enter(Mode.BRIEF);
            DeskPictures.fire(desk, "present");
            layOut(desk);
            ImageView scale = picture(desk, "#presentation-scale");
            assertFalse(scale.isVisible(), "the scene has its own");
            for (double zoom : new double[] {4, 6, 8.5}) {
                desk.map().goTo(new Camera(-108, 30, zoom));
                layOut(desk);
                assertTrue(scale.isVisible());
                assertFalse(picture(desk, "#presentation-marks").isVisible());
                assertTrue(
                        clear(picture(desk, "#presentation-frame"), scale.getLayoutX() + 15, scale.getLayoutY() + 15));
                double metres = barPx(scale) * desk.map().freeView().metresPerPx();
                double power = Math.pow(10, Math.floor(Math.log10(metres * 1.05)));
                double round = DoubleStream.of(1, 2, 5)
                        .map(one -> one * power)
                        .filter(one -> Math.abs(metres - one) < 0.05 * one)
                        .findFirst()
                        .orElse(0);
                assertTrue(round > 0, () -> "the bar is " + metres + " m long");
                lengths.add(round);
            }
            assertEquals(3, Set.copyOf(lengths).size(), () -> "lengths: " + lengths);
            press(desk, KeyCode.R);
            layOut(desk);
            assertFalse(scale.isVisible());
            assertTrue(picture(desk, "#presentation-marks").isVisible());
            desk.map().goTo(new Camera(-108, 30, 6));
        });
    }

    /// Returns how long the upper bar is: the longest dark line of the upper half.
    private static int barPx(ImageView scale) {
        int longest = 0;
        for (int y = 6; y < scale.getImage().getHeight() / 2; y++) {
            int run = 0;
            for (int x = 6; x < scale.getImage().getWidth() - 36; x++) {
                int argb = scale.getImage().getPixelReader().getArgb(x, y);
                run = (argb & 0xFF) < 0x90 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static MapState state() {
        return MapState.opening(1280, 720).withTheme(Theme.LIGHT).withLanguage(Language.EN);
    }

    private static void press(Desk desk, KeyCode code) {
        desk.map().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// Looks at every place of a scene: the slide has its hole there, and a mark on it.
    ///
    /// @return how many places were looked at
    private static int look(Desk desk, Scene scene, List<String> problems) {
        String title = scene.words().title().in(Language.EN);
        ImageView frame = picture(desk, "#presentation-frame");
        ImageView marks = picture(desk, "#presentation-marks");
        if (!frame.isVisible() || !marks.isVisible()) {
            problems.add(
                    title + ": no marks, the map is at " + desk.map().view().camera());
        }
        Viewport live = desk.map().view();
        int looked = 0;
        for (Highlight highlight : scene.highlights()) {
            LonLat at = position(desk.workspace().contentProperty().get(), highlight.id());
            if (at == null) {
                continue;
            }
            looked++;
            double x = live.screenX(WebMercator.worldX(at.lon()));
            double y = live.screenY(WebMercator.worldY(at.lat()));
            if (!new Rectangle2D(12, 12, live.widthPx() - 24, live.heightPx() - 24).contains(x, y)) {
                problems.add(title + ": " + highlight.id() + " is outside the screen at " + x + ", " + y);
            } else if (!clear(frame, x, y)) {
                problems.add(title + ": " + highlight.id() + " is under the slide at " + x + ", " + y);
            } else if (alpha(marks, x, y) < 0xFF) {
                problems.add(title + ": " + highlight.id() + " has no mark at " + x + ", " + y);
            }
        }
        return looked;
    }

    private static ImageView picture(Desk desk, String id) {
        Node node = desk.window().lookup(id);
        if (node instanceof ImageView picture) {
            return picture;
        }
        throw new AssertionError("no picture " + id);
    }

    private static @Nullable LonLat position(@Nullable MapContent content, String id) {
        if (content == null) {
            throw new AssertionError("nothing is loaded");
        }
        int row = content.sites().row(id);
        return row >= 0 && content.sites().potentialArea(row)
                ? null
                : row >= 0
                        ? content.sites().position(row)
                        : content.facilities().stream()
                                .filter(one -> one.id().equals(id))
                                .map(Facility::position)
                                .findFirst()
                                .orElse(null);
    }

    /// Returns whether nothing of the slide covers a symbol at a point.
    private static boolean clear(ImageView frame, double x, double y) {
        for (int dx = -10; dx <= 10; dx += 5) {
            for (int dy = -10; dy <= 10; dy += 5) {
                if (alpha(frame, x + dx, y + dy) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int alpha(ImageView picture, double x, double y) {
        return picture.getImage().getPixelReader().getArgb((int) x, (int) y) >>> 24;
    }
}
