package org.gossan.ui.pictures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.Vocabulary;
import org.gossan.publish.SnapshotOptions;
import org.gossan.ui.Settings;

/// How a picture of the map is to be. Immutable.
///
/// @param customWidthPx  of the custom size, logical pixels, [#LEAST_PX]..[#MOST_PX]
/// @param customHeightPx of the custom size
/// @param dpi            of a PNG, [#LEAST_DPI]..[#MOST_DPI]
/// @param title          above the map; blank = the usual one
/// @param furniture      whether title, legend, scale, north arrow and notes are drawn
record PictureChoices(
        PictureSize size,
        int customWidthPx,
        int customHeightPx,
        int dpi,
        Theme theme,
        Language language,
        String title,
        boolean furniture,
        PictureFormat format) {

    static final int LEAST_PX = 100;
    static final int MOST_PX = 10_000;
    /// The command line has the same limits.
    static final int LEAST_DPI = 24;

    static final int MOST_DPI = 1200;

    PictureChoices {
        customWidthPx = Math.clamp(customWidthPx, LEAST_PX, MOST_PX);
        customHeightPx = Math.clamp(customHeightPx, LEAST_PX, MOST_PX);
        dpi = Math.clamp(dpi, LEAST_DPI, MOST_DPI);
    }

    /// Returns what was chosen last; at first a picture of what the window shows.
    static PictureChoices read(Settings settings, MapState state) {
        return new PictureChoices(
                settings.text("picture.size")
                        .flatMap(code -> Vocabulary.find(PictureSize.class, code))
                        .orElse(PictureSize.SCREEN),
                (int) settings.number("picture.width", 1600),
                (int) settings.number("picture.height", 1000),
                (int) settings.number("picture.dpi", 96),
                settings.text("picture.theme")
                        .flatMap(code -> Vocabulary.find(Theme.class, code))
                        .orElse(state.theme()),
                state.language(),
                "",
                !settings.text("picture.furniture").orElse("on").equals("off"),
                settings.text("picture.format")
                        .flatMap(code -> Vocabulary.find(PictureFormat.class, code))
                        .orElse(PictureFormat.PNG));
    }

    /// Keeps what was chosen, but for title and language, which belong to one picture.
    void write(Settings settings) {
        settings.put("picture.size", size.code());
        settings.put("picture.width", customWidthPx);
        settings.put("picture.height", customHeightPx);
        settings.put("picture.dpi", dpi);
        settings.put("picture.theme", theme.code());
        settings.put("picture.furniture", furniture ? "on" : "off");
        settings.put("picture.format", format.code());
    }

    /// Returns the width in logical pixels.
    int widthPx(Viewport window) {
        return size == PictureSize.CUSTOM
                ? customWidthPx
                : size == PictureSize.SCREEN ? window.widthPx() : size.widthPx();
    }

    /// Returns the height in logical pixels.
    int heightPx(Viewport window) {
        return size == PictureSize.CUSTOM
                ? customHeightPx
                : size == PictureSize.SCREEN ? window.heightPx() : size.heightPx();
    }

    /// Returns the pixels of a PNG in millions.
    double megapixels(Viewport window) {
        double scale = dpi / 96.0;
        return widthPx(window) * scale * heightPx(window) * scale / 1e6;
    }

    /// Returns what the picture shows: the part of the world that the window shows, as large as it fits.
    ///
    /// @param window the free part of the window
    MapState state(MapState shown, Viewport window) {
        double share =
                Math.min(widthPx(window) / (double) window.widthPx(), heightPx(window) / (double) window.heightPx());
        Camera camera = window.camera();
        return shown.withCamera(camera.withZoom(camera.zoom() + Math.log(share) / Math.log(2)))
                .withTheme(theme)
                .withLanguage(language);
    }

    SnapshotOptions options(Viewport window, LocalDate date) {
        return new SnapshotOptions(widthPx(window), heightPx(window), dpi, title, date, furniture);
    }

    /// Returns a name for the file: what is selected or the title, and the date.
    String fileName(MapState shown, LocalDate date) {
        String words = !title.isBlank() ? title : shown.selection() == null ? "" : shown.selection();
        String slug = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String middle = slug.isEmpty() ? "" : slug.substring(0, Math.min(60, slug.length())) + "-";
        return "gossan-" + middle + date + "." + format.code();
    }

    /// Returns the file with the ending of the format, added if it has another.
    Path named(Path file) {
        Path name = file.getFileName();
        String ending = "." + format.code();
        return name != null && !name.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? file.resolveSibling(name + ending)
                : file;
    }
}
