package org.gossan.sites;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/// Which sites are in a view, a box, a circle or a polygon, and which is nearest to a place.
///
/// Sites without a point are never found; potential areas are found by their point; beyond latitude 85 all stand on the
/// edge of the world's square. Every method fills the list it is
/// given, ascending, and allocates nothing else (circle and polygon: next to nothing). Pure: may run on any thread.
public final class Ranges {

    /// Mean Earth radius in metres, (2a + b) / 3 of WGS 84.
    private static final double MEAN_RADIUS_M = 6_371_008.8;

    /// The sphere's distances differ from the ellipsoid's by less than this share.
    private static final double SPHERE_ERROR = 0.01;

    private Ranges() {}

    /// Finds the sites whose point is in a view, its edges included.
    public static void inView(SiteIndex index, Rows within, Viewport view, RowList found) {
        inWorld(index, within, view.westX(), view.northY(), view.eastX(), view.southY(), found);
    }

    /// Finds the sites in a rectangle of world coordinates, edges included; the rectangle may leave the world.
    public static void inWorld(
            SiteIndex index, Rows within, double minX, double minY, double maxX, double maxY, RowList found) {
        found.restart(within);
        collect(index, minX, minY, maxX, maxY, found);
    }

    /// Finds the sites in a box of longitudes and latitudes, edges included; the box may cross the antimeridian.
    public static void inBox(SiteIndex index, Rows within, Box box, RowList found) {
        double north = WebMercator.worldY(box.north());
        double south = WebMercator.worldY(box.south());
        double west = WebMercator.worldX(box.west());
        double east = WebMercator.worldX(box.east());
        found.restart(within);
        if (box.crossesAntimeridian()) {
            collect(index, 0, north, east, south, found);
            int eastern = found.size();
            collect(index, west, north, 1, south, found);
            found.sortIfNeeded(eastern);
        } else {
            collect(index, west, north, east, south, found);
        }
    }

    private static void collect(SiteIndex index, double minX, double minY, double maxX, double maxY, RowList found) {
        if (maxX < 0 || minX > 1 || maxY < 0 || minY > 1) {
            return;
        }
        int x0 = SiteIndex.packed(minX);
        int y0 = SiteIndex.packed(minY);
        int x1 = SiteIndex.packed(maxX);
        int y1 = SiteIndex.packed(maxY);
        index.tree().box(x0, y0, x1, y1, found);
        Columns columns = index.columns();
        for (int row = columns.pins(); row < columns.points(); row++) {
            int x = columns.x()[row];
            int y = columns.y()[row];
            if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
                found.run(row, row + 1);
            }
        }
    }

    /// Returns the pin nearest to a place in world coordinates, or -1 if none is within the distance.
    ///
    /// @param distance in world units, inclusive: pixels divided by [Viewport#worldPx]
    public static int nearest(SiteIndex index, Rows within, double worldX, double worldY, double distance) {
        double scale = SiteIndex.SCALE;
        return index.tree().nearest(worldX * scale, worldY * scale, distance * scale, within.words());
    }

    /// Finds the sites within a distance on the WGS 84 ellipsoid.
    ///
    /// A sphere decides for all but the sites within 1 % of the edge, so the geodesic is computed for few.
    ///
    /// @param radiusM metres, inclusive
    public static void inCircle(SiteIndex index, Rows within, LonLat centre, double radiusM, RowList found) {
        @Nullable Box box = around(centre, radiusM);
        if (box == null) {
            inWorld(index, within, 0, 0, 1, 1, found);
        } else {
            inBox(index, within, box, found);
        }
        int kept = 0;
        for (int i = 0; i < found.size(); i++) {
            int row = found.get(i);
            double lon = WebMercator.lon(index.worldX(row));
            double lat = WebMercator.lat(index.worldY(row));
            double rough = sphereM(centre.lat(), centre.lon(), lat, lon);
            if (rough * (1 - SPHERE_ERROR) <= radiusM
                    && (rough * (1 + SPHERE_ERROR) <= radiusM || ellipsoidM(centre, lon, lat) <= radiusM)) {
                found.set(kept++, row);
            }
        }
        found.truncate(kept);
    }

    private static double ellipsoidM(LonLat centre, double lon, double lat) {
        return Geodesic.WGS84.Inverse(centre.lat(), centre.lon(), lat, lon, GeodesicMask.DISTANCE).s12;
    }

    private static double sphereM(double lat1, double lon1, double lat2, double lon2) {
        double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = sinLat * sinLat + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon;
        return 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /// Returns a box that holds the circle, or `null` if only the whole world is sure to.
    private static @Nullable Box around(LonLat centre, double radiusM) {
        double angle = radiusM / MEAN_RADIUS_M * (1 + 2 * SPHERE_ERROR);
        double south = centre.lat() - Math.toDegrees(angle);
        double north = centre.lat() + Math.toDegrees(angle);
        if (south <= -WebMercator.MAX_LAT || north >= WebMercator.MAX_LAT) {
            return null;
        }
        double lonReach =
                Math.toDegrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(Math.toRadians(centre.lat())))));
        double west = centre.lon() - lonReach;
        double east = centre.lon() + lonReach;
        return new Box(west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north);
    }

    /// Finds the sites in a polygon or several, edges included.
    ///
    /// @param area polygonal, WGS 84 degrees, longitude first; its edges are straight in longitude and latitude
    /// @throws IllegalArgumentException if the geometry is not polygonal
    public static void inPolygon(SiteIndex index, Rows within, Geometry area, RowList found) {
        if (!(area instanceof Polygonal)) {
            throw new IllegalArgumentException(area.getGeometryType() + " has no inside");
        }
        Envelope e = area.getEnvelopeInternal();
        inWorld(
                index,
                within,
                WebMercator.worldX(e.getMinX()),
                WebMercator.worldY(e.getMaxY()),
                WebMercator.worldX(e.getMaxX()),
                WebMercator.worldY(e.getMinY()),
                found);
        if (found.size() == 0) {
            return;
        }
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        Coordinate point = new Coordinate();
        int kept = 0;
        for (int i = 0; i < found.size(); i++) {
            int row = found.get(i);
            point.x = index.lon(row);
            point.y = index.lat(row);
            if (locator.locate(point) != Location.EXTERIOR) {
                found.set(kept++, row);
            }
        }
        found.truncate(kept);
    }
}
