package org.gossan.model.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.gossan.model.Confidence;
import org.gossan.model.Quantity;
import org.jspecify.annotations.Nullable;

/// One thing that a source says, whatever table it stands in. Immutable.
///
/// @param id        `S001`, `E001`, `J-MX-01`, `F-CU-01`, `EST-0001`, or a site's field such as `mx-la-ventana.status`
/// @param subject   what it is about, most telling part first, in the words of the facts
/// @param heading   the part of the subject that heads a row: a metric, an indicator, an event
/// @param area      country or place; may be empty
/// @param value     number with its unit; `null` if the answer is a text or there is none
/// @param text      answer in words; empty if it is a number, or if nothing was found
/// @param word      key of a vocabulary's word that says the answer, such as `status.resource`; empty if there is none
/// @param qualifier estimated, revised, ...; may be empty
/// @param year      year, span or ISO date as published; may be empty
/// @param precision of the date of an event, such as `day (inferred)`; empty otherwise
/// @param origin    who says so
public record Fact(
        String id,
        List<String> subject,
        String heading,
        String area,
        @Nullable Quantity value,
        String text,
        String word,
        String qualifier,
        String year,
        String precision,
        Origin origin) {

    /// Who says a fact, and how far it was checked.
    ///
    /// @param publisher  may be empty
    /// @param year       of the publication
    /// @param status     `checked in ...`, or what is missing
    /// @param confidence A..U
    /// @param unchecked  whether any part of it is unchecked
    /// @param where      page and link of the publication; may be empty
    public record Origin(
            String publisher,
            String title,
            String year,
            String status,
            Confidence confidence,
            boolean unchecked,
            String where) {}

    public Fact {
        subject = List.copyOf(subject);
    }

    /// Returns the same said by someone else.
    Fact saidBy(Origin other) {
        return new Fact(id, subject, heading, area, value, text, word, qualifier, year, precision, other);
    }

    /// Returns whether it says anything: a row may stand for something that was looked for and not found.
    public boolean found() {
        return value != null || !text.isEmpty() || !word.isEmpty();
    }

    /// Returns what it says in a form that only changes when the fact does: value, unit, qualifier, year, confidence.
    public String statement() {
        Quantity number = value;
        StringBuilder said = new StringBuilder();
        if (number != null) {
            said.append(BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString());
            said.append(number.unit().isEmpty() ? "" : " " + number.unit());
        }
        append(said, text);
        append(said, qualifier);
        append(said, year);
        append(said, origin.confidence().code());
        return said.toString();
    }

    private static void append(StringBuilder said, String part) {
        if (!part.isEmpty()) {
            said.append(said.isEmpty() ? "" : " · ").append(part);
        }
    }
}
