package org.gossan.ui.opening;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.gossan.geo.Viewport;
import org.gossan.model.Theme;
import org.gossan.ui.opening.OpeningPicture.Area;

/// Where the map and the bars around it lie in the window, so that a start whose picture is not true any more can show
/// the map before there are panes. Coordinates as in [OpeningPicture]. Immutable.
///
/// @param screen size and density of the screen; empty = fits any
/// @param paper  colour of the window where nothing else is, opaque ARGB
/// @param map    where the map lies
/// @param areas  the bars and panels
public record OpeningLayout(String screen, int paper, Area map, List<Area> areas) {

    private static final String SCREEN = "opening.screen";
    private static final String PLACES = "opening.places";
    private static final int MOST_AREAS = 16;

    public OpeningLayout {
        areas = List.copyOf(areas);
    }

    /// Returns the layout of a picture.
    public static OpeningLayout of(OpeningPicture picture) {
        return new OpeningLayout(picture.screen(), picture.paper(), picture.map(), picture.areas());
    }

    /// Returns the layout of a window of 1280 x 800 that is opened for the first time.
    public static OpeningLayout first(Theme theme) {
        int bar = theme == Theme.DARK ? 0xFF161B22 : 0xFFF6F8FA;
        int paper = theme == Theme.DARK ? 0xFF0D1117 : 0xFFFFFFFF;
        return new OpeningLayout(
                "",
                paper,
                new Area(274, 52, 1006, 720, 0),
                List.of(
                        new Area(0, 0, 1280, 52, paper),
                        new Area(0, 772, 1280, 28, bar),
                        new Area(0, 52, 270, 720, paper)));
    }

    /// Returns the layout that was kept; empty if there is none, or it cannot be read.
    ///
    /// @param settings all values that the window remembers
    public static Optional<OpeningLayout> read(Map<String, String> settings) {
        String[] places = settings.getOrDefault(PLACES, "").split(";");
        if (places.length < 2 || places.length > MOST_AREAS) {
            return Optional.empty();
        }
        try {
            List<Area> areas = new ArrayList<>();
            for (String place : places) {
                areas.add(area(place));
            }
            Area map = areas.removeFirst();
            return Optional.of(
                    new OpeningLayout(settings.getOrDefault(SCREEN, ""), map.argb(), coloured(map, 0), areas));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Returns what the window is to remember for the next start.
    public Map<String, String> values() {
        StringJoiner places = new StringJoiner(";");
        places.add(text(coloured(map, paper)));
        areas.forEach(area -> places.add(text(area)));
        return Map.of(SCREEN, screen, PLACES, places.toString());
    }

    /// Returns whether a frame is larger than the map by the same on all sides.
    public boolean fits(Viewport frame) {
        double wider = frame.widthPx() - map.width();
        return wider >= 0 && wider == frame.heightPx() - map.height();
    }

    /// Returns a picture of this layout.
    ///
    /// @param argb opaque premultiplied ARGB, row-major; not to be written
    /// @throws IllegalArgumentException if the pixels are not those of the view
    public OpeningPicture with(Viewport view, int[] argb) {
        return new OpeningPicture(screen, paper, map, view, IntBuffer.wrap(argb), List.of(), areas);
    }

    private static Area coloured(Area area, int argb) {
        return new Area(area.x(), area.y(), area.width(), area.height(), argb);
    }

    private static String text(Area area) {
        return area.x() + " " + area.y() + " " + area.width() + " " + area.height() + " "
                + Integer.toHexString(area.argb());
    }

    /// @throws IllegalArgumentException if it is not four numbers and a colour
    private static Area area(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            throw new IllegalArgumentException(text);
        }
        return new Area(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Integer.parseUnsignedInt(parts[4], 16));
    }
}
