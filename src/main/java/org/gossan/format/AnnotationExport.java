package org.gossan.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gossan.model.edits.Annotation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;

/// Annotations as files for other programs, one after the other, with who wrote them and what reviewers said. A circle
/// is its middle with the radius in true kilometres beside it: neither format has circles.
public final class AnnotationExport implements AutoCloseable {

    /// Names of the columns and properties in their order; `wkt` is well-known text, longitude first (OGC 06-103r4).
    public static final List<String> NAMES = List.of(
            "id",
            "kind",
            "title",
            "text",
            "tags",
            "lon",
            "lat",
            "wkt",
            "radius_km",
            "sites",
            "review",
            "reviewed_by",
            "reviewed_at",
            "author",
            "made_at",
            "changed_at",
            "colour",
            "width_px",
            "fill",
            "dash",
            "size_px",
            "opacity",
            SafeCell.MARK);

    private final FeatureFile file;
    private final boolean table;

    private AnnotationExport(FeatureFile file, boolean table) {
        this.file = file;
        this.table = table;
    }

    /// Writes CSV, see [SiteExport#csv].
    public static AnnotationExport csv(OutputStream out) throws IOException {
        return new AnnotationExport(FeatureFile.csv(out, NAMES), true);
    }

    /// Writes GeoJSON (RFC 7946): WGS 84, longitude first. The properties have the names of the CSV columns.
    public static AnnotationExport geoJson(OutputStream out) {
        return new AnnotationExport(FeatureFile.geoJson(out), false);
    }

    /// Adds an annotation.
    public void add(Annotation one) throws IOException {
        file.add(one.id().toString(), one.shape(), columns(one));
    }

    /// Ends the file; the stream stays open.
    @Override
    public void close() throws IOException {
        file.close();
    }

    private SequencedMap<String, @Nullable Object> columns(Annotation one) {
        Geometry shape = one.shape();
        Point point = shape instanceof Point at ? at : null;
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", one.id().toString());
        columns.put("kind", one.kind().code());
        columns.put("title", one.title());
        columns.put("text", one.markdown());
        columns.put("tags", one.tags());
        columns.put("lon", point == null ? null : (Double) point.getX());
        columns.put("lat", point == null ? null : (Double) point.getY());
        if (table) {
            columns.put("wkt", shape == null ? "" : new WKTWriter().write(shape));
        }
        columns.put("radius_km", one.radiusKm());
        columns.put("sites", one.sites());
        columns.put("review", one.review().state().code());
        columns.put("reviewed_by", one.review().by());
        columns.put("reviewed_at", one.review().at());
        columns.put("author", one.author());
        columns.put("made_at", one.madeAt());
        columns.put("changed_at", one.changedAt());
        columns.put("colour", one.style().colour());
        columns.put("width_px", one.style().widthPx());
        columns.put("fill", one.style().fill());
        columns.put("dash", one.style().dash().code());
        columns.put("size_px", one.style().sizePx());
        columns.put("opacity", one.style().opacity());
        columns.put(SafeCell.MARK, 1);
        return columns;
    }
}
