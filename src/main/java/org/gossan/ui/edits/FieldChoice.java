package org.gossan.ui.edits;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.gossan.edits.FieldWords;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardParts;

/// Asks which value of an estimate is to be corrected. FX thread only.
final class FieldChoice extends FlowPane {

    FieldChoice(CardParts parts, Known site, String estimateId, Consumer<SiteField> chosen) {
        super(4, 4);
        getStyleClass().add("field-choice");
        setId("fields-" + estimateId);
        FieldWords words = new FieldWords(parts.messages());
        for (SiteField field : SiteField.ofEstimates()) {
            Button button = new Button(words.name(field));
            button.setId("field-" + field.code() + "-" + estimateId);
            button.getStyleClass().add("small");
            String value = words.value(field, site.onTop(new FieldRef(field, estimateId)));
            button.setAccessibleText(words.name(field) + ": " + value);
            CardParts.tip(button, value);
            button.setOnAction(event -> chosen.accept(field));
            getChildren().add(button);
        }
    }

    @Override
    public void requestFocus() {
        getChildren().getFirst().requestFocus();
    }
}
