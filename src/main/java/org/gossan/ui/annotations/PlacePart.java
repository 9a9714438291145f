package org.gossan.ui.annotations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.geo.LonLat;
import org.gossan.model.edits.Annotation;
import org.gossan.ui.CardFields;
import org.gossan.ui.CardParts;
import org.gossan.ui.Measured;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Where an annotation is and how large; changes it by typing. FX thread only.
final class PlacePart implements Part {

    private final Workspace workspace;
    private final CardParts parts;
    private final Runnable fly;
    private final VBox node = new VBox(6);
    private @Nullable ShapeForm form;

    /// @param fly shows the annotation on the map
    PlacePart(Workspace workspace, CardParts parts, Runnable fly) {
        this.workspace = workspace;
        this.parts = parts;
        this.fly = fly;
        node.getStyleClass().add("annotation-part");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Annotation now) {
        if (form != null) {
            return;
        }
        Geometry shape = now.shape();
        if (shape == null) {
            node.getChildren().setAll(parts.label(parts.text("annotations.no_place"), "card-small"));
            return;
        }
        node.getChildren().setAll(figures(now, shape));
        if (shape instanceof Polygon && !new IsValidOp(shape).isValid()) {
            node.getChildren().add(parts.label(parts.text("annotations.crossed"), "card-small"));
        }
        FlowPane buttons = new FlowPane(6, 4, button("annotation-fly", "annotations.show", fly));
        if (ShapeForm.fits(now) && workspace.editing().active()) {
            buttons.getChildren().add(button("annotation-type-shape", "annotations.type_shape", () -> type(now)));
        }
        node.getChildren().add(buttons);
    }

    private CardFields figures(Annotation one, Geometry shape) {
        Coordinate first = shape.getCoordinate();
        LonLat at = new LonLat(first.x, first.y);
        return switch (one.kind()) {
            case NOTE, POINT, LABEL -> parts.positions("annotation", at);
            case CIRCLE -> {
                double km = one.radiusKm() == null ? 0 : one.radiusKm();
                yield parts.positions("annotation", at)
                        .addText(
                                parts.text("annotations.radius_name"),
                                new Measured(km * 1000, 0).length(parts.messages()));
            }
            case CALLOUT -> parts.positions("annotation", at);
            case LINE, ARROW, INK, POLYGON, RECTANGLE -> {
                Measured measured = Measured.of(points(shape));
                CardFields fields = new CardFields(parts);
                if (shape instanceof Polygon) {
                    fields.addText(parts.text("annotations.area"), measured.area(parts.messages()));
                } else if (shape.getNumGeometries() == 1) {
                    fields.addText(parts.text("annotations.length"), measured.length(parts.messages()));
                }
                yield fields.addText(
                        parts.text("annotations.points"),
                        parts.number(shape.getNumPoints() - (shape instanceof Polygon ? 1 : 0)));
            }
        };
    }

    private static List<LonLat> points(Geometry shape) {
        Coordinate[] all =
                shape instanceof Polygon polygon ? polygon.getExteriorRing().getCoordinates() : shape.getCoordinates();
        int count = shape instanceof Polygon ? all.length - 1 : all.length;
        return Arrays.stream(all).limit(count).map(at -> new LonLat(at.x, at.y)).toList();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(parts.text(key));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void type(Annotation now) {
        open(now, workspace.editing().author().name());
    }

    private void open(Annotation now, Optional<String> author) {
        ShapeForm open = new ShapeForm(workspace, parts, now, author, () -> {
            form = null;
            current(now).ifPresent(this::show);
        });
        form = open;
        node.getChildren().setAll(open);
        open.focus();
    }

    private Optional<Annotation> current(Annotation one) {
        var content = workspace.contentProperty().get();
        return content == null ? Optional.empty() : content.drawings().find(one.id());
    }
}
