package org.gossan.ui.annotations;

import java.util.Optional;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.render.Hit;
import org.gossan.render.MapContent;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.jspecify.annotations.Nullable;

/// Draws points to the site under the mouse; Alt lets them be. FX thread only.
final class Snapping {

    private final Workspace workspace;
    private final MapPane map;

    Snapping(Workspace workspace, MapPane map) {
        this.workspace = workspace;
        this.map = map;
    }

    /// Where a point goes.
    ///
    /// @param site that it goes to; `null` = none, it stays where the mouse is
    record Spot(LonLat at, @Nullable String site) {}

    Spot at(MapPoint point) {
        if (!point.alt()) {
            Optional<Hit> hit = map.tools().hitAt(point);
            if (hit.isPresent() && hit.get() instanceof Hit.SiteHit site) {
                return site(workspace, site.row()).orElse(new Spot(point.position(), null));
            }
        }
        return new Spot(point.position(), null);
    }

    /// Returns the place of a site; empty if the map does not know where it is.
    static Optional<Spot> of(Workspace workspace, String siteId) {
        MapContent content = workspace.contentProperty().get();
        int row = content == null ? -1 : content.sites().row(siteId);
        return row < 0 ? Optional.empty() : site(workspace, row);
    }

    private static Optional<Spot> site(Workspace workspace, int row) {
        MapContent content = workspace.contentProperty().get();
        if (content == null || row >= content.sites().size() || !content.sites().located(row)) {
            return Optional.empty();
        }
        SiteIndex sites = content.sites();
        LonLat at = new LonLat(WebMercator.lon(sites.worldX(row)), WebMercator.lat(sites.worldY(row)));
        return Optional.of(new Spot(at, sites.id(row)));
    }
}
