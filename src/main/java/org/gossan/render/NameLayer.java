package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.sites.SiteIndex;

/// All names of a map, in the order in which they get their place: areas, the selected site, other sites, facilities,
/// then what the ground has. Symbols keep their place. For one thread at a time.
final class NameLayer {

    private static final double SITES_FROM_ZOOM = 5;
    private static final double FACILITIES_FROM_ZOOM = 6.5;
    private static final int MOST_SITES = 90;

    private final NamePainter names = new NamePainter();

    /// Writes all names; the ground's obey the layer of labels, a selected site always has its name.
    void paint(
            Graphics2D g,
            MapContent content,
            SitePlan plan,
            FacilityLayer facilities,
            List<PotentialArea> areas,
            boolean selected,
            MapState state,
            Viewport view,
            List<Rectangle2D> keepFree) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx());
        names.restart();
        names.taken().addAll(keepFree);
        for (int i = 0; i < plan.clusters; i++) {
            names.take(plan.clusterX[i], plan.clusterY[i], ClusterPainter.reachPx(plan.count(i)));
        }
        for (int i = 0; i < plan.sites; i++) {
            names.take(plan.x[i], plan.y[i], plan.radius[i] + 1);
        }
        for (FacilityLayer.Placed place : facilities.placed()) {
            names.take(place.x(), place.y(), place.reach());
        }
        Messages messages = Messages.of(state.language());
        for (PotentialArea area : areas) {
            area.paintLabel(g, names, messages, state.theme(), page);
        }
        SiteIndex index = content.sites();
        if (selected) {
            site(g, index, plan, plan.sites - 1, page, state);
        }
        double zoom = view.camera().zoom();
        if (state.layers().contains(Layer.LABELS) && zoom >= SITES_FROM_ZOOM) {
            for (int i : order(plan, selected)) {
                site(g, index, plan, i, page, state);
            }
        }
        if (state.layers().contains(Layer.LABELS) && zoom >= FACILITIES_FROM_ZOOM) {
            for (FacilityLayer.Placed place : facilities.placed()) {
                String name = shortened(place.facility().name());
                names.beside(g, name, place.x(), place.y(), place.reach(), page, state.theme(), true);
            }
        }
        if (state.layers().contains(Layer.LABELS)) {
            content.ground().paintNames(state, view, g, names.taken());
        }
    }

    private void site(Graphics2D g, SiteIndex index, SitePlan plan, int i, Rectangle2D page, MapState state) {
        String name = shortened(index.name(plan.row[i]));
        names.beside(g, name, plan.x[i], plan.y[i], plan.radius[i] + 2, page, state.theme(), false);
    }

    /// Returns places in the plan, those with more metal and more evidence first.
    private static List<Integer> order(SitePlan plan, boolean selected) {
        int end = selected ? plan.sites - 1 : plan.sites;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingInt(i -> weight(plan, i)).reversed());
        return order.size() > MOST_SITES ? order.subList(0, MOST_SITES) : order;
    }

    private static int weight(SitePlan plan, int i) {
        Symbol symbol = Symbol.ofKey(plan.key[i]);
        return symbol.sizeClass() * 16 + Symbol.STATUSES.indexOf(symbol.status()) + (symbol.hollow() ? 0 : 8);
    }

    /// Names longer than a map can bear end before their parenthesis, or in three dots.
    static String shortened(String name) {
        int bracket = name.indexOf(" (");
        String text = bracket > 3 ? name.substring(0, bracket) : name;
        return text.length() <= 32 ? text : text.substring(0, 31).stripTrailing() + "…";
    }
}
