package org.gossan.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.gossan.model.Messages;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Review;
import org.gossan.publish.briefing.Notes;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.gossan.ui.text.WrappedText;
import org.jspecify.annotations.Nullable;

/// A line of the list of annotations: its colour, name, kind, text, tags, who and when, and its review. FX thread only.
final class NoteCell extends WrappedCell<NoteLine> {

    private static final int LONGEST = 300;

    private final Workspace workspace;
    private final Circle colour = new Circle(5);
    private final Label name = label("line-head");
    private final Label kind = label("line-kind");
    private final Label text = label("line-change");
    private final Label tags = label("line-small");
    private final Label who = label("line-small");
    private final VBox lines = new VBox(2);

    NoteCell(Workspace workspace) {
        this.workspace = workspace;
        kind.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        who.setWrapText(true);
        who.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(6, colour, name, kind);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().setAll(head, text, tags, who);
    }

    @Override
    protected void updateItem(@Nullable NoteLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Messages messages = workspace.messages();
        Annotation one = line.annotation();
        String title = line.name();
        name.setText(title.isEmpty() ? messages.text("annotations.untitled") : title);
        kind.setText(messages.word("annotation.kind", one.kind()));
        colour.setFill(Color.web(one.style().colour(), one.style().opacity()));
        colour.setStroke(Color.web(one.style().colour()));
        String body = one.title().isBlank() ? "" : plain(one.markdown());
        show(text, body);
        show(tags, one.tags().isEmpty() ? "" : "# " + String.join("  # ", one.tags()));
        show(who, who(messages, one));
        setGraphic(lines);
        setAccessibleText(String.join(". ", name.getText(), kind.getText(), body, who.getText()));
    }

    /// Returns the beginning of a text without its marks.
    private static String plain(String markdown) {
        String start = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        return Notes.blocks(start).stream().map(Notes.Block::text).collect(Collectors.joining(" "));
    }

    private static String who(Messages messages, Annotation one) {
        List<String> parts = new ArrayList<>(List.of(one.author(), messages.time(one.changedAt())));
        Review review = one.review();
        if (review.state() != Review.State.DRAFT) {
            String state = messages.word("annotation.review", review.state());
            parts.add(
                    review.by() == null || review.at() == null
                            ? state
                            : messages.text("notes.reviewed", state, review.by(), messages.time(review.at())));
        }
        if (one.shape() == null) {
            parts.add(messages.text("notes.no_place"));
        }
        return String.join(" · ", parts);
    }

    private static void show(Label label, String said) {
        label.setText(WrappedText.excerpt(said));
        label.setVisible(!said.isEmpty());
        label.setManaged(!said.isEmpty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }
}
