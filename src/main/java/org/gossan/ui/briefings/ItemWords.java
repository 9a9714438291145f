package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gossan.model.Language;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.UnsavedText;
import org.jspecify.annotations.Nullable;

/// An item of a panel in the author's words: what stands instead of the fact's subject, what it belongs to, and the
/// place of the scene it is tied to. Kept when the keyboard leaves; until then as a draft. FX thread only.
final class ItemWords extends VBox {

    private static final String NOWHERE = "";

    private final Workspace workspace;
    private final Panel.Item item;
    private final Language language;
    private final BiConsumer<Panel.Item, Runnable> keep;
    private final UnsavedText unsaved;
    private final TextField label = new TextField();
    private final TextField group = new TextField();
    private final ComboBox<String> place = new ComboBox<>();

    /// @param at    place of the item in its list
    /// @param names of places, by id
    /// @param keep  makes it an edit, and runs what it is given when that is on the disk
    ItemWords(
            Workspace workspace,
            Scene scene,
            PanelPart part,
            Panel.Item item,
            int at,
            UnaryOperator<String> names,
            BiConsumer<Panel.Item, Runnable> keep) {
        super(3);
        this.workspace = workspace;
        this.item = item;
        this.language = workspace.map().language();
        this.keep = keep;
        setId(part.words() + "-words");
        getStyleClass().add("item-words");
        label.setText(own(item.label()));
        label.setPromptText(item.label().in(language));
        group.setText(own(item.group()));
        group.setPromptText(item.group().in(language));
        List<String> places = new ArrayList<>(List.of(NOWHERE));
        scene.highlights().stream().map(Highlight::id).forEach(places::add);
        String tied = Objects.requireNonNullElse(item.place(), NOWHERE);
        if (!places.contains(tied)) {
            places.add(tied);
        }
        place.getItems().setAll(places);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null || id.isEmpty() ? workspace.messages().text("compose.item_nowhere") : names.apply(id);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        place.setValue(tied);
        label.setOnAction(event -> keep());
        group.setOnAction(event -> keep());
        place.setOnAction(event -> keep());
        focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                keep();
            }
        });
        getChildren().setAll(caption(part, "label", label), label);
        if (part == PanelPart.ITEMS) { // groups and places of small lines show nowhere
            getChildren().addAll(caption(part, "group", group), group, caption(part, "place", place), place);
        }
        String key = "scene:" + scene.id() + ":" + language.code() + ":" + part.id() + ":" + at;
        unsaved = UnsavedText.of(workspace, key, Map.of("label", label, "group", group));
        getChildren().addFirst(unsaved);
    }

    private Label caption(PanelPart part, String name, javafx.scene.control.Control of) {
        Label caption = new Label(workspace.messages().text("compose.item_" + name));
        caption.getStyleClass().add("editor-caption");
        caption.setLabelFor(of);
        of.setId(part.words() + "-" + name);
        of.setAccessibleText(caption.getText());
        return caption;
    }

    private String own(LocalText text) {
        return text.has(language) ? text.in(language) : "";
    }

    private void keep() {
        String tied = place.getValue();
        Panel.Item next = new Panel.Item(
                item.fact(),
                with(item.group(), group.getText().strip()),
                with(item.label(), label.getText().strip()),
                tied == null || tied.isEmpty() ? null : tied);
        if (!next.equals(item)) {
            keep.accept(next, unsaved::saved);
        }
    }

    private LocalText with(LocalText text, String words) {
        return words.equals(own(text)) ? text : text.with(language, words);
    }
}
