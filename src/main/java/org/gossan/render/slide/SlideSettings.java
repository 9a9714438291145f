package org.gossan.render.slide;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;
import org.jspecify.annotations.Nullable;

/// What an organisation puts on every slide. The logo must not be changed afterwards.
///
/// @param organisation   may be empty
/// @param classification line such as `For internal use`; may be empty
/// @param logo           `null` = none
public record SlideSettings(String organisation, String classification, @Nullable BufferedImage logo, LocalDate date) {

    /// Returns what stands at the foot of every page: organisation, date, number of the page. The organisation is
    /// shortened where there is no room for all.
    ///
    /// @param size  of the letters
    /// @param width in the unit of the size
    public String foot(Language language, int page, int pages, double size, double width) {
        String whole = foot(organisation, language, page, pages);
        int kept = organisation.length();
        while (kept > 0 && TextFit.width(whole, Weight.REGULAR.font(size)) > width) {
            kept--;
            String name = organisation.substring(0, kept).stripTrailing();
            whole = foot(name.isEmpty() ? "" : name + "…", language, page, pages);
        }
        return whole;
    }

    private String foot(String organisation, Language language, int page, int pages) {
        String dated = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
        String numbered = Messages.of(language).text("briefing.page", page, pages);
        return Stream.of(organisation, dated, numbered)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// Returns settings with a date alone.
    public static SlideSettings of(LocalDate date) {
        return new SlideSettings("", "", null, date);
    }
}
