package org.gossan.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.Label;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.jspecify.annotations.Nullable;

/// Gives names their place: in a fixed order, each where it collides with none before it, else not at all.
///
/// The order does not depend on the view, and names well beyond its edges take part, so a name stays while the map
/// moves; the frame cuts it rather than pushing it. For one thread at a time.
final class LabelPlan {

    /// Names are looked for in whole squares of this many logical pixels of the world, and this far beyond the view.
    private static final double SQUARE_PX = 512;

    private static final double BEYOND_PX = 256;
    private static final int KEPT_TEXTS = 1500;

    /// A name in its place.
    ///
    /// @param x    middle of the text, logical pixels
    /// @param y    middle of the text
    /// @param box  what the text covers
    /// @param dotX place of a town, logical pixels; not a number if it has no dot
    /// @param dotY place of a town
    record Placed(
            Label label,
            LabelLook look,
            LabelText text,
            double x,
            double y,
            Rectangle2D box,
            double dotX,
            double dotY) {}

    private record TextKey(List<String> lines, LabelLook look) {}

    private final Map<TextKey, LabelText> texts = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextKey, LabelText> eldest) {
            return size() > KEPT_TEXTS;
        }
    };

    /// Returns the names of a view in drawing order.
    ///
    /// @param obstacles rectangles in logical pixels that no name may cover
    List<Placed> place(Basemap basemap, Viewport view, Language language, List<Rectangle2D> obstacles) {
        List<Rectangle2D> taken = new ArrayList<>(obstacles);
        List<Placed> all = new ArrayList<>();
        for (Candidate candidate : candidates(basemap, view)) {
            Placed placed = candidate.label().kind().isTown()
                    ? town(candidate, view, language, taken)
                    : area(candidate, view, language, taken);
            if (placed != null) {
                taken.add(placed.box());
                if (candidate.label().kind().isTown()) {
                    taken.add(dot(placed.dotX(), placed.dotY()));
                }
                if (placed.box().intersects(0, 0, view.widthPx(), view.heightPx())) {
                    all.add(placed);
                }
            }
        }
        return all;
    }

    private record Candidate(Label label, double x, double y) {}

    private static List<Candidate> candidates(Basemap basemap, Viewport view) {
        double worldPx = view.worldPx();
        double zoom = view.camera().zoom();
        double west = Math.floor((view.westX() * worldPx - BEYOND_PX) / SQUARE_PX) * SQUARE_PX / worldPx;
        double east = Math.ceil((view.eastX() * worldPx + BEYOND_PX) / SQUARE_PX) * SQUARE_PX / worldPx;
        double north = Math.floor((view.northY() * worldPx - BEYOND_PX) / SQUARE_PX) * SQUARE_PX / worldPx;
        double south = Math.ceil((view.southY() * worldPx + BEYOND_PX) / SQUARE_PX) * SQUARE_PX / worldPx;
        List<Candidate> found = new ArrayList<>();
        for (Label label : basemap.labels(zoom)) {
            if (label.fromZoom() > zoom) {
                break;
            }
            if (label.toZoom() < zoom || label.worldY() < north || label.worldY() > south) {
                continue;
            }
            for (double x = label.worldX() + Math.ceil(west - label.worldX()); x <= east; x++) {
                found.add(new Candidate(label, view.screenX(x), view.screenY(label.worldY())));
            }
        }
        found.sort(Comparator.comparingInt(c -> rank(c.label()))); // stable: keeps the order of the file within a rank
        return found;
    }

    private static int rank(Label label) {
        return switch (label.kind()) {
            case COUNTRY -> 0;
            case STATE -> 1;
            case CAPITAL -> 2;
            case OCEAN, SEA -> 3;
            case LAKE -> 4;
            case STATE_CAPITAL, CITY -> label.population() >= 500_000 ? 2 : 5;
        };
    }

    private @Nullable Placed area(Candidate c, Viewport view, Language language, List<Rectangle2D> taken) {
        LabelLook look = LabelLook.of(c.label(), view.camera().zoom());
        String name = c.label().name(language);
        LabelText text = text(List.of(name), look);
        double room = c.label().room() > 0 ? c.label().room() * view.worldPx() : Double.MAX_VALUE;
        boolean water = c.label().kind().isWater();
        if (name.indexOf(' ') > 0 && (water ? name.length() > 11 : text.widthPx() > room)) {
            text = text(twoLines(name), look);
        }
        if (text.widthPx() > room * 1.15) {
            return null;
        }
        double step = look.sizePx() + 4;
        for (double down : new double[] {0, step, -step, 2 * step, -2 * step}) {
            Rectangle2D box = text.boxAt(c.x(), c.y() + down);
            if (free(box, taken)) {
                return new Placed(c.label(), look, text, c.x(), c.y() + down, box, Double.NaN, Double.NaN);
            }
            if (water) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Placed town(Candidate c, Viewport view, Language language, List<Rectangle2D> taken) {
        if (!free(dot(c.x(), c.y()), taken)) {
            return null;
        }
        LabelLook look = LabelLook.of(c.label(), view.camera().zoom());
        LabelText text = text(List.of(c.label().name(language)), look);
        double side = text.widthPx() / 2 + 6;
        double high = text.heightPx() / 2 + 4;
        double[][] offsets = {{side, -1}, {-side, -1}, {0, -high}, {0, high}};
        for (double[] offset : offsets) {
            double x = c.x() + offset[0];
            double y = c.y() + offset[1];
            Rectangle2D box = text.boxAt(x, y);
            if (free(box, taken)) {
                return new Placed(c.label(), look, text, x, y, box, c.x(), c.y());
            }
        }
        return null;
    }

    private static Rectangle2D dot(double x, double y) {
        return new Rectangle2D.Double(x - 3, y - 3, 6, 6);
    }

    private static boolean free(Rectangle2D box, List<Rectangle2D> taken) {
        for (Rectangle2D other : taken) {
            if (other.intersects(box)) {
                return false;
            }
        }
        return true;
    }

    private LabelText text(List<String> lines, LabelLook look) {
        return texts.computeIfAbsent(new TextKey(lines, look), key -> new LabelText(key.lines(), key.look()));
    }

    /// Returns a name in two lines of about the same length.
    static List<String> twoLines(String name) {
        int best = -1;
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            if (best < 0 || Math.abs(name.length() - 2 * at) < Math.abs(name.length() - 2 * best)) {
                best = at;
            }
        }
        return best < 0 ? List.of(name) : List.of(name.substring(0, best), name.substring(best + 1));
    }
}
