package org.gossan.format;

import java.io.Serial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file cannot be read as a table of places. The message is English and for the terminal; [#reason] lets others say
/// it in the reader's language.
public final class SitesException extends FormatException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;
    private final transient List<String> headings;
    private final transient Map<Column, String> known;

    /// Why.
    public enum Reason {
        EMPTY,
        UNREADABLE,
        TOO_MANY_COLUMNS,
        NO_TABLE,
        NO_HEADING,
        NO_SUCH_COLUMN,
        NO_POSITION,
        BROKEN
    }

    SitesException(Reason reason, String detail, String message, @Nullable Throwable cause) {
        this(reason, detail, message, cause, List.of(), Map.of());
    }

    private SitesException(
            Reason reason,
            String detail,
            String message,
            @Nullable Throwable cause,
            List<String> headings,
            Map<Column, String> known) {
        super(message, cause);
        this.reason = reason;
        this.detail = detail;
        this.headings = List.copyOf(headings);
        this.known = Map.copyOf(known);
    }

    /// Nobody can say where the places are before somebody tells the columns.
    static SitesException unlocated(String message, List<String> headings, Map<Column, Integer> known) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        known.forEach((column, at) -> named.put(column, headings.get(at)));
        return new SitesException(Reason.NO_POSITION, "", message, null, headings, named);
    }

    public Reason reason() {
        return reason;
    }

    /// Returns the column that is missing, the row behind which nothing can be read, or how many columns are too many;
    /// empty for other reasons.
    public String detail() {
        return detail;
    }

    /// Returns the headings of the file in their order if it has [Reason#NO_POSITION]; empty otherwise.
    public List<String> headings() {
        return headings;
    }

    /// Returns what was recognised all the same: headings by what they say.
    public Map<Column, String> known() {
        return known;
    }
}
