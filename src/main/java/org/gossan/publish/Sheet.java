package org.gossan.publish;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.model.Values;
import org.gossan.render.Furniture;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.render.Plate;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;

/// The layout of a document: the map above, the notes below it, title, legend, scale and north arrow on the map. All in
/// logical pixels. Immutable.
///
/// @param map       frame of the map; its top-left corner is the sheet's
/// @param notes     below the map; 0 high if there is no room
/// @param inset     where the map lies; left out if there is no room
/// @param furniture words and colours
/// @param scale     size of the furniture: larger on posters, smaller on small pictures
record Sheet(Viewport map, Plate notes, Plate inset, Furniture furniture, double scale, SnapshotOptions options) {

    private static final double EDGE = 12;
    private static final int MOST_SOURCES = 12;
    /// In a smaller map the inset could not be read, and would take what is to be seen.
    private static final int INSET_FROM_WIDTH_PX = 560;

    private static final int INSET_FROM_HEIGHT_PX = 360;
    private static final Plate NOTHING = new Plate(0, 0, g -> {});

    /// A plate in its place.
    ///
    /// @param x left edge in units of the furniture
    /// @param y top edge
    private record Placed(Plate plate, double x, double y) {

        Rectangle2D box() {
            return new Rectangle2D.Double(x, y, plate.width(), plate.height());
        }
    }

    /// Lays out a document.
    static Sheet of(MapState state, MapContent content, SnapshotOptions options) {
        Furniture furniture = new Furniture(state.theme(), state.language());
        double scale = Math.clamp(Math.min(options.widthPx() / 1100.0, options.heightPx() / 720.0), 0.5, 2.5);
        Viewport whole = new Viewport(state.camera(), options.widthPx(), options.heightPx(), options.pixelScale());
        if (!options.furniture()) {
            return new Sheet(whole, NOTHING, NOTHING, furniture, scale, options);
        }
        Plate notes = notes(state, content, options, furniture, whole, scale);
        int mapHeight = (int) Math.floor(options.heightPx() - notes.height() * scale);
        boolean room = mapHeight >= options.heightPx() / 2;
        Viewport map = room ? new Viewport(state.camera(), options.widthPx(), mapHeight, options.pixelScale()) : whole;
        return new Sheet(
                map, room ? notes : NOTHING, furniture.inset(content.ground(), map), furniture, scale, options);
    }

    private static Plate notes(
            MapState state,
            MapContent content,
            SnapshotOptions options,
            Furniture furniture,
            Viewport view,
            double scale) {
        SiteIndex index = content.sites();
        Rows rows = SiteFilters.matching(index, state.filter());
        RowList seen = new RowList();
        Ranges.inView(index, rows, view, seen);
        Map<String, Integer> uses = new HashMap<>();
        int inView = seen.size();
        int corrected = 0;
        for (int i = 0; i < inView; i++) {
            corrected += index.corrected(seen.get(i)) ? 1 : 0;
            index.sources(seen.get(i)).forEach(source -> uses.merge(source, 1, Integer::sum));
        }
        List<String> ids = new ArrayList<>(uses.keySet());
        ids.sort(Comparator.<String>comparingInt(source -> -uses.getOrDefault(source, 0))
                .thenComparing(Comparator.naturalOrder()));
        List<String> sources = new ArrayList<>(
                ids.stream().limit(MOST_SOURCES).map(content::sourceTitle).toList());
        if (ids.size() > MOST_SOURCES) {
            sources.add("…");
        }
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(state.language().locale());
        MapFrame.Counts counts = new MapFrame.Counts(inView, rows.count(), index.size());
        return furniture.notes(
                counts, sources, format.format(options.date()), whose(state, corrected), options.widthPx() / scale);
    }

    /// Says whose values a picture shows, where that makes a difference.
    private static String whose(MapState state, int corrected) {
        Messages messages = Messages.of(state.language());
        if (state.values() == Values.PUBLISHED) {
            return messages.text("map.notes.published");
        }
        return corrected == 0 ? "" : messages.text("map.notes.corrected", corrected);
    }

    /// Returns where the map has to do without names because furniture covers it, in logical pixels.
    ///
    /// @param visible what the legend explains
    List<Rectangle2D> covered(MapFrame.Visible visible) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Placed placed : plates(visible)) {
            Rectangle2D box = placed.box();
            boxes.add(new Rectangle2D.Double(
                    box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale));
        }
        return boxes;
    }

    /// Paints map and furniture as shapes and text.
    ///
    /// @param g logical pixels from the sheet's top-left corner
    /// @return what the map shows
    MapFrame.Summary paint(Graphics2D g, MapPainter painter, MapState state) {
        MapFrame.Visible visible = painter.summary(state, map).visible();
        MapFrame.Summary shown = painter.paintTo(g, state, map, covered(visible));
        paint(g, visible);
        return shown;
    }

    /// Paints everything but the map itself.
    ///
    /// @param g       logical pixels from the sheet's top-left corner
    /// @param visible what the legend explains
    void paint(Graphics2D g, MapFrame.Visible visible) {
        Graphics2D own = (Graphics2D) g.create();
        own.scale(scale, scale);
        plates(visible).forEach(placed -> placed.plate().paint(own, placed.x(), placed.y()));
        if (notes.height() > 0) {
            notes.paint(own, 0, map.heightPx() / scale);
        }
        own.dispose();
    }

    /// Returns what lies on the map: title top left, inset top right, legend bottom left, scale and north arrow bottom
    /// right.
    private List<Placed> plates(MapFrame.Visible visible) {
        if (!options.furniture()) {
            return List.of();
        }
        double width = map.widthPx() / scale;
        double height = map.heightPx() / scale;
        List<Placed> placed = new ArrayList<>();
        Plate title = furniture.title(title(), "", width * 0.7);
        placed.add(new Placed(title, EDGE, EDGE));
        Plate bar = furniture.scaleBar(map);
        Plate north = furniture.northArrow();
        placed.add(new Placed(north, width - EDGE - north.width(), height - EDGE - north.height()));
        placed.add(new Placed(bar, width - EDGE - north.width() - 6 - bar.width(), height - EDGE - bar.height()));
        double below = EDGE + title.height() + EDGE;
        Plate legend = furniture.legend(visible, height - below - EDGE);
        if (legend.width() <= width * 0.6 && legend.height() <= height - below) {
            placed.add(new Placed(legend, EDGE, height - EDGE - legend.height()));
        }
        Placed where = new Placed(inset, width - EDGE - inset.width(), EDGE);
        Rectangle2D apart =
                new Rectangle2D.Double(where.x() - EDGE, 0, inset.width() + 2 * EDGE, EDGE + inset.height() + EDGE);
        boolean small = map.widthPx() < INSET_FROM_WIDTH_PX || map.heightPx() < INSET_FROM_HEIGHT_PX;
        if (!small && placed.stream().noneMatch(other -> other.box().intersects(apart))) {
            placed.add(where);
        }
        return placed;
    }

    /// Returns the words above the map.
    String title() {
        return options.title().isBlank() ? Messages.of(furniture.language()).text("publish.title") : options.title();
    }
}
