package org.gossan.render.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import net.sf.geographiclib.Geodesic;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Where an annotation stands in a view, in logical pixels. Lines are straight on the map; circles are geodesic.
///
/// @param path   lines and outlines; empty for points
/// @param area   whether the path encloses what may be filled
/// @param anchor where its symbol or text stands
record DrawingShape(Annotation annotation, Path2D path, boolean area, Point2D anchor) {

    private static final int CIRCLE_STEPS = 128;
    private static final double HEAD_RAD = 0.45;

    static DrawingShape of(Annotation one, Viewport view) {
        Geometry shape = one.shape();
        if (shape == null) {
            throw new IllegalArgumentException("annotation " + one.id() + " has no place");
        }
        Path2D path = new Path2D.Double();
        Coordinate first = shape.getCoordinate();
        Point2D anchor = point(first, view);
        boolean area = false;
        switch (one.kind()) {
            case NOTE, POINT, LABEL -> {}
            case CIRCLE -> {
                circle(path, first, one.radiusKm() == null ? 0 : one.radiusKm(), view);
                area = true;
            }
            case POLYGON, RECTANGLE -> {
                Polygon polygon = (Polygon) shape;
                trace(path, polygon.getExteriorRing(), view);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    trace(path, polygon.getInteriorRingN(i), view);
                }
                path.setWindingRule(Path2D.WIND_EVEN_ODD);
                anchor = point(polygon.getInteriorPoint().getCoordinate(), view);
                area = true;
            }
            case LINE, INK, ARROW, CALLOUT -> {
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    trace(path, (LineString) shape.getGeometryN(i), view);
                }
                Coordinate[] all = shape.getCoordinates();
                anchor = point(all[all.length / 2], view);
            }
        }
        Coordinate[] all = shape.getCoordinates();
        if (one.kind() == AnnotationKind.CALLOUT) {
            anchor = point(all[all.length - 1], view);
        } else if (one.kind() == AnnotationKind.ARROW && all.length > 1) {
            head(path, point(all[all.length - 2], view), point(all[all.length - 1], view), headPx(one));
        }
        return new DrawingShape(one, path, area, anchor);
    }

    private static double headPx(Annotation one) {
        return 8 + 2.5 * one.style().widthPx();
    }

    private static Point2D point(Coordinate at, Viewport view) {
        return new Point2D.Double(view.screenX(WebMercator.worldX(at.x)), view.screenY(WebMercator.worldY(at.y)));
    }

    private static void trace(Path2D path, LineString line, Viewport view) {
        for (int i = 0; i < line.getNumPoints(); i++) {
            Point2D at = point(line.getCoordinateN(i), view);
            if (i == 0) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        if (line.isClosed() && line.getNumPoints() > 3) {
            path.closePath();
        }
    }

    /// All points at the same distance on the ellipsoid. Source: C. F. F. Karney, J. Geod. 87 (2013), direct problem.
    private static void circle(Path2D path, Coordinate middle, double radiusKm, Viewport view) {
        for (int i = 0; i < CIRCLE_STEPS; i++) {
            var at = Geodesic.WGS84.Direct(middle.y, middle.x, i * 360.0 / CIRCLE_STEPS, radiusKm * 1000);
            double lon = middle.x + Math.IEEEremainder(at.lon2 - middle.x, 360);
            Point2D p = point(new Coordinate(lon, at.lat2), view);
            if (i == 0) {
                path.moveTo(p.getX(), p.getY());
            } else {
                path.lineTo(p.getX(), p.getY());
            }
        }
        path.closePath();
    }

    private static void head(Path2D path, Point2D from, Point2D to, double lengthPx) {
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        path.moveTo(
                to.getX() - lengthPx * Math.cos(angle - HEAD_RAD), to.getY() - lengthPx * Math.sin(angle - HEAD_RAD));
        path.lineTo(to.getX(), to.getY());
        path.lineTo(
                to.getX() - lengthPx * Math.cos(angle + HEAD_RAD), to.getY() - lengthPx * Math.sin(angle + HEAD_RAD));
    }

    /// Returns the symbol of a note or a point; empty for everything else.
    Shape symbol() {
        double size = annotation.style().sizePx();
        double x = anchor.getX();
        double y = anchor.getY();
        return switch (annotation.kind()) {
            case NOTE -> {
                Path2D sheet = new Path2D.Double();
                double half = size / 2;
                double fold = size * 0.34;
                sheet.moveTo(x - half, y - half);
                sheet.lineTo(x + half - fold, y - half);
                sheet.lineTo(x + half, y - half + fold);
                sheet.lineTo(x + half, y + half);
                sheet.lineTo(x - half, y + half);
                sheet.closePath();
                yield sheet;
            }
            case POINT -> new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            default -> new Path2D.Double();
        };
    }

    /// Returns whether a pixel is on a line, in a filled area, on a symbol or on a text's place.
    boolean hit(double x, double y, double tolerancePx) {
        double near = tolerancePx + annotation.style().widthPx() / 2;
        Rectangle2D box = new Rectangle2D.Double(x - near, y - near, 2 * near, 2 * near);
        if (symbol().intersects(box)) {
            return true;
        }
        if (area && annotation.style().fill() != null && path.contains(x, y)) {
            return true;
        }
        // A level line has bounds without height, which meet nothing.
        Rectangle2D bounds = path.getBounds2D();
        boolean close = path.getCurrentPoint() != null
                && x >= bounds.getMinX() - near
                && x <= bounds.getMaxX() + near
                && y >= bounds.getMinY() - near
                && y <= bounds.getMaxY() + near;
        if (close
                && new BasicStroke((float) (2 * near), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        .createStrokedShape(path)
                        .contains(x, y)) {
            return true;
        }
        return DrawingText.of(this)
                .map(text -> text.box(anchor).intersects(box))
                .orElse(false);
    }
}
