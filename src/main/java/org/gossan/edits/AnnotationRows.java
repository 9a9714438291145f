package org.gossan.edits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/// Annotations as rows of the table `annotations`, and back.
final class AnnotationRows {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private AnnotationRows() {}

    static Row row(Annotation annotation) {
        Review review = annotation.review();
        Geometry shape = annotation.shape();
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", annotation.id().toString());
        columns.put("kind", annotation.kind().code());
        columns.put("title", annotation.title());
        columns.put("markdown", annotation.markdown());
        columns.put("tags", annotation.tags());
        columns.put("style", annotation.style().code());
        columns.put("shape", shape == null ? null : new WKTWriter().write(shape));
        columns.put("radius_km", annotation.radiusKm());
        columns.put("review", review.state().code());
        columns.put("reviewed_by", review.by());
        columns.put("reviewed_at", text(review.at()));
        columns.put("author", annotation.author());
        columns.put("made_at", annotation.madeAt().toString());
        columns.put("changed_at", annotation.changedAt().toString());
        columns.put("deleted_at", text(annotation.deletedAt()));
        return Row.of(columns);
    }

    static Annotation annotation(Row row, List<String> sites) {
        String kind = row.text("kind");
        return new Annotation(
                UUID.fromString(row.text("id")),
                Vocabulary.find(AnnotationKind.class, kind)
                        .orElseThrow(() -> new IllegalArgumentException("'" + kind + "' is no kind of annotation")),
                row.text("title"),
                row.text("markdown"),
                row.list("tags"),
                AnnotationStyle.ofCode(row.text("style")),
                row.textOrNull("shape").map(AnnotationRows::shape).orElse(null),
                row.number("radius_km").orElse(null),
                sites,
                new Review(
                        Vocabulary.find(Review.State.class, row.text("review")).orElse(Review.State.DRAFT),
                        row.textOrNull("reviewed_by").orElse(null),
                        row.textOrNull("reviewed_at").map(Instant::parse).orElse(null)),
                row.text("author"),
                Instant.parse(row.text("made_at")),
                Instant.parse(row.text("changed_at")),
                row.textOrNull("deleted_at").map(Instant::parse).orElse(null));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader(WGS84).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no shape: " + wkt, e);
        }
    }
}
