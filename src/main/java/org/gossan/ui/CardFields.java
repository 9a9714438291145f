package org.gossan.ui;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Names on the left, values on the right, aligned. FX thread only.
public final class CardFields extends GridPane {

    private static final double NAME_WIDTH = 94;

    private final CardParts parts;

    public CardFields(CardParts parts) {
        this.parts = parts;
        getStyleClass().add("card-fields");
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH, NAME_WIDTH, NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints(0, 0, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(names, values);
    }

    /// Adds a line: a name and what is known, the value first, its origin below.
    public CardFields add(String name, Node... values) {
        Label title = parts.label(name, "card-name");
        VBox column = parts.stack("card-value", values);
        title.setLabelFor(column);
        GridPane.setValignment(title, VPos.TOP);
        addRow(getRowCount(), title, column);
        return this;
    }

    /// Adds a line of text, unless the text is empty.
    public CardFields addText(String name, String text) {
        return text.isEmpty() ? this : add(name, parts.marked(text));
    }
}
