package org.gossan.ui.briefings;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.gossan.render.slide.SlideSettings;
import org.gossan.ui.Settings;
import org.jspecify.annotations.Nullable;

/// Whose briefings these are: stands on every slide, page and picture. Immutable.
///
/// @param organisation   may be empty
/// @param classification may be empty
/// @param logo           a picture in a file; `null` = none
record Letterhead(String organisation, String classification, @Nullable Path logo) {

    private static final String ORGANISATION = "brief.organisation";
    private static final String CLASSIFICATION = "brief.classification";
    private static final String LOGO = "brief.logo";

    static Letterhead read(Settings settings) {
        return new Letterhead(
                settings.text(ORGANISATION).orElse(""),
                settings.text(CLASSIFICATION).orElse(""),
                path(settings.text(LOGO).orElse("")));
    }

    private static @Nullable Path path(String name) {
        try {
            return name.isEmpty() ? null : Path.of(name);
        } catch (InvalidPathException e) {
            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "the logo has no path: " + name, e);
            return null;
        }
    }

    void write(Settings settings) {
        settings.put(ORGANISATION, organisation);
        settings.put(CLASSIFICATION, classification);
        settings.put(LOGO, logo == null ? "" : logo.toString());
    }

    /// Returns what slides need of it today; reads the logo. A logo that cannot be read is left out: the slides are
    /// worth more.
    SlideSettings slides() {
        return new SlideSettings(organisation, classification, picture(), LocalDate.now(ZoneId.systemDefault()));
    }

    private @Nullable BufferedImage picture() {
        Path file = logo;
        if (file == null) {
            return null;
        }
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "the logo cannot be read: " + file, e);
            return null;
        }
    }

    /// Returns whether the logo is a picture that can be read; true without one.
    boolean logoReadable() {
        return logo == null || picture() != null;
    }
}
