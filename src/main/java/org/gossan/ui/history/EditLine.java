package org.gossan.ui.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gossan.edits.EditWords;
import org.gossan.edits.FieldWords;
import org.gossan.model.Messages;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// An entry of the log with all that people need to understand it. Immutable.
///
/// @param siteNames   of the sites it is about, in the order of [Edit#sites]
/// @param differences what it changed, corrections first
/// @param reason      of its corrections; may be empty
record EditLine(LogEntry entry, List<String> siteNames, List<Difference> differences, String reason) {

    private static final int LONGEST = 160;
    private static final int MOST_SITES = 3;

    /// Columns whose values nobody can read.
    private static final Set<String> UNREADABLE = Set.of(
            "style",
            "shape",
            "map_state",
            "panel",
            "transition",
            "highlights",
            "facts",
            "annotations",
            "labels",
            "approved_facts",
            "approved_at");

    /// A value before and after.
    ///
    /// @param field  of a site or estimate; `null` = a row of another table
    /// @param table  that the row stands in
    /// @param name   of the row, or of its column
    /// @param before in the stable spelling; `null` = there was no row
    /// @param after  in the stable spelling; `null` = there is no row
    record Difference(
            @Nullable FieldRef field, UserTable table, String name, @Nullable String before, @Nullable String after) {

        String words(Messages messages) {
            if (field != null) {
                FieldWords words = new FieldWords(messages);
                return messages.text(
                        "history.change",
                        words.name(field.field()),
                        cut(words.value(field.field(), before == null ? "" : before)),
                        cut(words.value(field.field(), after == null ? "" : after)));
            }
            String what = messages.text("history.row_" + table.code());
            if (before == null || after == null) {
                String done = messages.text(before == null ? "history.added" : "history.removed");
                String called = table == UserTable.SETTINGS ? new EditWords(messages).setting(name) : cut(name);
                return messages.text("history.whole", called.isEmpty() ? what : what + " " + called, done);
            }
            if (name.equals("deleted_at")) {
                String trash = messages.text("history.row_trash");
                return before.isEmpty()
                        ? messages.text("history.change", what, "…", trash)
                        : messages.text("history.change", what, trash, "…");
            }
            EditWords words = new EditWords(messages);
            String where = what + ", " + words.column(name);
            return UNREADABLE.contains(name)
                    ? messages.text("history.altered", where)
                    : messages.text(
                            "history.change", where, cut(words.value(name, before)), cut(words.value(name, after)));
        }

        private static String cut(String text) {
            String line = text.replaceAll("\\s+", " ").strip();
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
        }
    }

    EditLine {
        siteNames = List.copyOf(siteNames);
        differences = List.copyOf(differences);
    }

    /// Returns what was done, where.
    String title(Messages messages) {
        if (siteNames.isEmpty()) {
            return EditWords.of(entry.edit(), messages);
        }
        String names = String.join(", ", siteNames.stream().limit(MOST_SITES).toList());
        String where = siteNames.size() > MOST_SITES ? names + " + " + (siteNames.size() - MOST_SITES) : names;
        return differences.isEmpty() ? where + ": " + EditWords.of(entry.edit(), messages) : where;
    }

    /// Returns the kind of the edit in a word; empty for a plain one.
    Optional<String> kind(Messages messages) {
        Edit edit = entry.edit();
        if (edit.kind() != Edit.Kind.EDIT) {
            return Optional.of(messages.text("history.kind_" + edit.kind().code()));
        }
        return edit.reverts() == null ? Optional.empty() : Optional.of(messages.text("history.kind_revert"));
    }

    /// Returns what changed, a line each.
    List<String> changes(Messages messages, int most) {
        List<String> lines = new ArrayList<>();
        for (Difference difference : differences) {
            if (lines.size() == most) {
                lines.add("… + " + (differences.size() - most));
                break;
            }
            lines.add(difference.words(messages));
        }
        return lines;
    }

    /// Returns who and when.
    String who(Messages messages) {
        Edit edit = entry.edit();
        return messages.text(
                "history.who",
                edit.author(),
                time(edit.madeAt(), messages.language().locale()));
    }

    /// Returns a time for people, in this machine's zone.
    static String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
