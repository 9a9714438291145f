package org.gossan.edits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gossan.geo.Box;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// What is written and drawn on the map. Store lane only; changes are made as [Edits] promises.
public final class Annotations {

    /// Follows every change, so that it never stands in the way of taking one back.
    static final String CHANGED_AT = "changed_at";

    private final Edits edits;

    Annotations(Edits edits) {
        this.edits = edits;
    }

    /// Keeps new annotations as one edit; they get an id, author and times.
    ///
    /// @return the annotations as they were kept, in the same order
    /// @throws EditException if a linked site is not there
    public List<Annotation> add(List<Annotation> drafts) {
        List<Annotation> added = new ArrayList<>();
        keep(drafts, added);
        return List.copyOf(added);
    }

    /// Keeps a new annotation; otherwise as [#add].
    ///
    /// @return the edit, which makes one row of [UserTable#ANNOTATIONS]
    public Optional<LogEntry> keep(Annotation draft) {
        return keep(List.of(draft), new ArrayList<>());
    }

    private Optional<LogEntry> keep(List<Annotation> drafts, List<Annotation> added) {
        List<Change> changes = new ArrayList<>();
        String author = edits.authorName();
        Instant now = edits.now();
        for (Annotation draft : drafts) {
            Annotation annotation = new Annotation(
                    edits.newId(),
                    draft.kind(),
                    draft.title(),
                    draft.markdown(),
                    draft.tags(),
                    draft.style(),
                    draft.shape(),
                    draft.radiusKm(),
                    draft.sites(),
                    draft.review(),
                    author,
                    now,
                    now,
                    null);
            changes.add(Change.insert(UserTable.ANNOTATIONS, AnnotationRows.row(annotation)));
            link(annotation, Set.of(), changes);
            added.add(annotation);
        }
        return edits.commit(label("annotate", added), sites(added), changes);
    }

    /// Changes annotations as one edit: each takes the place of the one with its id. [Annotation#changedAt] is set,
    /// trash and author stay.
    ///
    /// @param gesture edits of the same gesture right after each other are undone in one step; `null` = alone
    /// @return the edit; empty if nothing differs
    /// @throws EditException if one is not there, or a linked site is not
    public Optional<LogEntry> change(List<Annotation> wanted, @Nullable UUID gesture) {
        List<Change> changes = new ArrayList<>();
        List<Annotation> touched = new ArrayList<>();
        Set<String> sites = new LinkedHashSet<>();
        for (Annotation annotation : wanted) {
            Annotation before = require(annotation.id());
            int known = changes.size();
            Row row = AnnotationRows.row(annotation);
            Row old = AnnotationRows.row(before);
            Row differing = row.differingFrom(old);
            Row written = differing.only(withoutFixed(differing.columns()));
            if (!written.isEmpty()) {
                Change.update(
                                UserTable.ANNOTATIONS,
                                old,
                                written.with(CHANGED_AT, edits.now().toString()))
                        .ifPresent(changes::add);
            }
            unlink(before, Set.copyOf(annotation.sites()), changes);
            link(annotation, Set.copyOf(before.sites()), changes);
            if (changes.size() > known) {
                touched.add(annotation);
                sites.addAll(before.sites());
                sites.addAll(annotation.sites());
            }
        }
        EditLabel label = label("change", touched);
        return gesture == null ? edits.commit(label, sites, changes) : edits.commit(label, sites, changes, gesture);
    }

    /// Says how annotations look to a reviewer, as one edit; name and time are set.
    public Optional<LogEntry> review(Collection<UUID> ids, Review.State state) {
        Review review = state == Review.State.DRAFT ? Review.DRAFT : new Review(state, edits.authorName(), edits.now());
        return change(
                ids.stream()
                        .map(this::require)
                        .map(one -> one.withReview(review))
                        .toList(),
                null);
    }

    /// Throws annotations into the trash as one edit. Empty if all are there already.
    public Optional<LogEntry> trash(Collection<UUID> ids) {
        return setDeleted(ids, edits.now(), "trash");
    }

    /// Takes annotations out of the trash as one edit. Empty if none is in it.
    public Optional<LogEntry> restore(Collection<UUID> ids) {
        return setDeleted(ids, null, "restore");
    }

    private Optional<LogEntry> setDeleted(Collection<UUID> ids, @Nullable Instant time, String key) {
        List<Change> changes = new ArrayList<>();
        List<Annotation> touched = new ArrayList<>();
        for (UUID id : ids) {
            Annotation annotation = require(id);
            if (annotation.trashed() == (time == null)) {
                Change.update(
                                UserTable.ANNOTATIONS,
                                AnnotationRows.row(annotation),
                                Row.empty().with("deleted_at", time == null ? null : time.toString()))
                        .ifPresent(changes::add);
                touched.add(annotation);
            }
        }
        return edits.commit(label(key, touched), sites(touched), changes);
    }

    /// Returns an annotation, also one in the trash; empty if there is none with this id.
    public Optional<Annotation> find(UUID id) {
        return edits.store()
                .userRows()
                .row(UserTable.ANNOTATIONS, id.toString())
                .map(row -> AnnotationRows.annotation(row, linked("annotation_id", id.toString(), "site_id")));
    }

    /// Returns the annotations that are linked to a site and not in the trash, by id: oldest first.
    public List<Annotation> of(String siteId) {
        return linked("site_id", siteId, "annotation_id").stream()
                .map(UUID::fromString)
                .map(this::require)
                .filter(annotation -> !annotation.trashed())
                .toList();
    }

    /// Returns the annotations that are not in the trash and whose shape meets a box, a circle's by its middle.
    public List<Annotation> in(Box box) {
        return edits.store().userRows().annotationsIn(box).stream()
                .map(row -> AnnotationRows.annotation(row, linked("annotation_id", row.text("id"), "site_id")))
                .toList();
    }

    /// Hands over every annotation, also those in the trash, in no order. Reads the whole table.
    public void each(Consumer<Annotation> consumer) {
        Map<String, List<String>> sites = new HashMap<>();
        edits.store().userRows().each(UserTable.ANNOTATION_SITES, row -> sites.computeIfAbsent(
                        row.text("annotation_id"), id -> new ArrayList<>())
                .add(row.text("site_id")));
        edits.store()
                .userRows()
                .each(
                        UserTable.ANNOTATIONS,
                        row -> consumer.accept(
                                AnnotationRows.annotation(row, sites.getOrDefault(row.text("id"), List.of()))));
    }

    /// Returns the annotation that a row of the log holds.
    ///
    /// @param row   whole, as [org.gossan.store.log.EditLog#rowsAsOf] gives it
    /// @param sites ids of its linked sites
    public static Annotation read(Row row, List<String> sites) {
        return AnnotationRows.annotation(row, sites);
    }

    private Annotation require(UUID id) {
        return find(id).orElseThrow(() -> new EditException("no_annotation", id.toString()));
    }

    private List<String> linked(String column, String value, String wanted) {
        return edits.store().userRows().rows(UserTable.ANNOTATION_SITES, column, value).stream()
                .map(row -> row.text(wanted))
                .toList();
    }

    private void link(Annotation annotation, Set<String> known, List<Change> changes) {
        for (String site : annotation.sites()) {
            if (!known.contains(site)) {
                edits.requireSite(site);
                changes.add(Change.insert(UserTable.ANNOTATION_SITES, link(annotation.id(), site)));
            }
        }
    }

    private static void unlink(Annotation annotation, Set<String> staying, List<Change> changes) {
        for (String site : annotation.sites()) {
            if (!staying.contains(site)) {
                changes.add(Change.delete(UserTable.ANNOTATION_SITES, link(annotation.id(), site)));
            }
        }
    }

    private static Row link(UUID annotation, String site) {
        return Row.of(Map.of("annotation_id", annotation.toString(), "site_id", site));
    }

    /// Author, time of making and trash are not for [#change].
    private static Set<String> withoutFixed(Set<String> columns) {
        Set<String> left = new LinkedHashSet<>(columns);
        left.removeAll(Set.of("author", "made_at", CHANGED_AT, "deleted_at"));
        return left;
    }

    private static List<String> sites(List<Annotation> annotations) {
        return annotations.stream()
                .flatMap(one -> one.sites().stream())
                .distinct()
                .toList();
    }

    private static EditLabel label(String key, List<Annotation> annotations) {
        if (annotations.size() != 1) {
            return EditLabel.of(key + "_many", Integer.toString(annotations.size()));
        }
        Annotation one = annotations.getFirst();
        String name = one.title().isBlank() ? one.markdown() : one.title();
        return EditLabel.of(key, one.kind().code(), name);
    }
}
