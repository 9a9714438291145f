package org.gossan.ui.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.gossan.format.Column;
import org.gossan.ui.Workspace;

/// Says which column of a file holds what, where its headings do not tell or are misread. FX thread only.
final class ColumnsPart extends TitledPane {

    /// What a place needs; all else is read by the headings alone.
    private static final List<Column> FIELDS =
            List.of(Column.ID, Column.NAME, Column.LON, Column.LAT, Column.POINT, Column.COMMODITY, Column.STATUS);

    private final Workspace workspace;
    private final Runnable changed;
    private final Map<Column, ComboBox<Choice>> boxes = new EnumMap<>(Column.class);
    private final Button again;
    private Map<Column, String> start = Map.of();
    private boolean filling;

    /// A column to choose.
    ///
    /// @param named  by which the import knows it; empty = no column
    /// @param number first is 1; 0 = no column
    private record Choice(String named, String heading, int number) {

        static final Choice NONE = new Choice("", "", 0);
    }

    /// @param changed is told when somebody has chosen another column
    /// @param again   is told when the file is to be read again
    ColumnsPart(Workspace workspace, Runnable changed, Runnable again) {
        this.workspace = workspace;
        this.changed = changed;
        this.again = Texts.button(workspace, "import-again", "import.again", again);
        setId("import-assign");
        getStyleClass().add("import-assign");
        setAnimated(false);
        setExpanded(false);
        textProperty().bind(workspace.text("import.assign"));
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        for (Column field : FIELDS) {
            grid.addRow(boxes.size(), caption(field), box(field));
        }
        grid.add(this.again, 1, boxes.size());
        setContent(grid);
        workspace.languageProperty().subscribe(language -> boxes.values().forEach(box -> box.setConverter(words())));
    }

    private Label caption(Column field) {
        Label label = new Label();
        label.textProperty().bind(workspace.text("import.column." + field.code()));
        label.getStyleClass().add("line-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private ComboBox<Choice> box(Column field) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId("import-column-" + field.code());
        box.accessibleTextProperty().bind(workspace.text("import.column." + field.code()));
        box.setMinWidth(0);
        box.setPrefWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe((before, now) -> {
            if (!filling) {
                settle(field);
                this.again.setDisable(!changed());
                changed.run();
            }
        });
        boxes.put(field, box);
        return box;
    }

    /// A place has one position: both degrees in a column each, or in one column.
    private void settle(Column field) {
        if (choice(field).equals(Choice.NONE)) {
            return;
        }
        filling = true;
        if (field == Column.POINT) {
            choose(Column.LON, Choice.NONE);
            choose(Column.LAT, Choice.NONE);
        } else if (field == Column.LON || field == Column.LAT) {
            choose(Column.POINT, Choice.NONE);
        }
        filling = false;
    }

    private Choice choice(Column field) {
        ComboBox<Choice> box = boxes.get(field);
        return box == null || box.getValue() == null ? Choice.NONE : box.getValue();
    }

    private void choose(Column field, Choice choice) {
        ComboBox<Choice> box = boxes.get(field);
        if (box != null) {
            box.setValue(choice);
        }
    }

    private StringConverter<Choice> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : ColumnsPart.this.words(choice);
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException("a column is chosen, not typed");
            }
        };
    }

    private String words(Choice choice) {
        if (choice.number == 0) {
            return workspace.messages().text("import.no_column");
        }
        String shown = Texts.excerpt(choice.heading);
        if (shown.isBlank()) {
            return workspace.messages().text("import.nth_column", choice.number);
        }
        return choice.named.equals(choice.heading)
                ? shown
                : shown + " (" + workspace.messages().text("import.nth_column", choice.number) + ")";
    }

    /// Shows the columns of a file that was read, and what was read from them.
    void show(Tried read) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.NONE));
        for (int i = 0; i < read.headings().size(); i++) {
            String heading = read.headings().get(i);
            boolean names = !heading.isBlank() && read.headings().indexOf(heading) == i;
            choices.add(new Choice(names ? heading : "#" + (i + 1), heading, i + 1));
        }
        filling = true;
        boxes.forEach((field, box) -> {
            String named = read.named().getOrDefault(field, read.known().getOrDefault(field, ""));
            box.getItems().setAll(choices);
            box.setValue(choices.stream()
                    .filter(choice -> choice.named.equals(named))
                    .findFirst()
                    .orElse(Choice.NONE));
        });
        filling = false;
        start = named();
        again.setDisable(true);
        setExpanded(read.report() == null);
    }

    /// Returns what was chosen, as the import takes it.
    Map<Column, String> named() {
        Map<Column, String> named = new EnumMap<>(Column.class);
        boxes.forEach((field, box) -> named.put(field, choice(field).named));
        return named;
    }

    /// Returns whether something else is chosen than what the file was read with.
    boolean changed() {
        return !named().equals(start);
    }

    /// Gives the keyboard to the first choice that matters.
    void focus() {
        ComboBox<Choice> box = boxes.get(Column.LON);
        if (box != null) {
            box.requestFocus();
        }
    }
}
