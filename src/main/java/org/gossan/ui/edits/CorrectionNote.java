package org.gossan.ui.edits;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gossan.edits.FieldWords;
import org.gossan.model.Values;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;

/// Stands below a corrected value: the other of the two values, who corrected it, when, why, and by what source. FX
/// thread only.
final class CorrectionNote extends VBox {

    private static final int LONGEST = 400;

    /// @param below the published value in the stable spelling
    CorrectionNote(Workspace workspace, CardParts parts, Correction correction, String below, Runnable withdraw) {
        SiteField field = correction.field().field();
        FieldWords words = new FieldWords(parts.messages());
        boolean ours = workspace.map().values() == Values.OURS;
        String other = words.value(field, ours ? below : correction.value());
        setId("corrected-" + correction.field().code().replace('@', '-'));
        getStyleClass().add("correction-note");
        String prefix = correction.field().estimateId() == null ? "" : words.name(field) + ": ";
        String current = prefix.isEmpty() ? "" : words.value(field, ours ? correction.value() : below) + " · ";
        Text name = new Text(prefix + current + parts.text(ours ? "editing.published" : "editing.ours") + " ");
        Text value = new Text(other.length() <= LONGEST ? other : other.substring(0, LONGEST) + "…");
        value.setStrikethrough(ours);
        value.getStyleClass().add("correction-other");
        TextFlow line = new TextFlow(name, value);
        line.setAccessibleText(name.getText() + value.getText());
        String who = Stream.of(
                        correction.author(),
                        parts.messages().time(correction.madeAt()),
                        correction.reason(),
                        correction.citation().isEmpty() ? "" : workspace.sourceTitle(correction.citation()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        getChildren().addAll(line, parts.label(who, "card-small"));
        if (workspace.editing().active()) {
            Button back = new Button(parts.text("editing.withdraw"));
            back.setId("withdraw-" + correction.field().code().replace('@', '-'));
            back.getStyleClass().addAll("flat", "small", "link-button");
            back.setOnAction(event -> withdraw.run());
            getChildren().add(back);
        }
    }
}
