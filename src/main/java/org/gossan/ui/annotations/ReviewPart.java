package org.gossan.ui.annotations;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Review;
import org.gossan.ui.CardParts;

/// Says how an annotation looks to a reviewer, who said so and when. FX thread only.
final class ReviewPart implements Part {

    private final CardParts parts;
    private final Map<Review.State, ToggleButton> buttons = new EnumMap<>(Review.State.class);
    private final Label who;
    private final VBox node;

    ReviewPart(CardParts parts, Kept kept, UUID id) {
        this.parts = parts;
        this.who = parts.label("", "card-small");
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Review.State state : Review.State.values()) {
            ToggleButton button = new ToggleButton(parts.messages().word("annotation.review", state));
            button.setId("review-" + state.code());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("small", pill(state));
            button.setOnAction(event -> {
                button.setSelected(true);
                kept.review(id, state);
            });
            buttons.put(state, button);
            row.getChildren().add(button);
        }
        who.setId("review-who");
        node = new VBox(5, row, who);
        node.getStyleClass().add("annotation-part");
    }

    private static String pill(Review.State state) {
        return switch (state) {
            case DRAFT -> "left-pill";
            case CHECKED -> "center-pill";
            case REJECTED -> "right-pill";
        };
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Annotation now) {
        Review review = now.review();
        buttons.forEach((state, button) -> button.setSelected(state == review.state()));
        boolean said = review.by() != null && review.at() != null;
        who.setText(
                review.by() != null && review.at() != null
                        ? parts.text(
                                "annotations.reviewed",
                                review.by(),
                                parts.messages().time(review.at()))
                        : parts.text("annotations.not_reviewed"));
        who.setOpacity(said ? 1 : 0.8);
    }
}
