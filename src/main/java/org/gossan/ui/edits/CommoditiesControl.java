package org.gossan.ui.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gossan.model.Importance;
import org.gossan.model.Vocabulary;
import org.gossan.ui.CardParts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Commodities with their importance, one a line.
final class CommoditiesControl implements ValueControl {

    private static final List<String> CODES = List.of(
            "LI", "REE", "CU", "AU", "AG", "MO", "ZN", "PB", "NI", "CO", "U", "TH", "NB", "TA", "ZR", "BE", "SN", "W",
            "FE", "MN", "TI", "V", "P", "F", "B", "K", "CS", "RB", "SC", "Y", "GA", "PGE", "ND", "LA", "CE");

    private final CardParts parts;
    private final String id;
    private final VBox rows = new VBox(4);
    private final VBox node;
    private final List<Line> lines = new ArrayList<>();

    private record Line(ChoiceControl code, ComboBox<Importance> importance, HBox node) {}

    /// @param value such as `LI; CU secondary`
    CommoditiesControl(CardParts parts, String id, String value) {
        this.parts = parts;
        this.id = id;
        Button more = new Button(parts.text("editing.add_commodity"), new FontIcon(Feather.PLUS));
        more.setId(id + "-add");
        more.getStyleClass().addAll("flat", "small");
        more.setOnAction(event -> add("", Importance.TERTIARY).focus());
        node = new VBox(4, rows, more);
        for (String part : value.split(";")) {
            String[] words = part.strip().split("\\s+", 2);
            if (!words[0].isEmpty()) {
                add(
                        words[0],
                        words.length < 2
                                ? Importance.PRIMARY
                                : Vocabulary.find(Importance.class, words[1]).orElse(Importance.PRIMARY));
            }
        }
        if (lines.isEmpty()) {
            add("", Importance.PRIMARY);
        }
    }

    /// Returns the codes that a list offers.
    static List<String> codes() {
        return CODES;
    }

    private ChoiceControl add(String code, Importance importance) {
        String lineId = id + "-" + (lines.size() + 1);
        ChoiceControl choice =
                new ChoiceControl(lineId, parts.text("field.commodities"), CODES, parts.messages()::commodity, code);
        ComboBox<Importance> rank = new ComboBox<>();
        rank.setId(lineId + "-importance");
        rank.getItems().setAll(Importance.values());
        rank.setValue(importance);
        rank.setAccessibleText(parts.text("editing.importance"));
        rank.setConverter(new StringConverter<>() {
            @Override
            public String toString(Importance word) {
                return word == null ? "" : parts.messages().word("importance", word);
            }

            @Override
            public Importance fromString(String text) {
                throw new UnsupportedOperationException("an importance is chosen, not typed");
            }
        });
        rank.setMinWidth(112);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat", "small");
        remove.setAccessibleText(parts.text("editing.remove_commodity"));
        HBox.setHgrow(choice.node(), Priority.ALWAYS);
        HBox line = new HBox(4, choice.node(), rank, remove);
        Line added = new Line(choice, rank, line);
        remove.setOnAction(event -> {
            lines.remove(added);
            rows.getChildren().remove(line);
        });
        lines.add(added);
        rows.getChildren().add(line);
        return choice;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String text() {
        return Arrays.stream(Importance.values())
                .flatMap(importance ->
                        lines.stream().filter(line -> line.importance().getValue() == importance))
                .filter(line -> !line.code().text().isBlank())
                .map(line -> line.code().text().strip()
                        + (line.importance().getValue() == Importance.PRIMARY
                                ? ""
                                : " " + line.importance().getValue().code()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void focus() {
        if (!lines.isEmpty()) {
            lines.getFirst().code().focus();
        }
    }
}
