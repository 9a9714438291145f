package org.gossan.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gossan.geo.WebMercator;
import org.gossan.model.Metal;
import org.gossan.model.Place;
import org.gossan.model.SiteCommodity;
import org.gossan.packed.Codes;
import org.gossan.packed.Hilbert;
import org.gossan.packed.Splice;
import org.gossan.packed.Texts;
import org.jspecify.annotations.Nullable;

/// Growing columns in the order of arrival, and how they become an index. Not thread-safe.
final class Packer {

    private final @Nullable SiteIndex base;
    private final Set<String> removed = new HashSet<>();
    private final Dictionary<Place> places;
    private final Dictionary<String> types;
    private final Dictionary<List<String>> sources;
    private final Dictionary<List<SiteCommodity>> commodities;
    private final Dictionary<String> operators;
    private final Texts.Builder ids = new Texts.Builder();
    private final Texts.Builder names = new Texts.Builder();
    private final Texts.Builder search = new Texts.Builder();
    private IdTable table = IdTable.forSize(16);
    private int n;
    private int[] hashes = new int[16];
    private int[] x = new int[16];
    private int[] y = new int[16];
    private int[] fields = new int[16];
    private float[] errorM = new float[16];
    private boolean anyError;
    /// Columns of codes: place, type, sources, commodities, operator.
    private final int[][] codes = new int[5][16];
    /// 0 pin, 1 potential area with a point, 2 without a point, 3 replaced by a later one.
    private byte[] stretch = new byte[16];

    Packer(@Nullable SiteIndex base) {
        this.base = base;
        Columns.Values values = base == null ? Columns.Values.NONE : base.values();
        places = new Dictionary<>(values.places());
        types = new Dictionary<>(values.types());
        sources = new Dictionary<>(values.sources());
        commodities = new Dictionary<>(values.commodities());
        operators = new Dictionary<>(values.operators());
    }

    void take(Draft site) {
        if (n == x.length) {
            grow();
        }
        boolean located = !Double.isNaN(site.lon);
        x[n] = located ? SiteIndex.packed(WebMercator.worldX(site.lon)) : 0;
        y[n] = located ? SiteIndex.packed(WebMercator.worldY(site.lat)) : 0;
        stretch[n] = (byte) (!located ? 2 : site.potentialArea ? 1 : 0);
        fields[n] = fieldsOf(site);
        errorM[n] = site.errorM;
        anyError |= !Float.isNaN(site.errorM);
        codes[0][n] = places.code(site.place);
        codes[1][n] = types.code(site.depositType);
        codes[2][n] = sources.code(sorted(site.sources));
        codes[3][n] = commodities.code(site.commodities);
        codes[4][n] = operators.code(site.operator);
        ids.add(site.id);
        names.add(site.name);
        search.add(searchText(site));
        removed.remove(site.id);
        hashes[n] = site.id.hashCode();
        int before = table.put(site.id, n, ids, hashes);
        if (before >= 0) {
            stretch[before] = 3;
        }
        if (table.full()) {
            table = table.grown(hashes);
        }
        n++;
    }

    /// Takes an id out of the base and of what was added so far.
    void remove(String id) {
        removed.add(id);
        int before = table.find(id, ids);
        if (before >= 0) {
            stretch[before] = 3;
        }
    }

    private void grow() {
        int room = n + (n >> 1);
        hashes = Arrays.copyOf(hashes, room);
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        fields = Arrays.copyOf(fields, room);
        errorM = Arrays.copyOf(errorM, room);
        stretch = Arrays.copyOf(stretch, room);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(codes[i], room);
        }
    }

    private static List<String> sorted(Collection<String> sourceIds) {
        return sourceIds.isEmpty()
                ? List.of()
                : sourceIds.stream().distinct().sorted().toList();
    }

    private static int fieldsOf(Draft site) {
        Metal metal = Metal.leading(site.commodities);
        int others = 0;
        for (SiteCommodity commodity : site.commodities) {
            others |= 1 << Fields.code(Metal.of(commodity.code()));
        }
        others &= ~(1 << Fields.code(metal));
        int f = Fields.with(0, Fields.METAL, Fields.METAL_BITS, Fields.code(metal));
        f = Fields.with(f, Fields.OTHERS, Fields.OTHERS_BITS, others);
        f = Fields.with(f, Fields.STATUS, Fields.STATUS_BITS, Fields.code(site.status));
        f = Fields.with(f, Fields.CONFIDENCE, Fields.CONFIDENCE_BITS, Fields.code(site.confidence));
        f = Fields.with(f, Fields.SIZE, Fields.SIZE_BITS, site.size == null ? 0 : Fields.code(site.size) + 1);
        f = Fields.with(f, Fields.STAGE, Fields.STAGE_BITS, site.stage == null ? 0 : Fields.code(site.stage) + 1);
        f = Fields.with(f, Fields.POTENTIAL, 1, site.potentialArea ? 1 : 0);
        f = Fields.with(f, Fields.CORRECTED, 1, site.corrected ? 1 : 0);
        return f | (site.statusYear << Fields.YEAR);
    }

    private static String searchText(Draft site) {
        String name = FoldedText.fold(site.name);
        String id = FoldedText.fold(site.id);
        if (site.aliases.isEmpty() && site.operator.isEmpty()) {
            return name + '\n' + id;
        }
        StringBuilder text = new StringBuilder(name);
        for (String alias : site.aliases) {
            text.append('\n').append(FoldedText.fold(alias));
        }
        text.append('\n').append(id);
        if (!site.operator.isEmpty()) {
            text.append('\n').append(FoldedText.fold(site.operator));
        }
        return text.toString();
    }

    SiteIndex build() {
        Columns.Values values = new Columns.Values(
                places.values(), types.values(), sources.values(), commodities.values(), operators.values());
        int[] counts = new int[4];
        for (int i = 0; i < n; i++) {
            counts[stretch[i]]++;
        }
        int[] order = new int[n - counts[3]];
        int at = inCurveOrder(order, 0, (byte) 0, counts[0]);
        at = inCurveOrder(order, at, (byte) 1, counts[1]);
        for (int i = 0; i < n; i++) {
            if (stretch[i] == 2) {
                order[at++] = i;
            }
        }
        Columns added = new Columns(
                gathered(x, order),
                gathered(y, order),
                gathered(fields, order),
                anyError ? gathered(errorM, order) : null,
                Codes.of(codes[0], order, values.places().size()),
                Codes.of(codes[1], order, values.types().size()),
                Codes.of(codes[2], order, values.sources().size()),
                Codes.of(codes[3], order, values.commodities().size()),
                Codes.of(codes[4], order, values.operators().size()),
                ids.build(order),
                names.build(order),
                search.build(order),
                counts[0],
                counts[0] + counts[1]);
        if (base == null) {
            return new SiteIndex(added, values, table.renumbered(order, hashes));
        }
        Splice splice = new Splice();
        Columns all = base.columns().changed(dropped(base, added), added, values, splice);
        return new SiteIndex(all, values, base.rowsOfIds().spliced(splice, all.ids()));
    }

    private int[] dropped(SiteIndex old, Columns added) {
        List<Integer> rows = new ArrayList<>();
        for (String id : removed) {
            rows.add(old.row(id));
        }
        for (int row = 0; row < added.size(); row++) {
            rows.add(old.row(added.ids().get(row)));
        }
        return rows.stream()
                .mapToInt(Integer::intValue)
                .filter(row -> row >= 0)
                .sorted()
                .toArray();
    }

    /// Writes the arrivals of one stretch into the order, sorted along the curve.
    private int inCurveOrder(int[] order, int at, byte which, int count) {
        if (count == n) {
            System.arraycopy(Hilbert.order(x, y, n), 0, order, at, n);
            return at + n;
        }
        int[] members = new int[count];
        int[] memberX = new int[count];
        int[] memberY = new int[count];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (stretch[i] == which) {
                members[m] = i;
                memberX[m] = x[i];
                memberY[m++] = y[i];
            }
        }
        int[] curve = Hilbert.order(memberX, memberY, count);
        for (int i = 0; i < count; i++) {
            order[at + i] = members[curve[i]];
        }
        return at + count;
    }

    private static int[] gathered(int[] values, int[] order) {
        int[] result = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            result[row] = values[order[row]];
        }
        return result;
    }

    private static float[] gathered(float[] values, int[] order) {
        float[] result = new float[order.length];
        for (int row = 0; row < order.length; row++) {
            result[row] = values[order[row]];
        }
        return result;
    }
}
