package org.gossan.render.slide;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Facility;
import org.gossan.model.Messages;
import org.gossan.model.Metal;
import org.gossan.model.Site;
import org.gossan.model.briefing.Highlight;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.Symbol;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// What a highlight points at: a point, an area, or nothing that can be drawn. Immutable.
///
/// @param name  as it is written beside it
/// @param point WGS 84; `null` for an area
/// @param codes ISO 3166-2 codes of the states that make up an area; empty for a point
/// @param row   of the site in the index, -1 if it is none
record Place(String id, String name, @Nullable LonLat point, List<String> codes, int row, Metal metal, Known known) {

    /// Whether a place can be shown.
    enum Known {
        YES,
        /// It is in the atlas, but nothing says where.
        NO_POSITION,
        /// It is not in the atlas.
        MISSING
    }

    private static final int MOST_LETTERS = 46;

    Place {
        codes = List.copyOf(codes);
    }

    /// Looks a highlight up among sites, facilities, states and countries.
    static Place of(Highlight highlight, SlideContent content, SlideLook look) {
        String id = highlight.id();
        MapContent map = content.painter().content();
        SiteIndex index = map.sites();
        String own = highlight.label().in(look.language());
        int row = index.row(id);
        if (row >= 0) {
            String name = named(own, content.book().site(id).map(Site::name).orElse(index.name(row)));
            List<String> codes = index.potentialArea(row) ? index.place(row).codes() : List.of();
            LonLat point = index.position(row);
            return new Place(
                    id,
                    name,
                    codes.isEmpty() ? point : null,
                    codes,
                    row,
                    index.metal(row),
                    point == null && codes.isEmpty() ? Known.NO_POSITION : Known.YES);
        }
        for (Facility facility : map.facilities()) {
            if (facility.id().equals(id)) {
                LonLat point = facility.position();
                return new Place(
                        id,
                        named(own, facility.name()),
                        point,
                        List.of(),
                        -1,
                        Metal.OTHER,
                        point == null ? Known.NO_POSITION : Known.YES);
            }
        }
        Messages messages = Messages.of(look.language());
        if (id.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            String name = id.length() == 2 ? messages.country(id) : id;
            return new Place(id, named(own, name), null, List.of(id), -1, Metal.OTHER, Known.YES);
        }
        return new Place(id, named(own, id), null, List.of(), -1, Metal.OTHER, Known.MISSING);
    }

    private static String named(String own, String name) {
        if (!own.isEmpty()) {
            return own;
        }
        int bracket = name.indexOf(" (");
        String text = bracket > 3 ? name.substring(0, bracket) : name;
        return text.length() <= MOST_LETTERS
                ? text
                : text.substring(0, MOST_LETTERS - 1).stripTrailing() + "…";
    }

    /// Returns the outline of an area in the view's logical pixels; `null` for a point or where the ground has none.
    @Nullable
    Shape outline(Ground ground, Viewport view) {
        if (codes.isEmpty()) {
            return null;
        }
        Path2D whole = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (String code : codes) {
            for (String state : Countries.states(code)) {
                Shape shape = ground.outline(state.toUpperCase(Locale.ROOT), view);
                if (shape != null) {
                    whole.append(shape, false);
                }
            }
        }
        return whole.getBounds2D().isEmpty() ? null : whole;
    }

    /// Returns the places that must be visible: the point, or the corners of a single state.
    List<LonLat> corners(Ground ground, Camera camera) {
        LonLat own = point;
        if (own != null) {
            return List.of(own);
        }
        if (codes.isEmpty() || Countries.isCountry(codes.getFirst())) {
            return Countries.name(id).map(List::of).orElse(List.of());
        }
        // A view of the whole continent, so that nothing of the state is cut off.
        Viewport wide = new Viewport(camera.withZoom(Math.min(camera.zoom(), 5)), 4096, 4096, 1);
        Shape shape = outline(ground, wide);
        if (shape == null) {
            return List.of();
        }
        Rectangle2D box = shape.getBounds2D();
        List<LonLat> corners = new ArrayList<>();
        corners.add(wide.lonLatAt(box.getMinX(), box.getMinY()));
        corners.add(wide.lonLatAt(box.getMaxX(), box.getMaxY()));
        return corners;
    }

    /// Returns the symbol that stands in its ring; `null` if it is no single site.
    @Nullable
    Symbol symbol(SlideContent content) {
        return row < 0 || point == null
                ? null
                : Symbol.of(metal, content.painter().content().sites().status(row));
    }

    /// Returns the facility whose badge stands in its ring; `null` if it is none.
    @Nullable
    Facility facility(SlideContent content) {
        return row >= 0 || point == null ? null : content.book().facility(id).orElse(null);
    }

    /// Returns what a legend has to explain with what stands in its ring: the map may have the place in a cluster.
    MapFrame.Visible explained(MapFrame.Visible visible, SlideContent content) {
        Symbol symbol = symbol(content);
        Facility facility = facility(content);
        MapFrame.Visible with = symbol == null ? visible : visible.withSite(symbol);
        return facility == null ? with : with.withFacility(facility);
    }

    /// Returns whether its name has to be written: the map itself names the countries that it has states of.
    boolean named() {
        return codes.isEmpty()
                || !Countries.isCountry(codes.getFirst())
                || Countries.name(id).isPresent();
    }

    /// Returns where it stands in a view, logical pixels; of an area the middle of its visible part.
    double[] at(Viewport view, @Nullable Shape outline) {
        LonLat own = point == null ? Countries.name(id).orElse(null) : point;
        if (own != null) {
            return new double[] {
                view.screenX(WebMercator.worldX(own.lon())), view.screenY(WebMercator.worldY(own.lat()))
            };
        }
        Rectangle2D page = new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx());
        Rectangle2D box = outline == null ? page : outline.getBounds2D().createIntersection(page);
        return new double[] {box.getCenterX(), box.getCenterY()};
    }
}
