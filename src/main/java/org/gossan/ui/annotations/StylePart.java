package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;

/// How an annotation is drawn: only what its kind has. Every change is kept at once; moves of one slider in one stay
/// are
/// undone in one step. FX thread only.
final class StylePart implements Part {

    private static final Set<AnnotationKind> SYMBOLS =
            EnumSet.of(AnnotationKind.NOTE, AnnotationKind.POINT, AnnotationKind.LABEL, AnnotationKind.CALLOUT);
    private static final Set<AnnotationKind> LINES =
            EnumSet.complementOf(EnumSet.of(AnnotationKind.NOTE, AnnotationKind.POINT, AnnotationKind.LABEL));
    private static final Set<AnnotationKind> FILLED =
            EnumSet.of(AnnotationKind.POLYGON, AnnotationKind.RECTANGLE, AnnotationKind.CIRCLE, AnnotationKind.CALLOUT);

    private final CardParts parts;
    private final Kept kept;
    private final UUID id;
    private final Consumer<AnnotationStyle> used;
    private final GridPane grid = new GridPane(8, 7);
    private final VBox node = new VBox(grid);
    private final List<Consumer<AnnotationStyle>> shows = new ArrayList<>();
    private AnnotationStyle now = AnnotationStyle.PLAIN;
    private boolean showing = true;

    /// @param used told the style that was chosen, for what is drawn next
    StylePart(CardParts parts, Kept kept, Annotation one, Consumer<AnnotationStyle> used) {
        this.parts = parts;
        this.kept = kept;
        this.id = one.id();
        this.used = used;
        node.getStyleClass().add("annotation-part");
        AnnotationKind kind = one.kind();
        colours();
        if (LINES.contains(kind)) {
            slider("width", 1, 12, AnnotationStyle::widthPx, AnnotationStyle::withWidthPx);
            dashes();
        }
        if (FILLED.contains(kind)) {
            fill();
        }
        if (SYMBOLS.contains(kind)) {
            slider("size", 8, 48, AnnotationStyle::sizePx, AnnotationStyle::withSizePx);
        }
        slider("opacity", 0.1, 1, AnnotationStyle::opacity, AnnotationStyle::withOpacity);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Annotation one) {
        now = one.style();
        showing = true;
        shows.forEach(show -> show.accept(now));
        showing = false;
    }

    private void set(UnaryOperator<AnnotationStyle> change, @Nullable UUID gesture) {
        AnnotationStyle next = change.apply(now);
        if (!showing && !next.equals(now)) {
            now = next;
            used.accept(next);
            kept.change(id, one -> one.withStyle(change.apply(one.style())), gesture);
        }
    }

    private void row(String key, Region control) {
        Label name = parts.label(parts.text("annotations.style_" + key), "card-name");
        name.setMinWidth(74);
        name.setLabelFor(control);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), name, control);
    }

    private void colours() {
        HBox swatches = new HBox(1);
        swatches.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < AnnotationStyle.PALETTE.size(); i++) {
            String colour = AnnotationStyle.PALETTE.get(i);
            ToggleButton swatch = new ToggleButton(null, new Circle(7, Color.web(colour)));
            swatch.setId("style-colour-" + i);
            swatch.getStyleClass().addAll("button-icon", "flat", "swatch");
            swatch.setAccessibleText(parts.text("annotations.colour_" + i));
            CardParts.tip(swatch, swatch.getAccessibleText());
            swatch.setOnAction(event -> {
                swatch.setSelected(true);
                recolour(colour);
            });
            shows.add(style -> swatch.setSelected(style.colour().equalsIgnoreCase(colour)));
            swatches.getChildren().add(swatch);
        }
        ColorPicker other = new ColorPicker();
        other.setId("style-colour-other");
        other.getStyleClass().add("button");
        other.setStyle("-fx-color-label-visible: false;");
        other.setAccessibleText(parts.text("annotations.colour_other"));
        CardParts.tip(other, other.getAccessibleText());
        shows.add(style -> other.setValue(Color.web(style.colour())));
        other.setOnAction(event -> recolour(hex(other.getValue())));
        swatches.getChildren().add(other);
        row("colour", swatches);
    }

    private void recolour(String colour) {
        set(style -> style.recoloured(colour), null);
    }

    private void fill() {
        CheckBox filled = new CheckBox(parts.text("annotations.filled"));
        filled.setId("style-fill");
        filled.setOnAction(event -> set(style -> style.withFill(filled.isSelected() ? style.colour() : null), null));
        shows.add(style -> filled.setSelected(style.fill() != null));
        row("fill", filled);
    }

    private void dashes() {
        ComboBox<AnnotationStyle.Dash> dashes = new ComboBox<>();
        dashes.setId("style-dash");
        dashes.getItems().setAll(AnnotationStyle.Dash.values());
        dashes.setCellFactory(view -> new DashCell());
        dashes.setButtonCell(new DashCell());
        dashes.setMaxWidth(Double.MAX_VALUE);
        dashes.setAccessibleText(parts.text("annotations.style_dash"));
        dashes.setOnAction(event -> {
            AnnotationStyle.Dash dash = dashes.getValue();
            if (dash != null) {
                set(style -> style.withDash(dash), null);
            }
        });
        shows.add(style -> dashes.setValue(style.dash()));
        row("dash", dashes);
    }

    private final class DashCell extends ListCell<AnnotationStyle.Dash> {
        @Override
        protected void updateItem(AnnotationStyle.@Nullable Dash dash, boolean empty) {
            super.updateItem(dash, empty);
            setText(empty || dash == null ? "" : parts.messages().word("annotation.dash", dash));
        }
    }

    private void slider(
            String key,
            double least,
            double most,
            Function<AnnotationStyle, Double> value,
            BiFunction<AnnotationStyle, Double, AnnotationStyle> with) {
        Slider slider = new Slider(least, most, least);
        slider.setId("style-" + key);
        slider.setBlockIncrement((most - least) / 20);
        slider.setAccessibleText(parts.text("annotations.style_" + key));
        Label shown = parts.label("", "card-small");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.setWrapText(false);
        UUID[] stay = {UUID.randomUUID()};
        slider.focusedProperty().subscribe(focused -> stay[0] = UUID.randomUUID());
        Runnable keep = () -> set(style -> with.apply(style, step(slider)), stay[0]);
        slider.valueProperty().subscribe(at -> {
            shown.setText(figure(key, step(slider)));
            if (!slider.isValueChanging()) {
                keep.run();
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                keep.run();
            }
        });
        shows.add(style -> {
            slider.setMax(Math.max(most, value.apply(style)));
            slider.setValue(value.apply(style));
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, slider, shown);
        row.setAlignment(Pos.CENTER_LEFT);
        row(key, row);
    }

    /// Returns the value of a slider without digits that nobody sees.
    private static double step(Slider slider) {
        double grain = slider.getMax() <= 1 ? 20 : 2;
        return Math.max(slider.getMin(), Math.rint(slider.getValue() * grain) / grain);
    }

    private String figure(String key, double value) {
        return key.equals("opacity") ? Math.round(value * 100) + " %" : parts.number(value) + " px";
    }

    private static String hex(Color colour) {
        return String.format(
                "#%02X%02X%02X",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
