package org.gossan.ui.drafts;

import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.ui.text.WrappedText;
import org.jspecify.annotations.Nullable;

/// A text of any length in a field. A field lays its text out as a whole after every key, which of a megabyte takes
/// seconds, and of a Hebrew one on one line never ends; so of such a text a part is shown and edited at a time. The
/// rest waits beside it, and what nobody touches comes back as it was given, also what a field would leave out. FX
/// thread only.
public final class LongText {

    /// Characters that are laid out at once.
    private static final int MOST = 50_000;
    /// The same of letters that need shaping.
    private static final int MOST_SHAPED = 10_000;
    /// And of such letters on one line: the time grows with the third power.
    private static final int MOST_SHAPED_IN_LINE = 1_000;

    private final TextInputControl input;
    private final IntegerProperty turns = new SimpleIntegerProperty();
    private String before = "";
    private String part = "";
    private String shown = "";
    private String after = "";
    private boolean turning;
    private boolean everything;

    private LongText(TextInputControl input, String text) {
        this.input = input;
        input.getProperties().put(LongText.class, this);
        show(text, 0);
        input.setTextFormatter(new TextFormatter<>(this::changed));
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
                everything = parted();
            }
        });
        input.selectionProperty().subscribe(now -> everything &= now.getLength() == input.getLength());
    }

    private boolean parted() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /// Puts a text into a field, which can show any text from now on; it is to be read with [#of], and set with [#set].
    ///
    /// @param messages of the language at the time
    /// @return what shows which part it is, and turns to others: for below the field; takes no room otherwise
    public static Region in(TextInputControl input, String text, Supplier<Messages> messages) {
        return new LongText(input, text).bar(messages);
    }

    /// Returns the whole text of a field, whether it shows all of it or not.
    public static String of(TextInputControl input) {
        LongText text = find(input);
        return text == null ? text(input.getText()) : text.whole();
    }

    /// Puts a whole text into a field.
    public static void set(TextInputControl input, String text) {
        LongText known = find(input);
        if (known == null) {
            input.setText(text);
        } else {
            known.show(text, 0);
        }
    }

    private static @Nullable LongText find(TextInputControl input) {
        return input.hasProperties() && input.getProperties().get(LongText.class) instanceof LongText text
                ? text
                : null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String whole() {
        String now = text(input.getText());
        return before + (now.equals(shown) ? part : now) + after;
    }

    /// Shows the part in which a character is.
    private void show(String all, int caret) {
        int from = 0;
        int to = end(all, 0);
        while (to < all.length() && to <= caret) {
            from = to;
            to = end(all, from);
        }
        before = all.substring(0, from);
        part = all.substring(from, to);
        after = all.substring(to);
        turning = true;
        input.setText(part);
        shown = text(input.getText());
        input.positionCaret(Math.clamp(caret - from, 0, shown.length()));
        turning = false;
        turns.set(turns.get() + 1);
    }

    /// Turns to the part that a change makes too long: text is pasted, or a draft comes back.
    private TextFormatter.@Nullable Change changed(TextFormatter.Change change) {
        if (turning || !change.isContentChange()) {
            return change;
        }
        String next = change.getControlNewText();
        if (everything && change.getRangeStart() == 0 && change.getRangeEnd() == input.getLength()) {
            // Who selects all and writes over it means the whole text, not the part that is shown.
            everything = false;
            show(next, change.getCaretPosition());
            return null;
        }
        if (end(next, 0) == next.length()) {
            return change;
        }
        show(before + next + after, before.length() + change.getCaretPosition());
        return null;
    }

    /// Returns where a part that begins somewhere ends: behind a line or a word if there is one.
    static int end(String text, int from) {
        boolean shaped = WrappedText.isShaped(text, from, Math.min(text.length(), from + MOST));
        int most = shaped ? MOST_SHAPED : MOST;
        int line = shaped ? MOST_SHAPED_IN_LINE : MOST;
        int end = from;
        int inLine = 0;
        while (end < text.length() && end - from < most && inLine < line) {
            inLine = text.charAt(end) == '\n' ? 0 : inLine + 1;
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        int least = from + (end - from) / 2;
        int gap = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(' ', end - 1));
        if (gap >= least) {
            return gap + 1;
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private int partBefore() {
        int from = 0;
        while (end(before, from) < before.length()) {
            from = end(before, from);
        }
        return from;
    }

    private Region bar(Supplier<Messages> language) {
        Label where = new Label();
        where.idProperty().bind(input.idProperty().concat("-part"));
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        where.getStyleClass().add("card-small");
        Button back = button("-back", () -> show(whole(), partBefore()));
        Button on = button("-on", () -> show(whole(), whole().length() - after.length()));
        VBox bar = new VBox(3, where, new FlowPane(6, 4, back, on));
        turns.subscribe(turn -> {
            bar.setVisible(parted());
            bar.setManaged(parted());
            Messages messages = language.get();
            back.setText(messages.text("drafts.part_back"));
            on.setText(messages.text("drafts.part_on"));
            back.setDisable(before.isEmpty());
            on.setDisable(after.isEmpty());
            int all = before.length() + part.length() + after.length();
            where.setText(messages.text("drafts.part", before.length() + 1, before.length() + part.length(), all));
        });
        return bar;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button();
        button.idProperty().bind(input.idProperty().concat(id));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
