package org.gossan.model.edits;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gossan.model.Messages;

/// What an edit did, in any language: a key of a text and its arguments. Immutable.
///
/// @param key       the text is `edit.<key>`; a label of a newer program, or one of a script, has none and is shown as
///     it stands
/// @param arguments names and values; long ones are cut, line breaks and tabs are spaces
public record EditLabel(String key, List<String> arguments) {

    private static final int LONGEST = 80;

    private static final Set<String> STEPS = Set.of("undo", "redo");

    private static final Set<String> ABOUT_ANOTHER = Set.of("undo", "redo", "revert");

    public EditLabel {
        key = cut(key);
        arguments = arguments.stream().map(EditLabel::cut).toList();
    }

    /// The keys of the labels that this program writes.
    public static final Set<String> KEYS = Set.of(
            "correct",
            "correct_many",
            "withdraw",
            "annotate",
            "annotate_many",
            "change",
            "change_many",
            "trash",
            "trash_many",
            "restore",
            "restore_many",
            "add_site",
            "trash_site",
            "restore_site",
            "add_estimate",
            "trash_estimate",
            "restore_estimate",
            "add_source",
            "setting",
            "undo",
            "redo",
            "revert",
            "import",
            "attach",
            "detach",
            "reattach",
            "merge",
            "briefing_add",
            "briefing_copy",
            "briefing_trash",
            "briefing_restore",
            "briefing_rename",
            "scene_add",
            "scene_update",
            "scene_move",
            "scene_duplicate",
            "scene_hide",
            "scene_show",
            "scene_delete",
            "scene_approve");

    /// Returns a label.
    public static EditLabel of(String key, String... arguments) {
        return new EditLabel(key, List.of(arguments));
    }

    /// Returns a label that says what was done with another edit: `undo`, `redo`, `revert`.
    ///
    /// Undo and redo take turns with the same edit, so they name that one, however often.
    public static EditLabel about(String key, EditLabel other) {
        boolean step = STEPS.contains(key) && STEPS.contains(other.key) && !other.arguments.isEmpty();
        return step
                ? new EditLabel(key, other.arguments)
                : new EditLabel(
                        key,
                        Stream.concat(Stream.of(other.key), other.arguments.stream())
                                .toList());
    }

    /// Returns the label that [#code] wrote.
    public static EditLabel ofCode(String code) {
        List<String> parts = List.of(code.split("\t", -1));
        return new EditLabel(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /// Returns the label as the store keeps it: key and arguments, parted by tabs.
    public String code() {
        return Stream.concat(Stream.of(key), arguments.stream()).collect(Collectors.joining("\t"));
    }

    /// Returns whether it says what was done with another edit.
    public boolean isAboutAnother() {
        return ABOUT_ANOTHER.contains(key) && !arguments.isEmpty();
    }

    /// Returns the label of the other edit that it is about.
    public EditLabel other() {
        return new EditLabel(arguments.getFirst(), arguments.subList(1, arguments.size()));
    }

    /// Returns the label in the language of the messages, its codes as they stand.
    public String text(Messages messages) {
        if (isAboutAnother()) {
            return messages.text("edit." + key, other().text(messages));
        }
        return messages.has("edit." + key)
                ? messages.text("edit." + key, arguments.toArray())
                : code().replace('\t', ' ');
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
