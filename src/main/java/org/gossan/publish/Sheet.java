package org.gossan.publish;

import java.awt.Graphics2D;
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
/// @param furniture words and colours
/// @param scale     size of the furniture: larger on posters, smaller on small pictures
record Sheet(Viewport map, Plate notes, Furniture furniture, double scale, SnapshotOptions options) {

    private static final double EDGE = 12;
    private static final int MOST_SOURCES = 12;

    /// Lays out a document.
    static Sheet of(MapState state, MapContent content, SnapshotOptions options) {
        Furniture furniture = new Furniture(state.theme(), state.language());
        double scale = Math.clamp(Math.min(options.widthPx() / 1100.0, options.heightPx() / 720.0), 0.5, 2.5);
        Plate none = new Plate(0, 0, g -> {});
        Viewport whole = new Viewport(state.camera(), options.widthPx(), options.heightPx(), options.pixelScale());
        if (!options.furniture()) {
            return new Sheet(whole, none, furniture, scale, options);
        }
        Plate notes = notes(state, content, options, furniture, whole, scale);
        int mapHeight = (int) Math.floor(options.heightPx() - notes.height() * scale);
        if (mapHeight < options.heightPx() / 2) {
            return new Sheet(whole, none, furniture, scale, options);
        }
        return new Sheet(
                new Viewport(state.camera(), options.widthPx(), mapHeight, options.pixelScale()),
                notes,
                furniture,
                scale,
                options);
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

    /// Paints everything but the map itself.
    ///
    /// @param g       logical pixels from the sheet's top-left corner
    /// @param visible what the legend explains
    void paint(Graphics2D g, MapFrame.Visible visible) {
        if (!options.furniture()) {
            return;
        }
        Graphics2D own = (Graphics2D) g.create();
        own.scale(scale, scale);
        double width = map.widthPx() / scale;
        double height = map.heightPx() / scale;
        Messages messages = Messages.of(furniture.language());
        String words = options.title().isBlank() ? messages.text("publish.title") : options.title();
        Plate title = furniture.title(words, "", width * 0.7);
        title.paint(own, EDGE, EDGE);
        double below = EDGE + title.height() + EDGE;
        Plate bar = furniture.scaleBar(map);

        Plate north = furniture.northArrow();
        north.paint(own, width - EDGE - north.width(), height - EDGE - north.height());
        bar.paint(own, width - EDGE - north.width() - 6 - bar.width(), height - EDGE - bar.height());
        Plate legend = furniture.legend(visible, height - below - EDGE);
        if (legend.width() <= width * 0.6 && legend.height() <= height - below) {
            legend.paint(own, EDGE, height - EDGE - legend.height());
        }
        if (notes.height() > 0) {
            notes.paint(own, 0, height);
        }
        own.dispose();
    }
}
