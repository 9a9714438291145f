package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import org.gossan.geo.GroundPath;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The points of annotations that can be dragged, and what becomes of the annotation when they are. Positions are
/// WGS 84, shapes longitude first. Ink has none: it is only moved as a whole.
final class Handles {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Handles() {}

    /// What dragging a handle does.
    enum Role {
        /// Moves a point of the shape.
        POINT,
        /// Puts a new point between two.
        BETWEEN,
        /// Moves a corner of a rectangle; the opposite one stays.
        CORNER,
        /// Changes the radius of a circle.
        RADIUS
    }

    /// A point to drag.
    ///
    /// @param part  ring of a polygon, 0 for everything else
    /// @param index of the point, or of the point before the new one
    record Handle(Role role, int part, int index, LonLat at) {}

    /// Returns the handles of an annotation, those that move points first.
    static List<Handle> of(Annotation one) {
        Geometry shape = one.shape();
        if (shape == null) {
            return List.of();
        }
        return switch (one.kind()) {
            case NOTE, POINT, LABEL -> List.of(new Handle(Role.POINT, 0, 0, at(shape.getCoordinate())));
            case CIRCLE ->
                List.of(
                        new Handle(Role.POINT, 0, 0, at(shape.getCoordinate())),
                        new Handle(Role.RADIUS, 0, 0, east(shape.getCoordinate(), one.radiusKm())));
            case RECTANGLE -> corners(shape);
            case CALLOUT -> line(shape.getCoordinates(), 0, false);
            case LINE, ARROW -> line(shape.getCoordinates(), 0, true);
            case POLYGON -> rings((Polygon) shape);
            case INK -> List.of();
        };
    }

    private static LonLat east(Coordinate middle, @Nullable Double radiusKm) {
        double metres = radiusKm == null ? 0 : radiusKm * 1000;
        var at = Geodesic.WGS84.Direct(middle.y, middle.x, 90, metres);
        return new LonLat(Math.IEEEremainder(at.lon2, 360), at.lat2);
    }

    private static List<Handle> corners(Geometry shape) {
        List<Handle> handles = new ArrayList<>();
        Coordinate[] ring = shape.getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            handles.add(new Handle(Role.CORNER, 0, i, at(ring[i])));
        }
        return handles;
    }

    private static List<Handle> rings(Polygon polygon) {
        List<Handle> points = new ArrayList<>();
        List<Handle> between = new ArrayList<>();
        for (int part = 0; part <= polygon.getNumInteriorRing(); part++) {
            Coordinate[] ring = ring(polygon, part).getCoordinates();
            for (Handle handle : line(ring, part, true)) {
                if (handle.role() == Role.BETWEEN) {
                    between.add(handle);
                } else if (handle.index() < ring.length - 1) {
                    points.add(handle);
                }
            }
        }
        points.addAll(between);
        return points;
    }

    private static List<Handle> line(Coordinate[] points, int part, boolean growing) {
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            handles.add(new Handle(Role.POINT, part, i, at(points[i])));
        }
        for (int i = 0; growing && i + 1 < points.length; i++) {
            LonLat from = at(points[i]);
            LonLat to = at(points[i + 1]);
            // Lines are straight on the map, so their middles are too.
            double y = (WebMercator.worldY(from.lat()) + WebMercator.worldY(to.lat())) / 2;
            handles.add(new Handle(Role.BETWEEN, part, i, new LonLat((from.lon() + to.lon()) / 2, WebMercator.lat(y))));
        }
        return handles;
    }

    /// Returns the annotation with a handle dragged somewhere; the same where it would fall into nothing.
    static Annotation dragged(Annotation one, Handle handle, LonLat to) {
        Geometry shape = one.shape();
        if (shape == null) {
            return one;
        }
        Coordinate target = Sketch.coordinate(to);
        Double radiusKm = one.radiusKm();
        Geometry next =
                switch (handle.role()) {
                    case RADIUS -> shape;
                    case CORNER -> {
                        Coordinate opposite = shape.getCoordinates()[(handle.index() + 2) % 4];
                        Envelope box = new Envelope(opposite, target);
                        yield box.getArea() == 0 ? shape : SHAPES.toGeometry(box);
                    }
                    case POINT ->
                        shape.getNumPoints() == 1 ? SHAPES.createPoint(target) : withPoint(shape, handle, target);
                    case BETWEEN -> {
                        List<Coordinate> points = points(shape, handle.part());
                        points.add(handle.index() + 1, target);
                        yield withPoints(shape, handle.part(), points);
                    }
                };
        if (handle.role() == Role.RADIUS) {
            double km = GroundPath.lengthM(List.of(at(shape.getCoordinate()), to)) / 1000;
            return km > 0 ? one.withShape(shape, km) : one;
        }
        return one.withShape(next, radiusKm);
    }

    private static Geometry withPoint(Geometry shape, Handle handle, Coordinate target) {
        List<Coordinate> points = points(shape, handle.part());
        boolean ring = shape instanceof Polygon;
        points.set(handle.index(), target);
        if (ring && handle.index() == 0) {
            points.set(points.size() - 1, target);
        }
        return withPoints(shape, handle.part(), points);
    }

    /// Returns the annotation without a point; empty if it needs all it has.
    static Optional<Annotation> without(Annotation one, Handle handle) {
        Geometry shape = one.shape();
        boolean can = one.kind() == AnnotationKind.POLYGON
                || one.kind() == AnnotationKind.LINE
                || one.kind() == AnnotationKind.ARROW;
        if (!can || shape == null || handle.role() != Role.POINT) {
            return Optional.empty();
        }
        List<Coordinate> points = points(shape, handle.part());
        boolean ring = shape instanceof Polygon;
        if (points.size() <= (ring ? 4 : 2)) {
            return Optional.empty();
        }
        points.remove(handle.index());
        if (ring && handle.index() == 0) {
            points.set(points.size() - 1, points.getFirst());
        }
        return Optional.of(one.withShape(withPoints(shape, handle.part(), points), one.radiusKm()));
    }

    /// Returns the annotation moved as a whole, keeping its shape on the map.
    ///
    /// @param from what was under the pointer
    /// @param to   where that is to be
    static Annotation moved(Annotation one, LonLat from, LonLat to) {
        Geometry shape = one.shape();
        if (shape == null) {
            return one;
        }
        double lon = to.lon() - from.lon();
        double y = WebMercator.worldY(to.lat()) - WebMercator.worldY(from.lat());
        Geometry next = shape.copy();
        next.apply((CoordinateFilter) point -> {
            point.x += lon;
            point.y = WebMercator.lat(Math.clamp(WebMercator.worldY(point.y) + y, 0.0, 1.0));
        });
        next.geometryChanged();
        return one.withShape(next, one.radiusKm());
    }

    private static List<Coordinate> points(Geometry shape, int part) {
        Coordinate[] points =
                shape instanceof Polygon polygon ? ring(polygon, part).getCoordinates() : shape.getCoordinates();
        return new ArrayList<>(Arrays.asList(points));
    }

    private static Geometry withPoints(Geometry shape, int part, List<Coordinate> points) {
        Coordinate[] all = points.toArray(Coordinate[]::new);
        if (!(shape instanceof Polygon polygon)) {
            return SHAPES.createLineString(all);
        }
        LinearRing outer = part == 0 ? SHAPES.createLinearRing(all) : polygon.getExteriorRing();
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = part == i + 1 ? SHAPES.createLinearRing(all) : polygon.getInteriorRingN(i);
        }
        return SHAPES.createPolygon(outer, holes);
    }

    private static LinearRing ring(Polygon polygon, int part) {
        return part == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(part - 1);
    }

    private static LonLat at(Coordinate point) {
        return new LonLat(point.x, point.y);
    }
}
