package org.gossan.ui.notes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.gossan.geo.Box;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Review;
import org.gossan.sites.FoldedText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Which annotations are listed, and in which order. Immutable.
///
/// @param words  folded; each must be somewhere in title, text, tags or author
/// @param kind   `null` = any
/// @param review `null` = any
/// @param tag    empty = any
/// @param author empty = any
/// @param view   what the map shows; `null` = everywhere, also nowhere
record NoteFilter(
        List<String> words,
        @Nullable AnnotationKind kind,
        Review.@Nullable State review,
        String tag,
        String author,
        @Nullable Box view,
        Order order) {

    /// How the list is sorted.
    enum Order {
        CHANGED,
        TITLE
    }

    /// What the filter leaves.
    ///
    /// @param total   how many there are without the filter
    /// @param tags    all that are used, sorted
    /// @param authors all that wrote, sorted
    record Found(List<NoteLine> lines, int total, List<String> tags, List<String> authors) {}

    /// Applies the filter. Any thread: linear in `all`, and sorts.
    Found of(List<NoteLine> all) {
        TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        TreeSet<String> authors = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (NoteLine line : all) {
            tags.addAll(line.annotation().tags());
            authors.add(line.annotation().author());
        }
        Comparator<NoteLine> newest = Comparator.<NoteLine, Instant>comparing(
                        line -> line.annotation().changedAt())
                .reversed()
                .thenComparing(line -> line.annotation().id());
        Comparator<NoteLine> byName = Comparator.<NoteLine, String>comparing(line -> FoldedText.fold(line.name()))
                .thenComparing(newest);
        List<NoteLine> lines = all.stream()
                .filter(this::matches)
                .sorted(order == Order.CHANGED ? newest : byName)
                .toList();
        return new Found(lines, all.size(), List.copyOf(tags), List.copyOf(authors));
    }

    private boolean matches(NoteLine line) {
        Annotation one = line.annotation();
        return (kind == null || one.kind() == kind)
                && (review == null || one.review().state() == review)
                && (tag.isEmpty() || one.tags().stream().anyMatch(tag::equalsIgnoreCase))
                && (author.isEmpty() || one.author().equalsIgnoreCase(author))
                && words.stream().allMatch(line.folded()::contains)
                && (view == null || meets(one.shape(), view));
    }

    private static boolean meets(@Nullable Geometry shape, Box box) {
        if (shape == null) {
            return false;
        }
        Envelope at = shape.getEnvelopeInternal();
        if (box.crossesAntimeridian()) {
            return at.intersects(new Envelope(box.west(), 180, box.south(), box.north()))
                    || at.intersects(new Envelope(-180, box.east(), box.south(), box.north()));
        }
        return at.intersects(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }
}
