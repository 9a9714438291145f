package org.gossan.render.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gossan.geo.Viewport;
import org.gossan.model.edits.Annotation;
import org.jspecify.annotations.Nullable;

/// The annotations that a map can show, with an index over their boxes. Immutable; any thread.
///
/// A change shares the index and lies on top of it until there are many, so that an edit costs the same however many
/// annotations there are.
public final class Drawings {

    /// Nothing is drawn.
    public static final Drawings NONE = new Drawings(DrawingIndex.of(List.of()), Map.of(), Set.of());

    /// Later ones lie over earlier ones.
    private static final Comparator<Annotation> OLDEST_FIRST =
            Comparator.comparing(Annotation::madeAt).thenComparing(Annotation::id);

    private static final int MOST_ON_TOP = 256;

    private final DrawingIndex index;
    /// What is otherwise than in the index, or not in it.
    private final Map<UUID, Annotation> changed;

    /// What is in the index and not there any more.
    private final Set<UUID> gone;

    private volatile @Nullable List<Annotation> all;

    private Drawings(DrawingIndex index, Map<UUID, Annotation> changed, Set<UUID> gone) {
        this.index = index;
        this.changed = changed;
        this.gone = gone;
    }

    /// Takes annotations; those in the trash are left out.
    public static Drawings of(Collection<Annotation> annotations) {
        List<Annotation> shown = annotations.stream()
                .filter(one -> !one.trashed())
                .sorted(OLDEST_FIRST)
                .toList();
        return shown.isEmpty() ? NONE : of(DrawingIndex.of(shown));
    }

    /// Takes an index, whose annotations are not in the trash, and oldest first.
    public static Drawings of(DrawingIndex index) {
        return new Drawings(index, Map.of(), Set.of());
    }

    /// Returns the same with some annotations as they are now; those in the trash are left out.
    ///
    /// @param gone ids that are not there any more
    public Drawings with(Collection<Annotation> changed, Collection<UUID> gone) {
        Map<UUID, Annotation> onTop = new HashMap<>(this.changed);
        Set<UUID> left = new HashSet<>(this.gone);
        gone.forEach(id -> take(id, onTop, left));
        for (Annotation one : changed) {
            take(one.id(), onTop, left);
            if (!one.trashed()) {
                onTop.put(one.id(), one);
            }
        }
        Drawings next = new Drawings(index, onTop, left);
        return onTop.size() + left.size() > MOST_ON_TOP ? of(next.all()) : next;
    }

    private void take(UUID id, Map<UUID, Annotation> onTop, Set<UUID> left) {
        onTop.remove(id);
        if (index.place(id) >= 0) {
            left.add(id);
        }
    }

    /// Returns all of them, oldest first, also those without a place. Linear when it is first asked for.
    public List<Annotation> all() {
        List<Annotation> known = all;
        if (known == null) {
            known = changed.isEmpty() && gone.isEmpty() ? index.annotations() : merged();
            all = known;
        }
        return known;
    }

    private List<Annotation> merged() {
        List<Annotation> merged = new ArrayList<>(changed.values());
        for (Annotation one : index.annotations()) {
            if (!gone.contains(one.id())) {
                merged.add(one);
            }
        }
        merged.sort(OLDEST_FIRST);
        return List.copyOf(merged);
    }

    /// Returns how many there are.
    public int size() {
        return index.size() - gone.size() + changed.size();
    }

    /// Returns the one with an id.
    public Optional<Annotation> find(UUID id) {
        Annotation onTop = changed.get(id);
        if (onTop != null || gone.contains(id)) {
            return Optional.ofNullable(onTop);
        }
        int place = index.place(id);
        return place < 0 ? Optional.empty() : Optional.of(index.annotations().get(place));
    }

    /// Returns those that may touch a view, oldest first.
    ///
    /// @param marginPx logical pixels around the view that count too, for what is wider than its shape
    public List<Annotation> in(Viewport view, double marginPx) {
        return within(view, around(view, marginPx), 0);
    }

    /// Returns how many of them there are.
    int count(Viewport view, double marginPx) {
        return index.in(world(view, around(view, marginPx)), gone).length + changed.size();
    }

    /// Returns of those that may touch a view, are smaller than a cell on the screen and in the same one, only the
    /// newest, and all others; oldest first.
    ///
    /// @param cellPx the side of a cell, logical pixels
    List<Annotation> thinned(Viewport view, double marginPx, double cellPx) {
        return within(view, around(view, marginPx), cellPx);
    }

    private static double[] around(Viewport view, double marginPx) {
        return new double[] {-marginPx, -marginPx, view.widthPx() + marginPx, view.heightPx() + marginPx};
    }

    /// Returns the topmost one at a pixel.
    ///
    /// @param tolerancePx logical pixels around lines and symbols that still count
    public Optional<Annotation> at(Viewport view, double x, double y, double tolerancePx) {
        double reach = tolerancePx + DrawingPainter.WIDEST_PX;
        double[] box = {x - reach, y - reach, x + reach, y + reach};
        for (Annotation one : within(view, box, 0).reversed()) {
            if (DrawingShape.of(one, view).hit(x, y, tolerancePx)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// @param px left, top, right and bottom edge on the screen
    private static double[] world(Viewport view, double[] px) {
        return new double[] {view.worldX(px[0]), view.worldY(px[1]), view.worldX(px[2]), view.worldY(px[3])};
    }

    /// @param cellPx see [#thinned]; 0 = all
    private List<Annotation> within(Viewport view, double[] px, double cellPx) {
        double[] box = world(view, px);
        int[] rows = index.in(box, gone);
        int[] shown = cellPx == 0 ? rows : index.newestOfCells(rows, view, cellPx);
        List<Annotation> found = new ArrayList<>(shown.length + changed.size());
        for (int row : shown) {
            found.add(index.annotations().get(row));
        }
        int indexed = found.size();
        for (Annotation one : changed.values()) {
            if (DrawingIndex.meets(DrawingIndex.box(one), 0, box)) {
                found.add(one);
            }
        }
        if (found.size() > indexed) {
            found.sort(OLDEST_FIRST);
        }
        return found;
    }
}
