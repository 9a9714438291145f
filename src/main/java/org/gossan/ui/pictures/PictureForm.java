package org.gossan.ui.pictures;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.gossan.model.Coded;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.ui.Workspace;

/// The choices for a picture. FX thread only.
final class PictureForm extends GridPane {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<PictureChoices> choices;
    private final ComboBox<PictureSize> size;
    private final Spinner<Integer> width;
    private final Spinner<Integer> height;
    private final HBox custom;
    private final Spinner<Integer> dpi;
    private final ComboBox<Theme> theme;
    private final ComboBox<Language> language;
    private final ComboBox<PictureFormat> format;
    private final TextField title = new TextField();
    private final CheckBox furniture = new CheckBox();

    PictureForm(Workspace workspace, PictureChoices start) {
        this.workspace = workspace;
        this.choices = new ReadOnlyObjectWrapper<>(start);
        getStyleClass().add("picture-form");
        size = combo("picture-size", PictureSize.values(), start.size(), this::sizeName);
        width = spinner("picture-width", PictureChoices.LEAST_PX, PictureChoices.MOST_PX, start.customWidthPx(), 10);
        height = spinner("picture-height", PictureChoices.LEAST_PX, PictureChoices.MOST_PX, start.customHeightPx(), 10);
        Label words = new Label();
        words.textProperty().bind(workspace.text("shell.picture_custom"));
        words.setMinWidth(USE_PREF_SIZE);
        custom = new HBox(6, words, width, new Label("×"), height);
        HBox.setHgrow(width, Priority.ALWAYS);
        HBox.setHgrow(height, Priority.ALWAYS);
        custom.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        dpi = spinner("picture-dpi", PictureChoices.LEAST_DPI, PictureChoices.MOST_DPI, start.dpi(), 12);
        theme = combo("picture-theme", Theme.values(), start.theme(), this::themeName);
        language = combo("picture-language", Language.values(), start.language(), PictureForm::languageName);
        format = combo("picture-format", PictureFormat.values(), start.format(), this::formatName);
        title.setId("picture-title");
        title.promptTextProperty().bind(workspace.text("publish.title"));
        furniture.setId("picture-furniture");
        furniture.setSelected(start.furniture());
        furniture.textProperty().bind(workspace.text("shell.picture_furniture"));
        furniture.setWrapText(true);
        int row = 0;
        row(row++, "shell.picture_size", size);
        add(custom, 0, row++, 2, 1);
        row(row++, "shell.picture_format", format);
        row(row++, "shell.picture_dpi", dpi);
        row(row++, "shell.picture_theme", theme);
        row(row++, "shell.picture_language", language);
        row(row++, "shell.picture_title", title);
        add(furniture, 0, row, 2, 1);
        width.accessibleTextProperty().bind(workspace.text("shell.picture_width"));
        height.accessibleTextProperty().bind(workspace.text("shell.picture_height"));
        size.valueProperty().subscribe((before, now) -> {
            dpi.getValueFactory().setValue(now == PictureSize.CUSTOM ? dpi.getValue() : Integer.valueOf(now.dpi()));
            changed();
        });
        List.of(width.valueProperty(), height.valueProperty(), dpi.valueProperty())
                .forEach(value -> value.subscribe(this::changed));
        List.of(theme.valueProperty(), language.valueProperty(), format.valueProperty())
                .forEach(value -> value.subscribe(this::changed));
        title.textProperty().subscribe(this::changed);
        furniture.selectedProperty().subscribe(this::changed);
        changed();
    }

    ReadOnlyObjectProperty<PictureChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    private void changed() {
        boolean own = size.getValue() == PictureSize.CUSTOM;
        custom.setVisible(own);
        custom.setManaged(own);
        dpi.setDisable(format.getValue().hasShapes());
        choices.set(new PictureChoices(
                size.getValue(),
                width.getValue(),
                height.getValue(),
                dpi.getValue(),
                theme.getValue(),
                language.getValue(),
                title.getText(),
                furniture.isSelected(),
                format.getValue()));
    }

    private void row(int row, String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(workspace.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        if (control instanceof Control named) {
            named.accessibleTextProperty().bind(workspace.text(key));
            named.setMaxWidth(Double.MAX_VALUE);
        }
        GridPane.setHgrow(control, Priority.ALWAYS);
        addRow(row, label, control);
    }

    private static Spinner<Integer> spinner(String id, int least, int most, int value, int step) {
        Spinner<Integer> spinner = new Spinner<>(least, most, Math.clamp(value, least, most), step);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setMinWidth(60);
        spinner.setPrefWidth(96);
        return spinner;
    }

    private <T extends Coded> ComboBox<T> combo(String id, T[] all, T value, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getItems().setAll(all);
        combo.setValue(value);
        combo.setMinWidth(0);
        workspace
                .languageProperty()
                .subscribe(now -> combo.setConverter(new StringConverter<>() {
                    @Override
                    public String toString(T word) {
                        return word == null ? "" : name.apply(word);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("it is chosen, not typed");
                    }
                }));
        return combo;
    }

    private String sizeName(PictureSize word) {
        return workspace.messages().text("shell.size_" + word.code().replace('-', '_'));
    }

    private String themeName(Theme word) {
        return workspace.messages().text("shell.theme_" + word.code());
    }

    private String formatName(PictureFormat word) {
        return workspace.messages().text("shell.format_" + word.code());
    }

    private static String languageName(Language language) {
        String name = language.locale().getDisplayLanguage(language.locale());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
