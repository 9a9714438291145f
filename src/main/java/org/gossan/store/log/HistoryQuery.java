package org.gossan.store.log;

/// Which edits of the log are wanted; newest come first. Immutable.
///
/// @param siteId id of a site; empty = of any or none
/// @param author part of the author's name, in any case; empty = anybody
/// @param text   part of the label, in any case; empty = any
/// @param before only edits at lower places than this; [Long#MAX_VALUE] = from the newest on
/// @param limit  at most so many
public record HistoryQuery(String siteId, String author, String text, long before, int limit) {

    /// Returns the question for the newest edits.
    public static HistoryQuery newest(int limit) {
        return new HistoryQuery("", "", "", Long.MAX_VALUE, limit);
    }

    /// Returns the question for the newest edits of one site.
    public static HistoryQuery ofSite(String siteId, int limit) {
        return new HistoryQuery(siteId, "", "", Long.MAX_VALUE, limit);
    }

    /// Returns the question for the page after the one that ended with an entry.
    public HistoryQuery after(LogEntry last) {
        return new HistoryQuery(siteId, author, text, last.place(), limit);
    }
}
