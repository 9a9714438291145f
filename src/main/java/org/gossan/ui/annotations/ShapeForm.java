package org.gossan.ui.annotations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionText;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.Editor;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.drafts.WordsArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Changes the shape of an annotation by typing: one position a line, in any form that the search box reads. FX thread
/// only.
final class ShapeForm extends Editor {

    private static final int MOST_ROWS = 10;

    private final Annotation start;
    private final List<LonLat> known;
    private final List<String> written;
    private final TextArea points;
    private final TextField radius;

    ShapeForm(Workspace workspace, CardParts parts, Annotation start, Optional<String> author, Runnable close) {
        super(workspace, parts, "shape", "shape:" + start.id(), author, close);
        this.start = start;
        this.known = points(start);
        this.written = known.stream().map(ShapeForm::text).toList();
        this.points = WordsArea.text(Math.min(MOST_ROWS, known.size() + 1));
        points.setWrapText(false);
        Node turning = LongText.in(points, String.join("\n", written), parts::messages);
        this.radius = new TextField(start.radiusKm() == null ? "" : text(start.radiusKm()));
        points.setId("shape-points");
        Label caption =
                caption(start.kind() == AnnotationKind.RECTANGLE ? "annotations.two_corners" : "annotations.positions");
        caption.setLabelFor(points);
        points.setAccessibleText(caption.getText());
        List<Node> all = new ArrayList<>(List.of(caption, points, turning));
        if (start.radiusKm() != null) {
            Label km = caption("annotations.radius");
            radius.setId("shape-radius");
            radius.setAccessibleText(km.getText());
            km.setLabelFor(radius);
            all.addAll(List.of(km, radius));
        }
        compose(all.toArray(Node[]::new));
    }

    /// Returns whether the shape of an annotation can be typed: not ink, and nothing with holes.
    static boolean fits(Annotation one) {
        return one.shape() != null
                && one.kind() != AnnotationKind.INK
                && !(one.shape() instanceof Polygon polygon && polygon.getNumInteriorRing() > 0);
    }

    private static List<LonLat> points(Annotation one) {
        Geometry shape = one.shape();
        List<LonLat> all = Handles.of(one).stream()
                .filter(handle -> handle.role() == Handles.Role.POINT || handle.role() == Handles.Role.CORNER)
                .map(Handles.Handle::at)
                .collect(Collectors.toCollection(ArrayList::new));
        return shape instanceof Polygon && one.kind() == AnnotationKind.RECTANGLE
                ? List.of(all.getFirst(), all.get(2))
                : all;
    }

    private static String text(LonLat at) {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.lat(), at.lon());
    }

    private static String text(double km) {
        return new BigDecimal(km)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void focus() {
        points.requestFocus();
    }

    @Override
    protected Function<Edits, Optional<LogEntry>> command() {
        List<LonLat> all = new ArrayList<>();
        List<String> lines =
                LongText.of(points).lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int same = written.indexOf(line);
            // What was not touched keeps the digits that are not shown.
            LonLat at = same >= 0 ? known.get(same) : PositionText.read(line).orElse(null);
            if (at == null) {
                throw new EditException("position_line", Integer.toString(i + 1), line);
            }
            all.add(at);
        }
        Annotation shape = made(all);
        return edits -> Kept.changed(edits, start.id(), one -> one.withShape(shape.shape(), shape.radiusKm()), null);
    }

    private Annotation made(List<LonLat> all) {
        if (start.kind() == AnnotationKind.CIRCLE) {
            if (all.size() != 1) {
                throw new EditException("shape_points", Integer.toString(all.size()));
            }
            return Sketch.of(AnnotationKind.POINT, all)
                    .map(middle -> start.withShape(middle.shape(), km()))
                    .orElseThrow();
        }
        boolean one = start.kind() == AnnotationKind.NOTE
                || start.kind() == AnnotationKind.POINT
                || start.kind() == AnnotationKind.LABEL;
        boolean two = start.kind() == AnnotationKind.RECTANGLE || start.kind() == AnnotationKind.CALLOUT;
        if (one && all.size() != 1 || two && all.size() != 2) {
            throw new EditException("shape_points", Integer.toString(all.size()));
        }
        return Sketch.of(start.kind(), all)
                .orElseThrow(() -> new EditException("shape_points", Integer.toString(all.size())));
    }

    private double km() {
        if (start.radiusKm() != null && radius.getText().strip().equals(text(start.radiusKm()))) {
            return start.radiusKm();
        }
        try {
            double km = Double.parseDouble(radius.getText().strip().replace(',', '.'));
            if (km > 0 && km <= 20_000) {
                return km;
            }
        } catch (NumberFormatException e) {
            throw new EditException("radius", radius.getText().strip());
        }
        throw new EditException("radius", radius.getText().strip());
    }

    @Override
    protected void saved(Optional<LogEntry> entry) {}
}
