package org.gossan.model.evidence;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Quantity;

/// How facts are written in one language: numbers, dates and units in its way, words translated where a translation is
/// known. Immutable.
///
/// @param wording  translations of the facts' own words
/// @param language of what is written
public record FactText(Wording wording, Language language) {

    /// Returns what a fact is about.
    public String label(Fact fact) {
        return joined(fact.subject());
    }

    /// Returns what it is about without the country or place, where that stands beside it already: the indicator, the
    /// metric of which metal at which stage.
    public String about(Fact fact) {
        String about = joined(fact.subject().stream()
                .filter(part -> !part.equals(fact.area()))
                .toList());
        return about.isEmpty() ? heading(fact) : about;
    }

    private String joined(List<String> subject) {
        List<String> parts = new ArrayList<>();
        for (String part : subject) {
            if (!part.isBlank()) {
                String field = "briefing.site." + part;
                parts.add(
                        Messages.of(language).has(field) ? Messages.of(language).text(field) : word(part));
            }
        }
        return String.join(" · ", parts);
    }

    /// Returns the part of the subject that heads a row.
    public String heading(Fact fact) {
        return word(fact.heading());
    }

    /// Returns the country or place.
    public String area(Fact fact) {
        return word(fact.area());
    }

    /// Returns what it is about and what it says; of an event without a figure only what happened.
    public String sentence(Fact fact) {
        String value = value(fact);
        return value.isEmpty() ? label(fact) : Messages.of(language).text("briefing.fact", label(fact), value);
    }

    /// Returns what it says, with its unit; a word where nothing was found; nothing for an event that is all there is
    /// to say.
    public String value(Fact fact) {
        Quantity value = fact.value();
        Messages messages = Messages.of(language);
        if (!fact.word().isEmpty() && messages.has(fact.word())) {
            return messages.text(fact.word());
        }
        if (value != null) {
            return quantity(value);
        }
        if (fact.text().isEmpty() && !fact.precision().isEmpty()) {
            return "";
        }
        if (fact.text().isEmpty()) {
            boolean none = fact.qualifier().startsWith("not listed")
                    || fact.qualifier().startsWith("none");
            return none ? word(fact.qualifier()) : messages.text("briefing.not_found");
        }
        return word(fact.text()).replace(" %", "\u00a0%"); // no line begins with the sign
    }

    /// Returns a number with its unit.
    public String quantity(Quantity value) {
        if (value.unit().equals("year")) {
            return Long.toString(Math.round(value.value()));
        }
        String number = number(value.value());
        if (value.unit().isEmpty()) {
            return number;
        }
        String unit = word(value.unit());
        return number + "\u00a0" + unit;
    }

    /// Returns a number as the language writes it, at most three decimals.
    public String number(double value) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    /// Returns the year, or the date of an event as precise as it is known.
    public String year(Fact fact) {
        String date = fact.year();
        Locale locale = language.locale();
        try {
            String shown = date;
            if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
                DateTimeFormatter format =
                        DateTimeFormatter.ofPattern(Messages.of(language).text("briefing.day"), locale);
                shown = format.format(LocalDate.parse(date));
            } else if (date.matches("\\d{4}-\\d{2}")) {
                shown = DateTimeFormatter.ofPattern("MMM yyyy", locale).format(YearMonth.parse(date));
            } else if (date.matches("\\d{4}")) {
                shown = Year.parse(date).toString();
            } else {
                shown = word(date);
            }
            return fact.precision().contains("inferred") ? Messages.of(language).text("briefing.about", shown) : shown;
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /// Returns an ISO date as the language writes it; anything else as it is.
    public String day(String date) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language.locale())
                    .format(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /// Returns the qualifier: estimated, revised, ...; may be empty.
    public String qualifier(Fact fact) {
        return word(fact.qualifier());
    }

    /// Returns the publisher in short with the year of the publication, such as `USGS 2026`.
    public String source(Fact fact) {
        String name = fact.origin().publisher().isEmpty()
                ? fact.origin().title()
                : fact.origin().publisher();
        String publisher = wording.publisher(language, name);
        return fact.origin().year().isEmpty()
                ? publisher
                : publisher + " " + word(fact.origin().year());
    }

    /// Returns what belongs below every value: qualifier, year, source and confidence.
    public String meta(Fact fact) {
        return told(List.of(said(fact), year(fact), source(fact)), fact);
    }

    /// Returns the same without the source, for where there is no room for it.
    public String dated(Fact fact) {
        return told(List.of(said(fact), year(fact)), fact);
    }

    private static String told(List<String> parts, Fact fact) {
        String before = parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        String code = fact.origin().confidence().code();
        return before.isEmpty() ? code : before + "\u00a0·\u00a0" + code; // no line is one letter
    }

    /// Returns the qualifier where it adds to the answer: it may be the answer itself.
    private String said(Fact fact) {
        return fact.found() && !fact.qualifier().equals(fact.text()) ? qualifier(fact) : "";
    }

    /// Returns the facts' own words in this language.
    public String word(String english) {
        return wording.in(language, english);
    }
}
