package org.gossan.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The row of a file that a site was imported from, as it stood there.
///
/// @param fileName   name of the file
/// @param line       line of the file, 1 = first
/// @param importedAt when
/// @param point      the point as published
/// @param datum      as published; empty = the file does not say
/// @param precisionM half a unit of the last published digit, in metres; `null` = unknown
/// @param columns    headings of the file
/// @param values     as many as columns
public record OriginalRow(
        String fileName,
        long line,
        Instant importedAt,
        String point,
        String datum,
        @Nullable Double precisionM,
        List<String> columns,
        List<String> values) {

    public OriginalRow {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }
}
