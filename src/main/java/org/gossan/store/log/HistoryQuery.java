package org.gossan.store.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gossan.model.edits.UserTable;

/// Which edits of the log are wanted; newest come first. Immutable.
///
/// @param siteId     id of a site; empty = of any or none
/// @param annotation id of an annotation, its links and its files; empty = of any or none
/// @param author     part of the author's name, in any case; empty = anybody
/// @param words      all of them are found in the edit; empty = any
/// @param before     only edits at lower places than this; [Long#MAX_VALUE] = from the newest on
/// @param limit      at most so many
public record HistoryQuery(
        String siteId, String annotation, String author, List<SearchWord> words, long before, int limit) {

    /// Patterns of LIKE escape with this character.
    private static final String ESCAPE = "!";

    private static final String FOLDED =
            "TRANSLATE(LOWER(%s), '" + SearchWord.ACCENTED + "', '" + SearchWord.PLAIN + "') LIKE ? ESCAPE '!'";

    public HistoryQuery {
        words = List.copyOf(words);
    }

    /// Returns the question for the newest edits.
    public static HistoryQuery newest(int limit) {
        return new HistoryQuery("", "", "", List.of(), Long.MAX_VALUE, limit);
    }

    /// Returns the question for the newest edits of one site.
    public static HistoryQuery ofSite(String siteId, int limit) {
        return new HistoryQuery(siteId, "", "", List.of(), Long.MAX_VALUE, limit);
    }

    /// Returns the question for the newest edits of one annotation, its links to sites and its files.
    public static HistoryQuery ofAnnotation(UUID annotation, int limit) {
        return new HistoryQuery("", annotation.toString(), "", List.of(), Long.MAX_VALUE, limit);
    }

    /// Returns the same question for edits in which some words are found.
    public HistoryQuery about(List<SearchWord> wanted) {
        return new HistoryQuery(siteId, annotation, author, wanted, before, limit);
    }

    /// Returns the question for the page after the one that ended with an entry.
    public HistoryQuery after(LogEntry last) {
        return new HistoryQuery(siteId, annotation, author, words, last.place(), limit);
    }

    /// Returns the condition on `edits` with its order.
    ///
    /// @param arguments gets what its `?` stand for
    String sql(List<Object> arguments) {
        StringBuilder condition = new StringBuilder("WHERE place < ?");
        arguments.add(before);
        if (!siteId.isEmpty()) {
            condition.append(" AND place IN (SELECT edit_place FROM edit_sites WHERE site_id = ?)");
            arguments.add(siteId);
        }
        if (!annotation.isEmpty()) {
            condition.append(ofAnnotation(arguments));
        }
        if (!author.isEmpty()) {
            condition.append(" AND LOWER(author) LIKE ? ESCAPE '!'");
            arguments.add(pattern(author.toLowerCase(Locale.ROOT)));
        }
        words.forEach(
                word -> condition.append(" AND (").append(any(word, arguments)).append(")"));
        arguments.add(limit);
        return condition.append(" ORDER BY place DESC FETCH FIRST ? ROWS ONLY").toString();
    }

    private String ofAnnotation(List<Object> arguments) {
        arguments.add(UserTable.ANNOTATIONS.code());
        arguments.add(annotation);
        arguments.add(UserTable.ANNOTATION_SITES.code());
        arguments.add(annotation + "%");
        arguments.add(UserTable.ATTACHMENTS.code());
        arguments.add(annotation);
        return """
                 AND place IN (SELECT edit_place FROM edit_changes WHERE target = ? AND target_id = ?
                UNION SELECT edit_place FROM edit_changes WHERE target = ? AND target_id LIKE ?
                UNION SELECT edit_place FROM edit_changes WHERE target = ? AND target_id IN (
                SELECT CAST(id AS VARCHAR) FROM attachments WHERE annotation_id = CAST(? AS UUID)))
                """;
    }

    private static String any(SearchWord word, List<Object> arguments) {
        String pattern = pattern(SearchWord.folded(word.text()));
        List<String> ways = new ArrayList<>();
        ways.add(FOLDED.formatted("label"));
        arguments.add(pattern);
        ways.add(
                """
                place IN (SELECT edit_place FROM edit_changes WHERE target = ? AND target_id IN (
                SELECT CAST(id AS VARCHAR) FROM corrections WHERE %s OR %s))
                """
                        .formatted(FOLDED.formatted("content"), FOLDED.formatted("reason")));
        arguments.add(UserTable.CORRECTIONS.code());
        arguments.add(pattern);
        arguments.add(pattern);
        for (String code : word.codes()) {
            ways.add("CHAR(9) || label || CHAR(9) LIKE ? ESCAPE '!'");
            arguments.add(pattern("\t" + code + "\t"));
        }
        if (!word.siteIds().isEmpty()) {
            String sites = String.join(", ", Collections.nCopies(word.siteIds().size(), "?"));
            ways.add("place IN (SELECT edit_place FROM edit_sites WHERE site_id IN (" + sites + "))");
            arguments.addAll(word.siteIds());
        }
        return String.join(" OR ", ways);
    }

    private static String pattern(String text) {
        String escaped =
                text.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
        return "%" + escaped + "%";
    }
}
