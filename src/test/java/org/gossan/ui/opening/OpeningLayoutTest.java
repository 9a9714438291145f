package org.gossan.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Theme;
import org.gossan.ui.Settings;
import org.gossan.ui.opening.OpeningPicture.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningLayoutTest {

    private static final OpeningLayout KEPT = new OpeningLayout(
            "Rectangle2D [minX = 0.0] x 2.0",
            0xFF0D1117,
            new Area(260.5, 44, 900, 600, 0),
            List.of(new Area(0, 0, 1160, 44, 0xFF161B22), new Area(0, 44, 260.5, 600, 0)));

    @TempDir
    private Path folder;

    @Test
    void aLayoutComesBackFromTheSettingsFile() throws IOException {
        Path file = folder.resolve("settings");
        Settings settings = Settings.read(file);
        assertEquals(Optional.empty(), OpeningLayout.read(settings.values()));
        KEPT.values().forEach(settings::put);
        settings.save();
        assertEquals(Optional.of(KEPT), OpeningLayout.read(Settings.read(file).values()));
    }

    @Test
    void settingsThatSomebodyChangedAreAsGoodAsNone() {
        for (String places :
                List.of("", "1 2 3 4 ff", "1 2 3 4 ff;1 2 3", "1 2 3 4 ff;a b c d e", "1 2 3 4 ff;1 2 3 4 -1")) {
            assertEquals(Optional.empty(), OpeningLayout.read(Map.of("opening.places", places)), places);
        }
    }

    @Test
    void aFrameFitsIfItIsLargerByTheSameOnAllSides() {
        Camera camera = new Camera(-100, 40, 4);
        assertTrue(KEPT.fits(new Viewport(camera, 1092, 792, 1)));
        assertFalse(KEPT.fits(new Viewport(camera, 1092, 800, 1)));
        assertFalse(KEPT.fits(new Viewport(camera, 800, 500, 1)));
    }

    @Test
    void aPictureHasThePixelsOfItsView() {
        Viewport view = new Viewport(new Camera(-100, 40, 4), 1092, 792, 1);
        OpeningPicture picture = OpeningLayout.first(Theme.LIGHT).with(view, new int[1092 * 792]);
        assertEquals(OpeningLayout.first(Theme.LIGHT), OpeningLayout.of(picture));
        assertThrows(IllegalArgumentException.class, () -> KEPT.with(view, new int[7]));
    }
}
