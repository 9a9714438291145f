package org.gossan.render.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/// The annotations that a map can show, with an index over their boxes in WGS 84 degrees, longitude first. Immutable;
/// any thread.
public final class Drawings {

    /// Nothing is drawn.
    public static final Drawings NONE = new Drawings(List.of());

    /// Metres of a degree of latitude at the equator, the shortest there is on WGS 84: boxes come out too large.
    private static final double DEGREE_KM = 110.57;

    private final List<Annotation> all;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final STRtree tree = new STRtree();

    private Drawings(List<Annotation> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            Annotation one = all.get(i);
            places.put(one.id(), i);
            if (one.shape() != null) {
                tree.insert(box(one, one.shape()), i);
            }
        }
        tree.build();
    }

    /// Takes annotations that are not in the trash, oldest first: later ones lie over earlier ones.
    public static Drawings of(Collection<Annotation> annotations) {
        List<Annotation> shown = annotations.stream()
                .filter(one -> !one.trashed())
                .sorted(Comparator.comparing(Annotation::madeAt).thenComparing(Annotation::id))
                .toList();
        return shown.isEmpty() ? NONE : new Drawings(shown);
    }

    /// Returns the same with some annotations as they are now; those in the trash are left out.
    ///
    /// @param gone ids that are not there any more
    public Drawings with(Collection<Annotation> changed, Collection<UUID> gone) {
        Map<UUID, Annotation> next = new LinkedHashMap<>();
        all.forEach(one -> next.put(one.id(), one));
        next.keySet().removeAll(gone);
        changed.forEach(one -> next.put(one.id(), one));
        return of(next.values());
    }

    /// Returns all of them, oldest first, also those without a place.
    public List<Annotation> all() {
        return all;
    }

    /// Returns the one with an id.
    public Optional<Annotation> find(UUID id) {
        Integer place = places.get(id);
        return place == null ? Optional.empty() : Optional.of(all.get(place));
    }

    /// Returns those that may touch a view, oldest first.
    ///
    /// @param marginPx logical pixels around the view that count too, for what is wider than its shape
    public List<Annotation> in(Viewport view, double marginPx) {
        return within(view, -marginPx, -marginPx, view.widthPx() + marginPx, view.heightPx() + marginPx);
    }

    /// Returns the topmost one at a pixel.
    ///
    /// @param tolerancePx logical pixels around lines and symbols that still count
    public Optional<Annotation> at(Viewport view, double x, double y, double tolerancePx) {
        double reach = tolerancePx + DrawingPainter.WIDEST_PX;
        List<Annotation> near = within(view, x - reach, y - reach, x + reach, y + reach);
        for (Annotation one : near.reversed()) {
            if (DrawingShape.of(one, view).hit(x, y, tolerancePx)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private List<Annotation> within(Viewport view, double left, double top, double right, double bottom) {
        Envelope box = new Envelope(
                WebMercator.lon(view.worldX(left)),
                WebMercator.lon(view.worldX(right)),
                WebMercator.lat(Math.clamp(view.worldY(bottom), 0.0, 1.0)),
                WebMercator.lat(Math.clamp(view.worldY(top), 0.0, 1.0)));
        List<Integer> found = new ArrayList<>();
        tree.query(box, item -> found.add((Integer) item));
        found.sort(Comparator.naturalOrder());
        return found.stream().map(all::get).toList();
    }

    private static Envelope box(Annotation one, Geometry shape) {
        Envelope box = new Envelope(shape.getEnvelopeInternal());
        Double radiusKm = one.radiusKm();
        if (one.kind() == AnnotationKind.CIRCLE && radiusKm != null) {
            double lat = radiusKm / DEGREE_KM;
            double highest = Math.min(89, Math.abs(shape.getCoordinate().y) + lat);
            box.expandBy(Math.min(360, lat / Math.cos(Math.toRadians(highest))), lat);
        }
        return box;
    }
}
