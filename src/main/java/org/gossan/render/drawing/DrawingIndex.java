package org.gossan.render.drawing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Annotations with ids and boxes in primitive arrays: what is in a view is found without reading the annotations
/// themselves, which may be read when they are asked for. Boxes are searched one by one, a tenth of a millisecond for
/// 100,000. Immutable; any thread.
public final class DrawingIndex {

    /// Metres of a degree of latitude at the equator, the shortest there is on WGS 84: boxes come out too large.
    private static final double DEGREE_KM = 110.57;

    private final List<Annotation> annotations;
    private final long[] ids;
    private final double[] boxes;
    private volatile @Nullable Map<UUID, Integer> places;

    /// @param annotations oldest first, none in the trash
    /// @param ids         `long[2 * n]`, the halves of each id, not written any more
    /// @param boxes       `double[4 * n]`, as [#box] gives them; not written any more
    public DrawingIndex(List<Annotation> annotations, long[] ids, double[] boxes) {
        this.annotations = annotations;
        this.ids = ids;
        this.boxes = boxes;
    }

    /// Returns the index of annotations that are in memory, oldest first.
    static DrawingIndex of(List<Annotation> annotations) {
        long[] ids = new long[2 * annotations.size()];
        double[] boxes = new double[4 * annotations.size()];
        int row = 0;
        for (Annotation one : annotations) {
            ids[2 * row] = one.id().getMostSignificantBits();
            ids[2 * row + 1] = one.id().getLeastSignificantBits();
            System.arraycopy(box(one), 0, boxes, 4 * row++, 4);
        }
        return new DrawingIndex(annotations, ids, boxes);
    }

    /// Returns the box of an annotation: its left, top, right and bottom edge in world coordinates, see [WebMercator];
    /// NaN if it has no place.
    public static double[] box(Annotation one) {
        Geometry shape = one.shape();
        if (shape == null) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        }
        Envelope box = new Envelope(shape.getEnvelopeInternal());
        Double radiusKm = one.radiusKm();
        if (one.kind() == AnnotationKind.CIRCLE && radiusKm != null) {
            double lat = radiusKm / DEGREE_KM;
            double highest = Math.min(89, Math.abs(shape.getCoordinate().y) + lat);
            box.expandBy(Math.min(360, lat / Math.cos(Math.toRadians(highest))), lat);
        }
        return new double[] {
            WebMercator.worldX(box.getMinX()),
            WebMercator.worldY(box.getMaxY()),
            WebMercator.worldX(box.getMaxX()),
            WebMercator.worldY(box.getMinY())
        };
    }

    /// Returns whether a box meets another, edges included; one without a place meets none.
    static boolean meets(double[] boxes, int at, double[] other) {
        return boxes[at] <= other[2]
                && boxes[at + 2] >= other[0]
                && boxes[at + 1] <= other[3]
                && boxes[at + 3] >= other[1];
    }

    List<Annotation> annotations() {
        return annotations;
    }

    int size() {
        return annotations.size();
    }

    /// Returns the row of an id; -1 if it is not here.
    int place(UUID id) {
        Map<UUID, Integer> known = places;
        if (known == null) {
            known = HashMap.newHashMap(size());
            for (int row = 0; row < size(); row++) {
                known.put(id(row), row);
            }
            places = known;
        }
        return known.getOrDefault(id, -1);
    }

    private UUID id(int row) {
        return new UUID(ids[2 * row], ids[2 * row + 1]);
    }

    /// Returns the rows whose boxes meet a box, ascending.
    ///
    /// @param without ids that are left out
    int[] in(double[] box, Set<UUID> without) {
        int[] found = new int[size()];
        int n = 0;
        for (int row = 0; row < size(); row++) {
            if (meets(boxes, 4 * row, box) && (without.isEmpty() || !without.contains(id(row)))) {
                found[n++] = row;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /// Returns the rows that are larger than a cell on the screen, and of the others in each cell the last.
    ///
    /// @param rows   ascending
    /// @param cellPx the side of a cell, logical pixels
    int[] newestOfCells(int[] rows, Viewport view, double cellPx) {
        int[] kept = new int[rows.length];
        int n = rows.length;
        int around = (int) Math.ceil(DrawingPainter.WIDEST_PX / cellPx) + 1;
        int columns = (int) (view.widthPx() / cellPx) + 2 * around;
        int lines = (int) (view.heightPx() / cellPx) + 2 * around;
        BitSet taken = new BitSet(columns * lines);
        for (int i = rows.length - 1; i >= 0; i--) {
            int at = 4 * rows[i];
            double left = view.screenX(boxes[at]);
            double top = view.screenY(boxes[at + 1]);
            double right = view.screenX(boxes[at + 2]);
            double bottom = view.screenY(boxes[at + 3]);
            boolean small = right - left < cellPx && bottom - top < cellPx;
            int column = Math.clamp((int) Math.floor((left + right) / 2 / cellPx) + around, 0, columns - 1);
            int line = Math.clamp((int) Math.floor((top + bottom) / 2 / cellPx) + around, 0, lines - 1);
            int cell = line * columns + column;
            if (!small || !taken.get(cell)) {
                kept[--n] = rows[i];
            }
            if (small) {
                taken.set(cell);
            }
        }
        return Arrays.copyOfRange(kept, n, kept.length);
    }
}
