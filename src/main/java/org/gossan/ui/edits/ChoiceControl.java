package org.gossan.ui.edits;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A word of a list, or any other that is typed.
final class ChoiceControl implements ValueControl {

    private final ComboBox<String> box = new ComboBox<>();
    private final UnaryOperator<String> words;

    /// @param codes what can be chosen
    /// @param words turns a code into what people read
    /// @param value a code, or other text
    ChoiceControl(String id, String name, List<String> codes, UnaryOperator<String> words, String value) {
        this.words = words;
        box.setId(id);
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.getItems().setAll(codes);
        box.setAccessibleText(name);
        box.getEditor().setAccessibleText(name);
        box.getEditor().setId(id + "-text");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : words.apply(code);
            }

            @Override
            public String fromString(String text) {
                return code(text);
            }
        });
        box.setValue(value);
        // Alt+Down opens the list; so does Down while nothing is chosen yet, as in other programs.
        box.getEditor().setText(value.isEmpty() ? "" : words.apply(value));
    }

    private String code(String text) {
        String wanted = text == null ? "" : text.strip();
        return box.getItems().stream()
                .filter(code -> words.apply(code).equalsIgnoreCase(wanted) || code.equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(wanted);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public String text() {
        return code(box.getEditor().getText());
    }

    @Override
    public void focus() {
        // The editor gets its keys from the box; making the look sets the text, which ends a selection.
        box.applyCss();
        box.requestFocus();
        box.getEditor().selectAll();
    }
}
