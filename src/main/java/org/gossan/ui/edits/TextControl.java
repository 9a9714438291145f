package org.gossan.ui.edits;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.gossan.ui.CardParts;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.drafts.WordsArea;

/// A value that is typed, on one line or several.
final class TextControl implements ValueControl {

    private final TextInputControl input;
    private final VBox node;
    private final UnaryOperator<String> reading;

    private TextControl(
            CardParts parts,
            TextInputControl input,
            String id,
            String name,
            String value,
            UnaryOperator<String> reading) {
        this.input = input;
        this.reading = reading;
        input.setId(id);
        input.setAccessibleText(name);
        this.node = new VBox(3, input, LongText.in(input, value, parts::messages));
    }

    static TextControl line(CardParts parts, String id, String name, String value) {
        return new TextControl(parts, new TextField(), id, name, value, UnaryOperator.identity());
    }

    /// A number; a decimal comma is read where the language writes one.
    static TextControl number(CardParts parts, String id, String name, String value) {
        boolean comma = java.text.DecimalFormatSymbols.getInstance(
                                parts.messages().language().locale())
                        .getDecimalSeparator()
                == ',';
        return new TextControl(
                parts,
                new TextField(),
                id,
                name,
                value,
                typed -> comma ? typed.replaceFirst("^(\\s*\\d+),(\\d+)", "$1.$2") : typed);
    }

    static TextControl text(CardParts parts, String id, String name, String value) {
        return new TextControl(parts, WordsArea.text(4), id, name, value, UnaryOperator.identity());
    }

    /// One name a line.
    static TextControl list(CardParts parts, String id, String name, String value) {
        return new TextControl(
                parts,
                WordsArea.text(3),
                id,
                name,
                value.replace("; ", "\n"),
                typed -> String.join("; ", typed.replace(';', ',').split("\\R")));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String text() {
        return reading.apply(LongText.of(input));
    }

    /// Puts another text in.
    void set(String text) {
        LongText.set(input, text);
    }

    @Override
    public void focus() {
        input.requestFocus();
        input.selectAll();
    }
}
