package org.gossan.model.edits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// What somebody wrote or drew on the map. Immutable; the shape must not be changed.
///
/// @param title     one line; the text of a label
/// @param markdown  text as typed
/// @param tags      in the order given, none twice
/// @param shape     WGS 84 degrees, longitude first, as [AnnotationKind] says; `null` for a note on sites only
/// @param radiusKm  true kilometres; only of a circle, `null` otherwise
/// @param sites     ids of linked sites, sorted
/// @param changedAt when it was last changed
/// @param deletedAt when it went to the trash; `null` = it is shown
public record Annotation(
        UUID id,
        AnnotationKind kind,
        String title,
        String markdown,
        List<String> tags,
        AnnotationStyle style,
        @Nullable Geometry shape,
        @Nullable Double radiusKm,
        List<String> sites,
        Review review,
        String author,
        Instant madeAt,
        Instant changedAt,
        @Nullable Instant deletedAt) {

    /// @throws IllegalArgumentException if the kind needs another shape
    public Annotation {
        tags = tags.stream().distinct().toList();
        sites = sites.stream().distinct().sorted().toList();
        String type = shape == null ? "" : shape.getGeometryType();
        boolean fits =
                switch (kind) {
                    case NOTE -> shape == null || type.equals(Geometry.TYPENAME_POINT);
                    case POINT, CIRCLE, LABEL -> type.equals(Geometry.TYPENAME_POINT);
                    case LINE, ARROW, CALLOUT -> type.equals(Geometry.TYPENAME_LINESTRING);
                    case POLYGON, RECTANGLE -> type.equals(Geometry.TYPENAME_POLYGON);
                    case INK ->
                        type.equals(Geometry.TYPENAME_LINESTRING) || type.equals(Geometry.TYPENAME_MULTILINESTRING);
                };
        if (!fits || (shape != null && shape.isEmpty())) {
            throw new IllegalArgumentException("a " + kind.code() + " cannot have the shape '" + type + "'");
        }
        if ((kind == AnnotationKind.CIRCLE) != (radiusKm != null) || (radiusKm != null && !(radiusKm > 0))) {
            throw new IllegalArgumentException("a circle, and nothing else, has a radius above 0: " + radiusKm);
        }
    }

    /// Returns a new draft; ids and times are given when it is kept.
    public static Annotation of(AnnotationKind kind, @Nullable Geometry shape) {
        UUID none = new UUID(0, 0);
        return new Annotation(
                none,
                kind,
                "",
                "",
                List.of(),
                AnnotationStyle.PLAIN,
                shape,
                kind == AnnotationKind.CIRCLE ? (Double) 1.0 : null,
                List.of(),
                Review.DRAFT,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    /// Returns whether it is in the trash.
    public boolean trashed() {
        return deletedAt != null;
    }

    public Annotation withTexts(String newTitle, String newMarkdown) {
        return new Annotation(
                id,
                kind,
                newTitle,
                newMarkdown,
                tags,
                style,
                shape,
                radiusKm,
                sites,
                review,
                author,
                madeAt,
                changedAt,
                deletedAt);
    }

    public Annotation withTags(List<String> newTags) {
        return new Annotation(
                id, kind, title, markdown, newTags, style, shape, radiusKm, sites, review, author, madeAt, changedAt,
                deletedAt);
    }

    public Annotation withStyle(AnnotationStyle newStyle) {
        return new Annotation(
                id, kind, title, markdown, tags, newStyle, shape, radiusKm, sites, review, author, madeAt, changedAt,
                deletedAt);
    }

    /// Returns a copy with another shape.
    ///
    /// @param newRadiusKm of a circle, `null` of anything else
    public Annotation withShape(@Nullable Geometry newShape, @Nullable Double newRadiusKm) {
        return new Annotation(
                id,
                kind,
                title,
                markdown,
                tags,
                style,
                newShape,
                newRadiusKm,
                sites,
                review,
                author,
                madeAt,
                changedAt,
                deletedAt);
    }

    public Annotation withSites(List<String> newSites) {
        return new Annotation(
                id, kind, title, markdown, tags, style, shape, radiusKm, newSites, review, author, madeAt, changedAt,
                deletedAt);
    }

    public Annotation withReview(Review newReview) {
        return new Annotation(
                id, kind, title, markdown, tags, style, shape, radiusKm, sites, newReview, author, madeAt, changedAt,
                deletedAt);
    }
}
