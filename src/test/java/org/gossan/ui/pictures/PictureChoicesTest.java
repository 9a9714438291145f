package org.gossan.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.ui.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureChoicesTest {

    private static final Viewport WINDOW = new Viewport(new Camera(-109.3, 29.9, 7), 800, 600, 1);
    private static final MapState SHOWN = MapState.opening(800, 600);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @TempDir
    Path folder;

    @Test
    void theScreenSizeShowsExactlyTheWindow() {
        PictureChoices choices = choices(PictureSize.SCREEN, "");
        assertEquals(800, choices.widthPx(WINDOW));
        assertEquals(600, choices.heightPx(WINDOW));
        assertEquals(WINDOW.camera(), choices.state(SHOWN, WINDOW).camera());
        assertEquals(0.48, choices.megapixels(WINDOW), 1e-9);
    }

    @Test
    void aLargerPictureShowsTheSamePartLarger() {
        MapState state = choices(PictureSize.FULL_HD, "").state(SHOWN, WINDOW);
        assertEquals(7 + Math.log(1080.0 / 600) / Math.log(2), state.camera().zoom(), 1e-9);
        assertEquals(Theme.PRINT, state.theme());
        assertEquals(Language.ES, state.language());
    }

    @Test
    void filesAreNamedAfterTitleOrSelection() {
        assertEquals("gossan-2026-03-05.png", choices(PictureSize.SCREEN, "").fileName(SHOWN, DAY));
        assertEquals(
                "gossan-mx-la-ventana-2026-03-05.png",
                choices(PictureSize.SCREEN, "").fileName(SHOWN.withSelection("mx-la-ventana"), DAY));
        assertEquals(
                "gossan-litio-bacadehuachi-2026-03-05.png",
                choices(PictureSize.SCREEN, "  ¿Litio / Bacadéhuachi? ").fileName(SHOWN, DAY));
    }

    @Test
    void theEndingIsThatOfTheFormat() {
        PictureChoices choices = choices(PictureSize.SCREEN, "");
        assertEquals(Path.of("a.png"), choices.named(Path.of("a.png")));
        assertEquals(Path.of("a.PNG"), choices.named(Path.of("a.PNG")));
        assertEquals(Path.of("a.pdf.png"), choices.named(Path.of("a.pdf")));
    }

    @Test
    void choicesAreRememberedWithoutTitleAndLanguage() {
        Settings settings = Settings.empty(folder.resolve("settings"));
        choices(PictureSize.CUSTOM, "A title").write(settings);
        PictureChoices again = PictureChoices.read(settings, SHOWN);
        assertEquals(
                new PictureChoices(
                        PictureSize.CUSTOM, 1234, 567, 150, Theme.PRINT, Language.EN, "", false, PictureFormat.PNG),
                again);
    }

    @Test
    void nonsenseInTheSettingsIsMovedToWhatCanBeDrawn() {
        Settings settings = Settings.empty(folder.resolve("settings"));
        settings.put("picture.width", 1e9);
        settings.put("picture.dpi", -5);
        settings.put("picture.size", "wallpaper");
        PictureChoices again = PictureChoices.read(settings, SHOWN);
        assertEquals(PictureChoices.MOST_PX, again.customWidthPx());
        assertEquals(PictureChoices.LEAST_DPI, again.dpi());
        assertEquals(PictureSize.SCREEN, again.size());
    }

    private static PictureChoices choices(PictureSize size, String title) {
        return new PictureChoices(
                size,
                1234,
                567,
                size == PictureSize.CUSTOM ? 150 : 96,
                Theme.PRINT,
                Language.ES,
                title,
                false,
                PictureFormat.PNG);
    }
}
