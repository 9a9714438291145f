package org.gossan.render.slide;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an organisation puts on every slide. The logo must not be changed afterwards.
///
/// @param organisation   may be empty
/// @param classification line such as `For internal use`; may be empty
/// @param logo           `null` = none
public record SlideSettings(String organisation, String classification, @Nullable BufferedImage logo, LocalDate date) {

    /// Returns settings with a date alone.
    public static SlideSettings of(LocalDate date) {
        return new SlideSettings("", "", null, date);
    }
}
