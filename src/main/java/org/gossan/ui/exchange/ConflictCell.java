package org.gossan.ui.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.edits.exchange.Conflict;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.ConflictWords;
import org.gossan.model.Messages;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.jspecify.annotations.Nullable;

/// A value that was changed on both sides, and the three ways to decide about it. FX thread only.
final class ConflictCell extends WrappedCell<Conflict> {

    private static final Choice[] CHOICES = {Choice.MINE, Choice.THEIRS, Choice.BOTH};
    private static final int LONGEST = 400;

    private final Workspace workspace;
    private final Function<Conflict, ConflictWords> words;
    private final Function<Conflict, @Nullable Choice> decided;
    private final Label what = Texts.wrapping("line-head");
    private final Label mine = Texts.wrapping("line-change");
    private final Label theirs = Texts.wrapping("line-change");
    private final Map<Choice, ToggleButton> buttons = new EnumMap<>(Choice.class);
    private final VBox all;

    /// @param decided what was decided about a conflict; `null` = nothing yet
    /// @param decide  told what somebody decides
    ConflictCell(
            Workspace workspace,
            Function<Conflict, ConflictWords> words,
            Function<Conflict, @Nullable Choice> decided,
            BiConsumer<Conflict, Choice> decide) {
        this.workspace = workspace;
        this.words = words;
        this.decided = decided;
        HBox row = new HBox();
        for (Choice choice : CHOICES) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().addAll("small", style(choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                Conflict conflict = getItem();
                if (conflict != null) {
                    decide.accept(conflict, choice);
                    show(conflict);
                }
            });
            buttons.put(choice, button);
            row.getChildren().add(button);
        }
        all = new VBox(3, what, mine, theirs, row);
    }

    private static String style(Choice choice) {
        return choice == Choice.MINE ? "left-pill" : choice == Choice.BOTH ? "right-pill" : "center-pill";
    }

    @Override
    protected void updateItem(@Nullable Conflict conflict, boolean empty) {
        super.updateItem(conflict, empty);
        if (empty || conflict == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Messages messages = workspace.messages();
        ConflictWords said = words.apply(conflict);
        what.setText(cut(said.what()));
        mine.setText(messages.text("safety.merge.mine", conflict.mineBy(), cut(said.mine())));
        theirs.setText(messages.text("safety.merge.theirs", conflict.theirsBy(), cut(said.theirs())));
        buttons.forEach((choice, button) -> {
            button.setId("conflict-" + getIndex() + "-" + choice.name().toLowerCase(java.util.Locale.ROOT));
            button.setText(messages.text("exchange." + choice.name().toLowerCase(java.util.Locale.ROOT)));
        });
        show(conflict);
        setGraphic(all);
        setAccessibleText(String.join(". ", what.getText(), mine.getText(), theirs.getText()));
    }

    private void show(Conflict conflict) {
        Choice now = decided.apply(conflict);
        Choice shown = now == Choice.COLLEAGUES ? (conflict.theirsNewer() ? Choice.THEIRS : Choice.MINE) : now;
        buttons.forEach((choice, button) -> button.setSelected(choice == shown));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
