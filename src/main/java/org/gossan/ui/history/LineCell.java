package org.gossan.ui.history;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.ui.WrappedCell;
import org.gossan.ui.text.WrappedText;

/// A row of a list of what was done: a title with a word for its kind, lines below. FX thread only.
final class LineCell<T> extends WrappedCell<T> {

    /// What a row says.
    ///
    /// @param kind  a word in a frame; empty = none
    /// @param lines in the middle
    /// @param small at the end, quieter
    record Words(String title, String kind, List<String> lines, List<String> small) {

        String spoken() {
            return String.join(". ", title, kind, String.join(". ", lines), String.join(". ", small));
        }
    }

    private final Function<T, Words> words;
    private final Label title = label("line-head");
    private final Label kind = new Label();
    private final VBox lines = new VBox(2);

    LineCell(Function<T, Words> words) {
        this.words = words;
        kind.getStyleClass().add("line-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Words said = words.apply(item);
        title.setText(WrappedText.excerpt(said.title()));
        title.setMaxWidth(Double.MAX_VALUE);
        kind.setText(said.kind());
        kind.setVisible(!said.kind().isEmpty());
        kind.setManaged(kind.isVisible());
        HBox.setHgrow(title, Priority.ALWAYS);
        lines.getChildren().setAll(new HBox(6, title, kind));
        said.lines().forEach(text -> add(text, "line-change"));
        said.small().stream().filter(text -> !text.isEmpty()).forEach(text -> add(text, "line-small"));
        setGraphic(lines);
        setAccessibleText(said.spoken());
    }

    private void add(String text, String style) {
        Label label = label(style);
        label.setText(WrappedText.excerpt(text));
        lines.getChildren().add(label);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }
}
