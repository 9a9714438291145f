package org.gossan.ui.edits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gossan.edits.EditException;
import org.gossan.ui.CardParts;

/// A value with the year in which it was true.
final class DatedControl implements ValueControl {

    private static final Pattern DATED = Pattern.compile("(.*?)\\s*\\((\\d{4})\\)", Pattern.DOTALL);

    private final ValueControl value;
    private final TextField year = new TextField();
    private final HBox line;

    /// @param value of the text before the year
    DatedControl(CardParts parts, String id, ValueControl value, String published) {
        this.value = value;
        year.setId(id + "-year");
        year.setPrefColumnCount(4);
        year.setMinWidth(66);
        year.setMaxWidth(66);
        year.setText(year(published));
        year.setPromptText(parts.text("editing.year_prompt"));
        year.setAccessibleText(parts.text("editing.year"));
        HBox.setHgrow(value.node(), Priority.ALWAYS);
        Label name = new Label(parts.text("editing.year"));
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        line = new HBox(6, value.node(), name, year);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    /// Returns the part before the year.
    static String withoutYear(String text) {
        Matcher dated = DATED.matcher(text);
        return dated.matches() ? dated.group(1) : text;
    }

    private static String year(String text) {
        Matcher dated = DATED.matcher(text);
        return dated.matches() ? dated.group(2) : "";
    }

    /// Returns what was typed before the year.
    String undated() {
        return value.text();
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public String text() {
        String typed = year.getText().strip();
        if (!typed.isEmpty() && !typed.matches("\\d{4}")) {
            throw new EditException("year", typed);
        }
        String before = value.text();
        return before.isBlank() || typed.isEmpty() ? before : before + " (" + typed + ")";
    }

    @Override
    public void focus() {
        value.focus();
    }
}
