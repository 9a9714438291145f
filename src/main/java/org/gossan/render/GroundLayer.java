package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gossan.geo.Viewport;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// The pixels below the sites, ground and hatched areas, kept until something they depend on changes. For one thread at
/// a time.
final class GroundLayer {

    private static final Set<Layer> ABOVE =
            EnumSet.of(Layer.SITES, Layer.POTENTIAL_AREAS, Layer.FACILITIES, Layer.POSITION_ERRORS, Layer.LABELS);

    private static final int[] NONE = new int[0];

    /// All that decides the pixels without hatches.
    private record Key(Ground ground, Viewport view, Theme theme, Set<Layer> layers) {}

    private @Nullable Key key;
    private final PannedGround panned = new PannedGround();
    private @Nullable SiteIndex index;
    private int[] rows = NONE;
    private int[] hatched = NONE;
    private List<PotentialArea> areas = List.of();

    /// Copies the pixels; paints what has changed before.
    ///
    /// @param moving whether what the last pixels have in common with these is kept, see [PannedGround]
    /// @param into `int[view.deviceWidth() * view.deviceHeight()]`
    void copy(Ground ground, SiteIndex sites, Rows shown, MapState state, Viewport view, boolean moving, int[] into) {
        int[] pixels = pixels(ground, sites, shown, state, view, moving);
        System.arraycopy(pixels, 0, into, 0, pixels.length);
    }

    /// Returns the pixels, not to be written; paints what has changed.
    int[] pixels(Ground ground, SiteIndex sites, Rows shown, MapState state, Viewport view, boolean moving) {
        EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
        layers.addAll(state.layers());
        layers.removeAll(ABOVE);
        Key wanted = new Key(ground, view, state.theme(), layers);
        Key kept = key;
        boolean fresh = !wanted.equals(kept) || !moving && panned.pieced();
        if (fresh) {
            boolean same = kept != null && wanted.equals(new Key(kept.ground, view, kept.theme, kept.layers));
            key = null;
            if (!(moving && same && panned.pan(ground, state, view))) {
                panned.paint(ground, state, view, moving);
            }
            key = wanted;
        }
        int[] plain = panned.argb();
        int[] areaRows = state.layers().contains(Layer.POTENTIAL_AREAS) ? areaRows(sites, shown) : new int[0];
        if (fresh || sites != index || !Arrays.equals(areaRows, rows)) {
            areas = PotentialArea.of(sites, areaRows, ground, view);
            rows = areaRows;
            index = sites;
            if (areas.isEmpty()) {
                hatched = NONE;
            } else {
                hatched = hatched.length == plain.length ? hatched : new int[plain.length];
                System.arraycopy(plain, 0, hatched, 0, plain.length);
                Graphics2D g = Pixels.graphics(hatched, view);
                hatch(g, areas, view, state.theme());
                g.dispose();
            }
        }
        return areas.isEmpty() ? plain : hatched;
    }

    /// Returns the areas of the last call.
    List<PotentialArea> areas() {
        return areas;
    }

    /// Paints ground and areas as vector shapes, in logical pixels.
    static List<PotentialArea> paint(
            Graphics2D g, Ground ground, SiteIndex sites, Rows shown, MapState state, Viewport view) {
        ground.paint(state, view, g);
        List<PotentialArea> areas = areas(ground, sites, shown, state, view);
        hatch(g, areas, view, state.theme());
        return areas;
    }

    /// Returns the areas of a view without painting them.
    static List<PotentialArea> areas(Ground ground, SiteIndex sites, Rows shown, MapState state, Viewport view) {
        int[] areaRows = state.layers().contains(Layer.POTENTIAL_AREAS) ? areaRows(sites, shown) : new int[0];
        return PotentialArea.of(sites, areaRows, ground, view);
    }

    private static int[] areaRows(SiteIndex sites, Rows shown) {
        int[] found = new int[0];
        for (int row = shown.next(sites.pins()); row >= 0; row = shown.next(row + 1)) {
            if (sites.potentialArea(row)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = row;
            }
        }
        return found;
    }

    private static void hatch(Graphics2D g, List<PotentialArea> areas, Viewport view, Theme theme) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx());
        for (PotentialArea area : areas) {
            AreaPainter.paint(g, area.shape(), page, area.metal(), theme);
        }
    }
}
