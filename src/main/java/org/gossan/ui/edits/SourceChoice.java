package org.gossan.ui.edits;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.model.Source;
import org.gossan.ui.CardParts;
import org.gossan.ui.drafts.LongText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What says so: a source of the atlas, a new one, or any wording. FX thread only.
final class SourceChoice extends VBox {

    /// Own sources stand behind every published one.
    private static final int OWN_RANK = 9;

    private final CardParts parts;
    private final ChoiceControl choice;
    private final VBox fresh = new VBox(4);
    private final TextField title;
    private final TextField publisher;
    private final TextField year;
    private final TextField address;

    /// @param id of the field; the button for a new source is `<id>-new`
    SourceChoice(CardParts parts, String id, List<Source> sources) {
        this.parts = parts;
        setSpacing(4);
        Function<String, String> titles = sources.stream().collect(Collectors.toMap(Source::id, Source::title))::get;
        choice = new ChoiceControl(
                id,
                parts.text("editing.source"),
                sources.stream().map(Source::id).toList(),
                code -> Optional.ofNullable(titles.apply(code)).orElse(code),
                "");
        Button more = new Button(parts.text("editing.new_source"), new FontIcon(Feather.PLUS));
        more.setId(id + "-new");
        more.getStyleClass().addAll("flat", "small");
        title = field(id + "-title", "editing.source_title");
        publisher = field(id + "-publisher", "editing.source_publisher");
        year = field(id + "-year", "editing.source_year");
        address = field(id + "-address", "editing.source_address");
        fresh.getStyleClass().add("new-source");
        fresh.getChildren()
                .setAll(
                        title,
                        LongText.in(title, "", parts::messages),
                        publisher,
                        LongText.in(publisher, "", parts::messages),
                        year,
                        address,
                        LongText.in(address, "", parts::messages));
        more.setOnAction(event -> {
            boolean show = !getChildren().contains(fresh);
            getChildren().setAll(show ? List.of(fresh, more) : List.of(choice.node(), more));
            more.setText(parts.text(show ? "editing.known_source" : "editing.new_source"));
            if (show) {
                title.requestFocus();
            } else {
                choice.focus();
            }
        });
        getChildren().setAll(choice.node(), more);
    }

    private TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(parts.text(key));
        field.setAccessibleText(parts.text(key));
        return field;
    }

    /// Returns what cites the source when the edit is made: adds a new source first.
    ///
    /// @throws EditException if the new source has no title
    Function<Edits, String> citation() {
        if (!getChildren().contains(fresh)) {
            String chosen = choice.text();
            return edits -> chosen;
        }
        String name = LongText.of(title).strip();
        if (name.isEmpty()) {
            throw new EditException("source_title");
        }
        String by = LongText.of(publisher).strip();
        String when = year.getText().strip();
        String where = LongText.of(address).strip();
        return edits -> {
            String id = edits.ownSites().newSourceId(name);
            edits.ownSites().add(new Source(id, name, by, when, "", where, "", OWN_RANK, ""));
            return id;
        };
    }
}
