package org.gossan.ui.drafts;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Keeps fields that are not made for long texts ([LongText]), such as those for a search, from taking more than can be
/// laid out at once: a pasted megabyte of Hebrew would hold the window up for good. FX thread only.
public final class FieldLimits {

    private FieldLimits() {}

    /// Guards every field of a scene as soon as it gets the keyboard.
    ///
    /// @param cut told how many characters were left out
    public static void guard(Scene scene, IntConsumer cut) {
        scene.focusOwnerProperty().subscribe(node -> {
            TextInputControl field = field(node);
            if (field != null && field.getTextFormatter() == null) {
                field.setTextFormatter(new TextFormatter<>(change -> limited(change, cut)));
            }
        });
    }

    private static @Nullable TextInputControl field(@Nullable Node node) {
        if (node instanceof ComboBox<?> box) {
            return box.getEditor();
        }
        if (node instanceof Spinner<?> spinner) {
            return spinner.getEditor();
        }
        return node instanceof TextInputControl input ? input : null;
    }

    private static TextFormatter.Change limited(TextFormatter.Change change, IntConsumer cut) {
        String next = change.getControlNewText();
        int over = change.isContentChange() ? next.length() - LongText.end(next, 0) : 0;
        if (over > 0) {
            String text = change.getText();
            int kept = Math.max(0, text.length() - over);
            if (kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1))) {
                kept--;
            }
            change.setText(text.substring(0, kept));
            int caret = change.getRangeStart() + kept;
            change.setCaretPosition(caret);
            change.setAnchor(caret);
            cut.accept(text.length() - kept);
        }
        return change;
    }
}
