package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Metal;
import org.gossan.model.SiteFilter;
import org.gossan.model.Theme;
import org.gossan.render.drawing.DrawingPainter;
import org.gossan.sites.Clusters;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// Paints a whole map: ground, hatched areas, facilities, error rings, clusters, sites, names, and the selection on
/// top.
///
/// The ground with its hatches is kept for one viewport, and clusters for the last filters, so a change of filter or
/// selection paints sites and names only. May be called from any thread; calls wait for each other, so a caller that
/// has
/// something newer makes the running one stop through its `cancelled`.
public final class MapPainter {

    /// Diameter of a site's symbol in logical pixels.
    private static final double SITE_PX = 18;

    private static final int FILTERS_KEPT = 3;

    private static boolean never() {
        return false;
    }

    private MapContent content;
    private final GroundLayer ground = new GroundLayer();
    private final FacilityLayer facilities = new FacilityLayer();
    private final SitePlan plan = new SitePlan();
    private final SitePainter sitePainter = new SitePainter();
    private final DrawingPainter drawings = new DrawingPainter();
    private final NameLayer names = new NameLayer();
    private final Map<SiteFilter, Filtered> filters = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SiteFilter, Filtered> eldest) {
            return size() > FILTERS_KEPT;
        }
    };

    /// The rows of a filter and their groups.
    private record Filtered(Rows rows, Clusters clusters) {}

    /// Prepares to paint; costs nothing until the first picture.
    public MapPainter(MapContent content) {
        this.content = content;
    }

    /// Paints something else from now on, after the picture being painted.
    public synchronized void show(MapContent other) {
        if (other.sites() != content.sites()) {
            filters.clear();
        }
        content = other;
    }

    /// Paints the ground of a picture that will be asked for, so that it is there by then.
    public synchronized void prepare(MapState state, Viewport view) {
        ground.pixels(
                content.ground(), content.sites(), filtered(state.filter()).rows(), state, view, false);
    }

    /// Returns what is painted.
    public synchronized MapContent content() {
        return content;
    }

    /// Paints a map as pixels.
    ///
    /// @param state what to show; its camera does not count, the viewport's does
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public MapFrame paint(MapState state, Viewport view) {
        return paint(state, view, new int[view.deviceWidth() * view.deviceHeight()]);
    }

    /// Paints a map into pixels that the caller has; they are the frame's until the caller uses them again.
    ///
    /// @param state what to show; its camera does not count, the viewport's does
    /// @param argb  `int[view.deviceWidth() * view.deviceHeight()]`, overwritten
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public MapFrame paint(MapState state, Viewport view, int[] argb) {
        return paint(state, view, argb, List.of());
    }

    /// Paints a map that moves past: what the ground of the picture before has in common with this one is kept, up to
    /// half a pixel beside where it belongs, and dashes of borders may jump where the new part begins.
    ///
    /// @param argb `int[view.deviceWidth() * view.deviceHeight()]`, overwritten
    public MapFrame paintMoving(MapState state, Viewport view, int[] argb) {
        return Objects.requireNonNull(paint(state, view, argb, List.of(), true, MapPainter::never));
    }

    /// Paints a map as pixels unless it is cancelled.
    ///
    /// @param state     what to show; its camera does not count, the viewport's does
    /// @param cancelled asked between the steps of the work, the first time when the call before has ended
    /// @return the picture, or `null` if it was cancelled
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public @Nullable MapFrame paint(MapState state, Viewport view, BooleanSupplier cancelled) {
        return paint(state, view, new int[view.deviceWidth() * view.deviceHeight()], List.of(), false, cancelled);
    }

    /// Paints a map into pixels that are there, without names where something else will stand.
    ///
    /// @param keepFree boxes in logical pixels that no name touches
    public MapFrame paint(MapState state, Viewport view, int[] argb, List<Rectangle2D> keepFree) {
        return Objects.requireNonNull(paint(state, view, argb, keepFree, false, MapPainter::never));
    }

    /// Paints a map as pixels, without names where something else will stand.
    ///
    /// @param keepFree boxes in logical pixels that no name touches
    public MapFrame paint(MapState state, Viewport view, List<Rectangle2D> keepFree) {
        return paint(state, view, new int[view.deviceWidth() * view.deviceHeight()], keepFree);
    }

    private synchronized @Nullable MapFrame paint(
            MapState state,
            Viewport view,
            int[] argb,
            List<Rectangle2D> keepFree,
            boolean moving,
            BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            return null;
        }
        Filtered filtered = filtered(state.filter());
        ground.copy(content.ground(), content.sites(), filtered.rows(), state, view, moving, argb);
        if (cancelled.getAsBoolean()) {
            return null;
        }
        boolean selected = fill(filtered, state, view);
        if (cancelled.getAsBoolean()) {
            return null;
        }
        Graphics2D g = Pixels.graphics(argb, view);
        PotentialArea.paintSelected(g, ground.areas(), state.selection());
        drawings.paintLines(g, MapStyle.of(state.theme()).halo());
        facilities.paint(view, argb, g, state);
        sitePainter.paint(plan, view, argb, g, state.theme() == Theme.DARK, selected);
        boolean stop = cancelled.getAsBoolean();
        if (!stop) {
            List<Rectangle2D> free = annotate(g, state, view, keepFree);
            names.paint(g, content, plan, facilities, ground.areas(), selected, state, view, free);
        }
        g.dispose();
        if (stop) {
            return null;
        }
        MapFrame.Groups groups = new MapFrame.Groups(content.sites(), filtered.clusters(), plan.view());
        return new MapFrame(view, argb, marks(), summary(filtered, ground.areas()), groups);
    }

    /// Paints the same map as vector shapes, in logical pixels from the top-left corner; text stays text.
    ///
    /// @param state what to show; its camera does not count, the viewport's does
    /// @return what the legend has to explain, and the numbers
    public MapFrame.Summary paintTo(Graphics2D g, MapState state, Viewport view) {
        return paintTo(g, state, view, List.of());
    }

    /// Paints the same map as vector shapes, without names where something else will stand.
    ///
    /// @param keepFree boxes in logical pixels that no name touches
    public synchronized MapFrame.Summary paintTo(
            Graphics2D g, MapState state, Viewport view, List<Rectangle2D> keepFree) {
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx()));
        Sprite.smooth(g);
        Filtered filtered = filtered(state.filter());
        List<PotentialArea> areas =
                GroundLayer.paint(g, content.ground(), content.sites(), filtered.rows(), state, view);
        boolean selected = fill(filtered, state, view);
        PotentialArea.paintSelected(g, areas, state.selection());
        drawings.paintLines(g, MapStyle.of(state.theme()).halo());
        facilities.paint(g, state);
        sitePainter.paint(plan, g, state.theme() == Theme.DARK, selected);
        List<Rectangle2D> free = annotate(g, state, view, keepFree);
        names.paint(g, content, plan, facilities, areas, selected, state, view, free);
        g.setClip(clip);
        return summary(filtered, areas);
    }

    /// Paints one tile of the ground alone, for a map library: [WebMercator#TILE_PX] pixels a side. May be called from
    /// any thread if the ground may.
    ///
    /// @param state theme and layers count
    /// @param z     0 = the world is one tile
    /// @param x     tile column from 180° W
    /// @param y     tile row, 0 = north
    /// @param argb  `int[256 * 256]`, row-major, overwritten with opaque ARGB
    public static void tile(Ground ground, MapState state, int z, long x, long y, int[] argb) {
        double side = Math.pow(2, -z);
        double zoom = Math.max(z, Camera.MIN_ZOOM);
        int logical = (int) Math.round(WebMercator.TILE_PX * Math.pow(2, zoom - z));
        Camera camera = Camera.ofWorld((x + 0.5) * side, (y + 0.5) * side, zoom);
        ground.paint(state, new Viewport(camera, logical, logical, WebMercator.TILE_PX / (double) logical), argb);
    }

    /// Returns the colour of what nothing is known of, opaque ARGB.
    public static int paper(Theme theme) {
        return Ground.paper(theme);
    }

    /// Returns what a picture would show, without painting it.
    ///
    /// @param state what to show; its camera does not count, the viewport's does
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public synchronized MapFrame.Summary summary(MapState state, Viewport view) {
        Filtered filtered = filtered(state.filter());
        fill(filtered, state, view);
        List<PotentialArea> areas = GroundLayer.areas(content.ground(), content.sites(), filtered.rows(), state, view);
        return summary(filtered, areas);
    }

    /// Returns the boxes that symbols and badges of a picture cover, in logical pixels, without painting it.
    ///
    /// @param state what to show; its camera does not count, the viewport's does
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public synchronized List<Rectangle2D> symbols(MapState state, Viewport view) {
        fill(filtered(state.filter()), state, view);
        List<Rectangle2D> boxes = siteSymbols(List.of());
        facilities.placed().forEach(place -> boxes.add(around(place.x(), place.y(), place.reach())));
        return boxes;
    }

    private Filtered filtered(SiteFilter filter) {
        Filtered kept = filters.get(filter);
        if (kept == null) {
            SiteIndex index = content.sites();
            Rows rows = filter.isEmpty() ? Rows.all(index.size()) : SiteFilters.matching(index, filter);
            kept = new Filtered(rows, Clusters.of(index, rows, SITE_PX, clusterPx(rows.count())));
            filters.put(filter, kept);
        }
        return kept;
    }

    /// Returns the diameter of clusters in logical pixels: more sites make longer numbers, which need room.
    private static double clusterPx(int sites) {
        if (sites < 2000) {
            return 28;
        }
        return sites < 50_000 ? 38 : 50;
    }

    /// Works out where sites and facilities stand; returns whether the last site of the plan is the selected one.
    private boolean fill(Filtered filtered, MapState state, Viewport view) {
        facilities.fill(content.facilities(), state, view);
        if (state.layers().contains(Layer.ANNOTATIONS)) {
            drawings.fill(content.drawings(), view, state.drawn());
        } else {
            drawings.clear();
        }
        if (!state.layers().contains(Layer.SITES)) {
            plan.clear();
            return false;
        }
        SiteIndex index = content.sites();
        String id = state.selection();
        int row = id == null ? -1 : index.row(id);
        boolean pin = row >= 0 && row < index.pins();
        boolean errors = state.layers().contains(Layer.POSITION_ERRORS);
        plan.fill(index, filtered.clusters(), view, pin ? row : -1, errors, content.today());
        return pin;
    }

    /// Paints symbols and texts of annotations; returns what names have to keep free, those texts included.
    private List<Rectangle2D> annotate(Graphics2D g, MapState state, Viewport view, List<Rectangle2D> keepFree) {
        List<Rectangle2D> symbols = siteSymbols(keepFree);
        int known = symbols.size();
        Rectangle2D page = new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx());
        drawings.paintTexts(g, MapStyle.of(state.theme()).halo(), symbols, page);
        List<Rectangle2D> free = new ArrayList<>(keepFree);
        free.addAll(symbols.subList(known, symbols.size()));
        return free;
    }

    /// Returns the boxes and those of all clusters and sites.
    private List<Rectangle2D> siteSymbols(List<Rectangle2D> boxes) {
        List<Rectangle2D> symbols = new ArrayList<>(boxes);
        for (int i = 0; i < plan.clusters; i++) {
            symbols.add(around(plan.clusterX[i], plan.clusterY[i], ClusterPainter.reachPx(plan.count(i))));
        }
        for (int i = 0; i < plan.sites; i++) {
            symbols.add(around(plan.x[i], plan.y[i], plan.radius[i] + 1));
        }
        return symbols;
    }

    private static Rectangle2D around(double x, double y, double reach) {
        return new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    /// Notes what stands where, in drawing order.
    private MapFrame.Marks marks() {
        MapFrame.Marks marks = new MapFrame.Marks();
        for (PotentialArea area : ground.areas()) {
            marks.addArea(area.siteId(), area.shape());
        }
        for (FacilityLayer.Placed place : facilities.placed()) {
            marks.add(new Hit.FacilityHit(place.facility().id(), place.x(), place.y()), place.reach());
        }
        for (int i = 0; i < plan.clusters; i++) {
            double reach = ClusterPainter.reachPx(plan.count(i));
            int symbol = plan.symbol[i];
            boolean sameSpot = plan.view().stack(symbol);
            marks.add(new Hit.ClusterHit(symbol, plan.count(i), sameSpot, plan.clusterX[i], plan.clusterY[i]), reach);
        }
        for (int i = 0; i < plan.sites; i++) {
            marks.add(new Hit.SiteHit(plan.row[i], plan.x[i], plan.y[i]), plan.radius[i] + 1);
        }
        return marks;
    }

    private MapFrame.Summary summary(Filtered filtered, List<PotentialArea> areas) {
        Set<Metal> areaMetals = EnumSet.noneOf(Metal.class);
        areas.forEach(area -> areaMetals.add(area.metal()));
        Set<DevelopmentStatus> statuses = EnumSet.noneOf(DevelopmentStatus.class);
        int sizeClass = 0;
        boolean faded = false;
        boolean hollow = false;
        boolean others = false;
        boolean rings = false;
        boolean corrected = false;
        for (int i = 0; i < plan.sites; i++) {
            Symbol symbol = Symbol.ofKey(plan.key[i]);
            statuses.add(symbol.status());
            sizeClass = Math.max(sizeClass, symbol.sizeClass());
            faded |= symbol.age() > Symbol.FRESH;
            hollow |= symbol.hollow();
            others |= symbol.otherMetals() != 0;
            rings |= plan.error[i] > 0;
            corrected |= symbol.corrected();
        }
        MapFrame.Visible visible = new MapFrame.Visible(
                plan.metals(),
                statuses,
                sizeClass,
                faded,
                hollow,
                others,
                plan.clusters > 0,
                rings,
                corrected,
                areaMetals,
                facilities.kinds(),
                facilities.marks(),
                !drawings.isEmpty());
        return new MapFrame.Summary(
                visible,
                new MapFrame.Counts(
                        plan.inView, filtered.rows().count(), content.sites().size()));
    }
}
