package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Camera;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.FrameSize;
import org.gossan.ui.opening.OpeningLayout;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.window.Shortcuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the real window with the shipped data, 1280 x 800, into `target/screens`, to be looked at.
class WindowPicturesTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Path SCREENS = Path.of("target", "screens");

    @TempDir
    Path folder;

    private Atlas atlas;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(SCREENS);
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            north-america,   -99,    39.5, 3.55,
            sonora,          -110.6, 29.6, 6.6,
            oaxaca-chiapas,  -95.0,  16.9, 6.6,
            la-ventana,      -109.3, 29.8, 7.6, mx-la-ventana
            """)
    void theWindowInBothThemesAndTwoLanguages(String name, double lon, double lat, double zoom, String selection)
            throws IOException {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (Language language : new Language[] {Language.EN, Language.ES}) {
                String file = "window-" + name + "-" + theme.code() + "-" + language.code();
                BufferedImage picture = draw(
                        file,
                        MapState.opening(WIDTH, HEIGHT)
                                .withCamera(new Camera(lon, lat, zoom))
                                .withTheme(theme)
                                .withLanguage(language)
                                .withSelection(selection),
                        "",
                        workspace -> {});
                assertTrue(colours(picture) > 200, file + " is nearly empty");
            }
        }
    }

    @Test
    void theTableTheFacilitiesAndAnEmptyResult() throws IOException {
        MapState opening = MapState.opening(WIDTH, HEIGHT).withCamera(new Camera(-104, 30, 4.6));
        draw("window-table-light-fr", opening.withLanguage(Language.FR), "table=open", workspace -> {});
        draw("window-facilities-light-en", opening.withLayers(Set.of(Layer.values())), "", workspace -> {
            workspace.update(state -> state.withFacilityKinds(Set.of(FacilityKind.values())));
        });
        BufferedImage empty = draw(
                "window-empty-dark-es",
                opening.withTheme(Theme.DARK).withLanguage(Language.ES),
                "table=open",
                workspace -> workspace.filter(filter -> new org.gossan.model.SiteFilter(
                        "no hay tal sitio",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null)));
        assertEquals(WIDTH, empty.getWidth());
    }

    @Test
    void theFirstWindowOfAllIsLaidOutAsItsOpeningSays() throws IOException {
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                MapState state = Desk.opening(Settings.empty(folder.resolve("none")), language)
                        .withTheme(theme);
                List<OpeningLayout> seen = new ArrayList<>();
                drawDesk(
                        "first-" + theme + language,
                        state,
                        "",
                        desk -> {
                            layOut(desk);
                            seen.add(desk.layout(""));
                        },
                        WIDTH,
                        HEIGHT);
                OpeningLayout first = OpeningLayout.first(theme);
                assertNear(first, seen.getFirst());
                assertTrue(first.fits(FrameSize.first(Settings.empty(folder), state.camera())));
            }
        }
    }

    /// The height of a line of letters is a fraction that may be rounded either way.
    private static void assertNear(OpeningLayout wanted, OpeningLayout seen) {
        assertEquals(wanted.paper(), seen.paper());
        assertNear(wanted.map(), seen.map());
        assertEquals(wanted.areas().size(), seen.areas().size());
        for (int i = 0; i < seen.areas().size(); i++) {
            assertNear(wanted.areas().get(i), seen.areas().get(i));
        }
    }

    private static void assertNear(OpeningPicture.Area wanted, OpeningPicture.Area seen) {
        assertEquals(wanted.argb(), seen.argb());
        assertEquals(wanted.x(), seen.x(), 1);
        assertEquals(wanted.y(), seen.y(), 1);
        assertEquals(wanted.width(), seen.width(), 1);
        assertEquals(wanted.height(), seen.height(), 1);
    }

    @Test
    void theSmallestWindow() throws IOException {
        MapState state = MapState.opening(1024, 700)
                .withCamera(new Camera(-112, 33, 5.2))
                .withTheme(Theme.DARK)
                .withLanguage(Language.FR)
                .withSelection("us-ca-mountain-pass");
        BufferedImage picture = draw("window-smallest-dark-fr", state, "table=open", workspace -> {}, 1024, 700);
        assertEquals(1024, picture.getWidth());
    }

    @Test
    void thePanelsOfTheFrame() throws IOException {
        MapState sonora = MapState.opening(WIDTH, HEIGHT).withCamera(new Camera(-110.6, 29.6, 6.6));
        MapState spanish = sonora.withTheme(Theme.DARK).withLanguage(Language.ES);
        MapState french = sonora.withLanguage(Language.FR);
        Consumer<Desk> picture = desk -> desk.window().toggle("picture");
        drawDesk("window-picture-light-en", sonora, "", picture, WIDTH, HEIGHT);
        drawDesk(
                "window-picture-dark-es",
                spanish.withSelection("mx-la-ventana"),
                "picture.size=custom",
                picture,
                WIDTH,
                HEIGHT);
        drawDesk(
                "window-picture-smallest-fr",
                french.withSelection("mx-la-ventana"),
                "picture.size=a4-landscape",
                picture,
                1024,
                700);
        drawDesk("window-annotate-smallest-es", spanish, "mode=annotate", desk -> {}, 1024, 700);
        drawDesk("window-measure-light-en", sonora, "", WindowPicturesTest::measure, WIDTH, HEIGHT);
        drawDesk("window-measure-dark-es", spanish, "", WindowPicturesTest::measure, 1024, 700);
        drawDesk(
                "window-help-dark-fr",
                french.withTheme(Theme.DARK),
                "mode=brief",
                desk -> {
                    desk.window().toggleHelp();
                    desk.workspace().offer("Note supprimée.", "Annuler", () -> {});
                },
                1024,
                700);
        BufferedImage help = drawDesk(
                "window-help-light-en", sonora, "", desk -> desk.window().toggleHelp(), WIDTH, HEIGHT);
        assertTrue(colours(help) > 200, "nearly empty");
    }

    private static void measure(Desk desk) {
        desk.map().requestFocus();
        press(desk, KeyCode.M);
        for (Camera at : new Camera[] {
            new Camera(-112, 29, 6.6),
            new Camera(-108, 28.6, 6.6),
            new Camera(-109.4, 31, 6.6),
            new Camera(-110.6, 29.6, 6.6)
        }) {
            desk.map().goTo(at);
            press(desk, KeyCode.SPACE);
        }
    }

    private static void press(Desk desk, KeyCode code) {
        desk.map().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private BufferedImage draw(String file, MapState state, String settingsText, Consumer<Workspace> then)
            throws IOException {
        return draw(file, state, settingsText, then, WIDTH, HEIGHT);
    }

    private BufferedImage draw(
            String file, MapState state, String settingsText, Consumer<Workspace> then, int width, int height)
            throws IOException {
        return drawDesk(file, state, settingsText, desk -> then.accept(desk.workspace()), width, height);
    }

    private BufferedImage drawDesk(
            String file, MapState state, String settingsText, Consumer<Desk> then, int width, int height)
            throws IOException {
        Path settingsFile = folder.resolve(file + ".properties");
        Files.writeString(settingsFile, settingsText);
        WritableImage shot = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Application.setUserAgentStylesheet(
                    state.theme() == Theme.DARK
                            ? new PrimerDark().getUserAgentStylesheetBSS()
                            : new PrimerLight().getUserAgentStylesheetBSS());
            Desk desk =
                    new Desk(Tasks.immediate(), Settings.read(settingsFile), state, new MapPainter(MapContent.EMPTY));
            desk.map().reduceMotion(true);
            Scene scene = new Scene(desk.window(), width, height, Desk.fill(state.theme()));
            scene.getStylesheets().addAll(Desk.stylesheets());
            Shortcuts.install(scene, desk.workspace(), desk.window(), desk.targets(() -> {}));
            desk.window().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark-map"), state.theme() == Theme.DARK);
            layOut(desk);
            Loaded.of(atlas, Atlas.ground(Path.of("data"))).show(desk.workspace());
            then.accept(desk);
            layOut(desk);
            layOut(desk);
            layOut(desk);
            return scene.snapshot(null);
        });
        BufferedImage picture = copy(shot);
        ImageIO.write(picture, "png", SCREENS.resolve(file + ".png").toFile());
        return picture;
    }

    private static void layOut(Desk desk) {
        desk.window().applyCss();
        desk.window().layout();
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        return copy;
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
