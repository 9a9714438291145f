package org.gossan.model;

import org.jspecify.annotations.Nullable;

/// Something that happened, or is scheduled, on a date.
///
/// @param id            stable key, such as `E001`
/// @param date          ISO date, year-month or year
/// @param datePrecision day, day (inferred), month, year
/// @param value         main figure; `null` if there is none
/// @param valueText     answer that is not a number; may be empty
/// @param articleClaim  which statement of the column it bears on, `C1`..`C14`
public record Event(
        String id,
        String date,
        String datePrecision,
        String actor,
        String category,
        String title,
        String detail,
        @Nullable Quantity value,
        String valueText,
        String articleClaim,
        Citation citation) {}
