package org.gossan.ui.edits;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.geo.PositionText;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A position in any notation, with what was understood below it.
final class PositionControl implements ValueControl {

    private final CardParts parts;
    private final TextField input = new TextField();
    private final Label understood;
    private final VBox node;
    private final ReadOnlyObjectWrapper<@Nullable LonLat> point = new ReadOnlyObjectWrapper<>();

    /// @param pick lets the user show the point on the map; `null` = it cannot be
    PositionControl(CardParts parts, String id, String value, @Nullable Runnable pick) {
        this.parts = parts;
        input.setId(id);
        input.setPromptText(parts.text("editing.position_prompt"));
        input.setAccessibleText(parts.text("field.position"));
        understood = parts.label("", "card-small");
        understood.setId(id + "-understood");
        Button map = new Button(parts.text("editing.pick"), new FontIcon(Feather.CROSSHAIR));
        map.setId(id + "-pick");
        map.getStyleClass().addAll("flat", "small");
        node = new VBox(4, input, understood);
        if (pick != null) {
            map.setOnAction(event -> pick.run());
            node.getChildren().add(map);
        }
        input.textProperty().subscribe(this::typed);
        input.setText(value);
    }

    /// The position that was understood; `null` while there is none.
    ReadOnlyObjectProperty<@Nullable LonLat> pointProperty() {
        return point.getReadOnlyProperty();
    }

    /// Puts a position in, with five decimals: about a metre.
    void set(LonLat position) {
        input.setText(PositionFormat.DD.format(position, Locale.ENGLISH));
    }

    private void typed(String text) {
        Optional<LonLat> read = PositionText.read(text);
        Locale locale = parts.messages().language().locale();
        point.set(read.orElse(null));
        String words = read.map(found -> PositionFormat.DMS.format(found, locale) + "\n"
                        + PositionFormat.UTM.format(found, locale) + " · "
                        + PositionFormat.MGRS.format(found, locale))
                .orElseGet(() -> text.isBlank() ? "" : parts.text("editing.position_not_read"));
        boolean east = read.map(found -> found.lon() > 0).orElse(false);
        understood.setText(east ? words + "\n" + parts.text("editing.position_east") : words);
        understood.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("warning"), east || (read.isEmpty() && !text.isBlank()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String text() {
        return input.getText();
    }

    @Override
    public void focus() {
        input.requestFocus();
        input.selectAll();
    }
}
