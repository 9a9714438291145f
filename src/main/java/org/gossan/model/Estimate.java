package org.gossan.model;

import org.jspecify.annotations.Nullable;

/// A published figure of tonnage and grade, kept as reported. Never add estimates up: sources repeat each other.
///
/// @param id               stable key, such as `EST-0001`
/// @param siteId           the place
/// @param zone             part of the place, or empty for all of it
/// @param commodity        MRDS code
/// @param category         inferred, indicated, measured, measured+indicated, probable, proven, probable+proven, total,
///                         historical, production; free text is possible
/// @param tonnageMt        million tonnes of ore, or of brine where the note says so; `null` = not captured
/// @param grade            as published; `null` = not captured
/// @param cutoff           as published; `null` = not captured
/// @param contained        contained metal only if published; `null` otherwise
/// @param code             NI 43-101, JORC, S-K 1300, none, unknown
/// @param effectiveDate    ISO date, year-month or year
/// @param dateBasis        what the date is: effective, report, publication
/// @param includesReserves yes, no, unknown
/// @param sourceId         key of a [Source]
/// @param recordId         the publisher's own id
/// @param page             page or field of the record
/// @param status           how far the number was checked
/// @param note             what is missing, how a unit was read
public record Estimate(
        String id,
        String siteId,
        String zone,
        String commodity,
        String category,
        @Nullable Double tonnageMt,
        @Nullable Quantity grade,
        @Nullable Quantity cutoff,
        @Nullable Quantity contained,
        String code,
        String effectiveDate,
        String dateBasis,
        String includesReserves,
        String sourceId,
        String recordId,
        String page,
        String status,
        String note) {

    /// Returns whether the estimate was made under a reporting code (CRIRSCO family or S-K 1300).
    public boolean coded() {
        return !code.isEmpty() && !code.equals("none") && !code.equals("unknown");
    }

    /// Returns whether nobody has compared the number with a document.
    public boolean unchecked() {
        return !status.startsWith("checked") || (status + note).contains("unchecked");
    }
}
