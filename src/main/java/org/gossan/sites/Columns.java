package org.gossan.sites;

import java.util.Arrays;
import java.util.List;
import org.gossan.model.Place;
import org.gossan.model.SiteCommodity;
import org.gossan.packed.Codes;
import org.gossan.packed.Hilbert;
import org.gossan.packed.Splice;
import org.gossan.packed.Texts;
import org.jspecify.annotations.Nullable;

/// The columns of an index. Rows come in three stretches: pins, potential areas with a point, sites without a point;
/// the first two in the order of the Hilbert curve. Immutable.
///
/// @param x      world x times 2^31, at most 2^31 - 1; 0 without a point
/// @param y      world y likewise
/// @param fields see [Fields]
/// @param errorM metres; `NaN` = not known; `null` if no site has one
/// @param search folded text: name, aliases, id, operator, each on its line
/// @param pins   rows below are pins
/// @param points rows below have a point
@SuppressWarnings("ArrayRecordComponent") // one value for a snapshot's columns, never compared
record Columns(
        int[] x,
        int[] y,
        int[] fields,
        float @Nullable [] errorM,
        Codes places,
        Codes types,
        Codes sources,
        Codes commodities,
        Codes operators,
        Texts ids,
        Texts names,
        Texts search,
        int pins,
        int points) {

    /// The values that codes stand for.
    record Values(
            List<Place> places,
            List<String> types,
            List<List<String>> sources,
            List<List<SiteCommodity>> commodities,
            List<String> operators) {

        static final Values NONE = new Values(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    int size() {
        return fields.length;
    }

    /// Returns the stretch of a row: 0 pins, 1 potential areas with a point, 2 without a point.
    int stretch(int row) {
        return row < pins ? 0 : row < points ? 1 : 2;
    }

    /// Returns these columns without some rows, and with others.
    ///
    /// @param dropped rows of these columns, ascending
    /// @param values  the dictionaries of both
    Columns changed(int[] dropped, Columns added, Values values, Splice splice) {
        int[] starts = {0, pins, points, size()};
        int[] addedStarts = {0, added.pins, added.points, added.size()};
        int[] ends = new int[3];
        int drop = 0;
        for (int s = 0; s < 3; s++) {
            int row = starts[s];
            for (int fresh = addedStarts[s]; fresh < addedStarts[s + 1]; fresh++) {
                int before = s == 2 ? starts[3] : place(added.x[fresh], added.y[fresh], row, starts[s + 1]);
                drop = keep(splice, dropped, drop, row, before);
                splice.add(fresh, fresh + 1);
                row = before;
            }
            drop = keep(splice, dropped, drop, row, starts[s + 1]);
            ends[s] = splice.rows();
        }
        int n = splice.rows();
        return new Columns(
                splice.copy(x, added.x, new int[n]),
                splice.copy(y, added.y, new int[n]),
                splice.copy(fields, added.fields, new int[n]),
                errors(splice, added, n),
                places.splice(splice, added.places, values.places().size()),
                types.splice(splice, added.types, values.types().size()),
                sources.splice(splice, added.sources, values.sources().size()),
                commodities.splice(
                        splice, added.commodities, values.commodities().size()),
                operators.splice(splice, added.operators, values.operators().size()),
                ids.splice(splice, added.ids),
                names.splice(splice, added.names),
                search.splice(splice, added.search),
                ends[0],
                ends[1]);
    }

    private float @Nullable [] errors(Splice splice, Columns added, int n) {
        if (errorM == null && added.errorM == null) {
            return null;
        }
        return splice.copy(known(errorM, size()), known(added.errorM, added.size()), new float[n]);
    }

    private static float[] known(float @Nullable [] errorM, int n) {
        if (errorM != null) {
            return errorM;
        }
        float[] unknown = new float[n];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }

    private static int keep(Splice splice, int[] dropped, int firstDrop, int from, int to) {
        int row = from;
        int drop = firstDrop;
        for (; drop < dropped.length && dropped[drop] < to; drop++) {
            splice.keep(row, dropped[drop]);
            row = dropped[drop] + 1;
        }
        splice.keep(row, to);
        return drop;
    }

    /// Returns the first row in `from..to` that comes after a point on the curve.
    private int place(int px, int py, int from, int to) {
        long key = Hilbert.key(px, py);
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Hilbert.key(x[middle], y[middle]) <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
