package org.gossan.transfer;

/// What is wrong with one row of a file.
///
/// @param file   name of the file
/// @param line   line on which the row begins, 1 = first
/// @param column heading of the column; empty = the whole row
/// @param value  what stands there, shortened
public record RowProblem(String file, long line, String column, Reason reason, String value) {

    private static final int SHOWN = 80;

    public RowProblem {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    }

    /// Why a row was left out, or is kept with a warning. Texts: `transfer.reason.<name>`.
    public enum Reason {
        /// The row has more or fewer values than the heading.
        COLUMN_COUNT(true),
        /// A quote opens and does not close.
        BROKEN_QUOTES(true),
        /// A byte that no text has.
        NUL(true),
        /// A value or the row is longer than anything of use.
        TOO_LONG(true),
        NOT_A_NUMBER(true),
        /// Only one of longitude and latitude is there.
        HALF_A_POINT(true),
        LON_RANGE(true),
        LAT_RANGE(true),
        /// 0 degrees north, 0 degrees east: what programs write when they know nothing.
        ZERO_ZERO(true),
        /// Latitude beyond 90 degrees, longitude within: they stand the wrong way round.
        SWAPPED(true),
        /// The file has this id on an earlier line.
        DUPLICATE_ID(true),
        /// The store has this id from an earlier import of the same source.
        ALREADY_THERE(true),
        /// Kept: the point would lie in Antarctica, the other way round in North America.
        LOOKS_SWAPPED(false),
        /// Kept: a place in North America lies east of Greenwich; the sign is missing, and is not guessed.
        MISSING_MINUS(false),
        /// Kept without a point: listed, never drawn.
        NO_POINT(false),
        /// Kept with its id as its name.
        NO_NAME(false);

        private final boolean rejects;

        Reason(boolean rejects) {
            this.rejects = rejects;
        }

        /// Returns whether the row is left out.
        public boolean rejects() {
            return rejects;
        }
    }
}
