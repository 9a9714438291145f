package org.gossan.ui.briefings;

import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gossan.model.Language;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.UnsavedText;

/// What stands beside a place on the map instead of its name, in the present language. Kept when Enter is pressed or
/// the keyboard leaves; until then as a draft. FX thread only.
final class PlaceWords extends VBox {

    private final Highlight place;
    private final Language language;
    private final BiConsumer<Highlight, Runnable> keep;
    private final UnsavedText unsaved;
    private final TextField words = new TextField();

    /// @param name of the place in the atlas
    /// @param keep makes it an edit, and runs what it is given when that is on the disk
    PlaceWords(Workspace workspace, Scene scene, Highlight place, String name, BiConsumer<Highlight, Runnable> keep) {
        super(3);
        this.place = place;
        this.language = workspace.map().language();
        this.keep = keep;
        setId("place-words");
        getStyleClass().add("item-words");
        Label caption = new Label(workspace.messages().text("compose.place_label"));
        caption.getStyleClass().add("editor-caption");
        caption.setLabelFor(words);
        words.setId("place-label");
        words.setAccessibleText(caption.getText());
        words.setText(own(place.label()));
        String elsewhere = place.label().in(language);
        words.setPromptText(elsewhere.isEmpty() ? name : elsewhere);
        words.setOnAction(event -> keep());
        words.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                keep();
            }
        });
        String key = "scene:" + scene.id() + ":" + language.code() + ":place:" + place.id();
        unsaved = UnsavedText.of(workspace, key, Map.of("label", words));
        getChildren().setAll(unsaved, caption, words);
    }

    private String own(LocalText text) {
        return text.has(language) ? text.in(language) : "";
    }

    private void keep() {
        String text = words.getText().strip();
        if (!text.equals(own(place.label()))) {
            keep.accept(new Highlight(place.id(), place.label().with(language, text)), unsaved::saved);
        }
    }
}
