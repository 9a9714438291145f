package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gossan.geo.GroundPath;
import org.gossan.geo.LonLat;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// A shape that is being drawn, point by point. Positions are WGS 84. For one thread.
final class Sketch {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final AnnotationKind kind;
    private final List<LonLat> points = new ArrayList<>();

    Sketch(AnnotationKind kind) {
        this.kind = kind;
    }

    AnnotationKind kind() {
        return kind;
    }

    /// Returns the points that were put down.
    List<LonLat> points() {
        return List.copyOf(points);
    }

    /// Puts a point down, unless it is where the last one is.
    void add(LonLat point) {
        if (points.isEmpty() || !points.getLast().equals(point)) {
            points.add(point);
        }
    }

    /// Takes the last point back.
    ///
    /// @return whether there was one
    boolean takeBack() {
        return !points.isEmpty() && points.removeLast() != null;
    }

    void clear() {
        points.clear();
    }

    /// Returns whether no further point can follow.
    boolean full() {
        return points.size()
                >= switch (kind) {
                    case NOTE, POINT, LABEL -> 1;
                    case RECTANGLE, CIRCLE, CALLOUT -> 2;
                    case LINE, ARROW, POLYGON, INK -> Integer.MAX_VALUE;
                };
    }

    /// Returns whether it is drawn by dragging from its first point to its last.
    static boolean dragged(AnnotationKind kind) {
        return switch (kind) {
            case RECTANGLE, CIRCLE, CALLOUT, ARROW, INK -> true;
            case NOTE, POINT, LABEL, LINE, POLYGON -> false;
        };
    }

    /// Returns what the points make; empty if they are too few or make nothing.
    Optional<Annotation> draft() {
        return of(kind, points);
    }

    /// Returns what is to be seen with the pointer as the next point: the shape, or the line towards it.
    Optional<Annotation> preview(@Nullable LonLat next) {
        List<LonLat> all = new ArrayList<>(points);
        if (next != null && !full() && (all.isEmpty() || !all.getLast().equals(next))) {
            all.add(next);
        }
        Optional<Annotation> whole = of(kind, all);
        return whole.isPresent() || all.size() < 2 ? whole : of(AnnotationKind.LINE, all);
    }

    /// Returns what points make of a kind.
    static Optional<Annotation> of(AnnotationKind kind, List<LonLat> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        LonLat first = points.getFirst();
        LonLat last = points.getLast();
        return switch (kind) {
            case NOTE, POINT, LABEL -> Optional.of(Annotation.of(kind, SHAPES.createPoint(coordinate(first))));
            case LINE, ARROW, INK ->
                points.size() < 2 ? Optional.empty() : Optional.of(Annotation.of(kind, line(points)));
            case CALLOUT ->
                first.equals(last) ? Optional.empty() : Optional.of(Annotation.of(kind, line(List.of(first, last))));
            case POLYGON -> {
                Geometry shape = points.size() < 3 ? null : polygon(points);
                yield shape == null || shape.getArea() == 0
                        ? Optional.empty()
                        : Optional.of(Annotation.of(kind, shape));
            }
            case RECTANGLE -> {
                Envelope box = new Envelope(coordinate(first), coordinate(last));
                yield box.getArea() == 0 ? Optional.empty() : Optional.of(Annotation.of(kind, SHAPES.toGeometry(box)));
            }
            case CIRCLE -> {
                double km = GroundPath.lengthM(List.of(first, last)) / 1000;
                yield km == 0
                        ? Optional.empty()
                        : Optional.of(Annotation.of(kind, SHAPES.createPoint(coordinate(first)))
                                .withShape(SHAPES.createPoint(coordinate(first)), km));
            }
        };
    }

    /// Returns a polygon without holes; the ring is closed if it is not.
    static Geometry polygon(List<LonLat> corners) {
        List<LonLat> ring = new ArrayList<>(corners);
        if (!ring.getFirst().equals(ring.getLast()) || ring.size() < 4) {
            ring.add(ring.getFirst());
        }
        return SHAPES.createPolygon(coordinates(ring));
    }

    static LineString line(List<LonLat> points) {
        return SHAPES.createLineString(coordinates(points));
    }

    /// Returns strokes as the shape of ink.
    static Geometry strokes(List<LineString> strokes) {
        return strokes.size() == 1
                ? strokes.getFirst()
                : SHAPES.createMultiLineString(strokes.toArray(LineString[]::new));
    }

    /// Returns a stroke without the points that nobody sees.
    ///
    /// @param degrees how far the line may move
    static LineString smoothed(LineString stroke, double degrees) {
        return DouglasPeuckerSimplifier.simplify(stroke, degrees) instanceof LineString line && line.getNumPoints() > 1
                ? line
                : stroke;
    }

    static Coordinate coordinate(LonLat at) {
        return new Coordinate(at.lon(), at.lat());
    }

    private static Coordinate[] coordinates(List<LonLat> points) {
        return points.stream().map(Sketch::coordinate).toArray(Coordinate[]::new);
    }
}
