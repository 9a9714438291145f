package org.gossan.render;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.gossan.model.Layer;
import org.gossan.model.MapState;

/// The facilities of one view: where they stand, and their badges. For one thread at a time.
final class FacilityLayer {

    /// A facility in the view, screen coordinates in logical pixels.
    ///
    /// @param size 1 = full size; badges are smaller where a continent is seen, and crossings with few trains too
    record Placed(Facility facility, FacilityPainter.Look look, double size, double x, double y) {

        double reach() {
            return FacilityPainter.reachPx(look.townLevel()) * size;
        }
    }

    private record Badge(FacilityPainter.Look look, double size) {}

    private final List<Placed> placed = new ArrayList<>();
    private final Map<Badge, Sprite> badges = new HashMap<>();
    private double badgeScale;
    private double badgeSize;

    /// Works out a view.
    void fill(List<Facility> facilities, MapState state, Viewport view) {
        placed.clear();
        if (!state.layers().contains(Layer.FACILITIES)) {
            return;
        }
        double size = size(view.camera().zoom());
        for (Facility facility : facilities) {
            var position = facility.position();
            if (position == null || !state.facilityKinds().contains(facility.kind())) {
                continue;
            }
            double x = view.screenX(WebMercator.worldX(position.lon()));
            double y = view.screenY(WebMercator.worldY(position.lat()));
            if (x > -12 && y > -12 && x < view.widthPx() + 12 && y < view.heightPx() + 12) {
                placed.add(new Placed(
                        facility, FacilityPainter.Look.of(facility), size * FacilityPainter.traffic(facility), x, y));
            }
        }
    }

    private static double size(double zoom) {
        return Math.clamp(0.62 + 0.38 * (Math.rint(zoom * 2) / 2 - 4) / 2.5, 0.62, 1.0);
    }

    List<Placed> placed() {
        return placed;
    }

    Set<FacilityKind> kinds() {
        Set<FacilityKind> kinds = EnumSet.noneOf(FacilityKind.class);
        placed.forEach(place -> kinds.add(place.look().kind()));
        return kinds;
    }

    Set<MapFrame.FacilityMark> marks() {
        Set<MapFrame.FacilityMark> marks = EnumSet.noneOf(MapFrame.FacilityMark.class);
        placed.forEach(place -> marks.addAll(MapFrame.FacilityMark.of(place.facility())));
        return marks;
    }

    /// Paints badges into pixels; halos go through the graphics of the same buffer.
    void paint(Viewport view, int[] argb, Graphics2D g, MapState state) {
        double scale = view.pixelScale();
        double size = size(view.camera().zoom());
        if (badgeScale != scale || badgeSize != size) {
            badges.clear();
            badgeScale = scale;
            badgeSize = size;
        }
        for (Placed place : placed) {
            halo(place, g, state);
            Sprite badge = badges.computeIfAbsent(
                    new Badge(place.look(), place.size()),
                    key -> Sprite.of(
                            place.reach() + 1,
                            scale,
                            to -> FacilityPainter.paint(to, place.look(), 0, 0, place.size())));
            int x = (int) Math.floor(place.x() * scale);
            int y = (int) Math.floor(place.y() * scale);
            badge.blend(argb, view.deviceWidth(), view.deviceHeight(), x, y);
        }
    }

    /// Paints the same as vector shapes, in logical pixels.
    void paint(Graphics2D g, MapState state) {
        for (Placed place : placed) {
            halo(place, g, state);
            FacilityPainter.paint(g, place.look(), place.x(), place.y(), place.size());
        }
    }

    private static void halo(Placed place, Graphics2D g, MapState state) {
        if (place.facility().id().equals(state.selection())) {
            SymbolPainter.paintHalo(g, place.x(), place.y(), place.reach() + 1);
        }
    }
}
