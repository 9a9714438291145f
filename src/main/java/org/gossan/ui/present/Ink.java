package org.gossan.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/// Strokes on the map while presenting: they follow the map, and are gone with their scene unless somebody keeps them.
/// FX thread only.
final class Ink implements MapTool {

    private static final AnnotationStyle STYLE = AnnotationStyle.PLAIN.withWidthPx(4);
    private static final Color LINE = Color.web(STYLE.colour());
    private static final Color UNDER = Color.web("#FFFFFF", 0.9);

    private final MapPane map;
    private final List<List<LonLat>> strokes = new ArrayList<>();
    private List<List<LonLat>> kept = List.of();

    private final Canvas canvas = new Canvas();

    Ink(MapPane map) {
        this.map = map;
        canvas.setId("presentation-ink");
        canvas.setMouseTransparent(true);
        canvas.setVisible(false); // an empty canvas is blended as slowly as a full one
    }

    /// Returns what the strokes are on: it lies over everything that the scene lays over the map.
    Canvas canvas() {
        return canvas;
    }

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        repaint();
    }

    @Override
    public boolean press(MapPoint at) {
        strokes.add(new ArrayList<>(List.of(at.position())));
        return true;
    }

    @Override
    public void drag(MapPoint at) {
        List<LonLat> stroke = strokes.getLast();
        if (!stroke.getLast().equals(at.position())) {
            stroke.add(at.position());
            repaint();
        }
    }

    @Override
    public void release(MapPoint at) {
        strokes.removeIf(stroke -> stroke.size() < 2);
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        return true;
    }

    /// Wipes off what was drawn, and shows what was kept of another scene, or nothing.
    void wipe(List<List<LonLat>> keptBefore) {
        strokes.clear();
        kept = List.copyOf(keptBefore);
        repaint();
    }

    /// Returns what was drawn and is not kept.
    List<List<LonLat>> strokes() {
        return List.copyOf(strokes);
    }

    /// Says that strokes are kept and what is kept in all of this scene; they stay on the map and are not drawn for
    /// keeping again.
    void keep(List<List<LonLat>> drawn, List<List<LonLat>> all) {
        strokes.removeAll(drawn);
        kept = List.copyOf(all);
        repaint();
    }

    /// Returns what was drawn, to be kept; empty if nothing was.
    Optional<Annotation> drawing() {
        GeometryFactory shapes = new GeometryFactory();
        List<LineString> lines = strokes.stream()
                .filter(stroke -> stroke.size() > 1)
                .map(stroke -> shapes.createLineString(stroke.stream()
                        .map(at -> new Coordinate(at.lon(), at.lat()))
                        .toArray(Coordinate[]::new)))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Geometry shape =
                lines.size() == 1 ? lines.getFirst() : shapes.createMultiLineString(lines.toArray(LineString[]::new));
        return Optional.of(Annotation.of(AnnotationKind.INK, shape).withStyle(STYLE));
    }

    /// Draws the strokes where they are under the present camera.
    void repaint() {
        boolean any = !strokes.isEmpty() || !kept.isEmpty();
        if (any || canvas.isVisible()) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            draw(g, map.view());
        }
        canvas.setVisible(any);
    }

    private void draw(GraphicsContext g, Viewport view) {
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (List<LonLat> stroke :
                Stream.concat(kept.stream(), strokes.stream()).toList()) {
            double[] x = new double[stroke.size()];
            double[] y = new double[stroke.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = view.screenX(WebMercator.worldX(stroke.get(i).lon()));
                y[i] = view.screenY(WebMercator.worldY(stroke.get(i).lat()));
            }
            g.setStroke(UNDER);
            g.setLineWidth(STYLE.widthPx() + 3);
            g.strokePolyline(x, y, x.length);
            g.setStroke(LINE);
            g.setLineWidth(STYLE.widthPx());
            g.strokePolyline(x, y, x.length);
        }
    }
}
