package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Facility;
import org.gossan.model.Language;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.render.slide.Countries;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapOverlay;
import org.gossan.ui.map.MapPane;
import org.jspecify.annotations.Nullable;

/// What the chosen scene points at, on the map that it is composed on: rings and names of its places, wherever the map
/// looks. A sketch of the slide, which finds better room for names and outlines areas, too. FX thread only.
final class SceneOverlay implements MapOverlay {

    private static final double RING_PX = 13;
    private static final double PAD_PX = 5;
    private static final Color YELLOW = Color.web("#FFC400");
    private static final Color DARK = Color.web("#1B2228");
    private static final Font FONT = Font.font("Source Sans 3", FontWeight.SEMI_BOLD, 13);

    /// A place and its name, ready to be drawn.
    private record Pointed(LonLat at, String name, double widthPx, double heightPx, boolean ring) {}

    private final Workspace workspace;
    private final MapPane map;
    private final Composing composing;
    private List<Pointed> places = List.of();
    private final BooleanSupplier composed;

    /// @param composed whether the map is the one that a scene is composed on, asked whenever it is drawn
    SceneOverlay(Workspace workspace, MapPane map, Composing composing, BooleanSupplier composed) {
        this.composed = composed;
        this.workspace = workspace;
        this.map = map;
        this.composing = composing;
        composing.sceneProperty().subscribe(scene -> read());
        workspace.contentProperty().subscribe(content -> read());
        workspace.languageProperty().subscribe(language -> read());
    }

    private void read() {
        Scene scene = composing.sceneProperty().get();
        MapContent content = workspace.contentProperty().get();
        List<Pointed> read = new ArrayList<>();
        if (scene != null && content != null) {
            for (Highlight highlight : scene.highlights()) {
                pointed(highlight, content).ifPresent(read::add);
            }
        }
        places = List.copyOf(read);
        map.tools().repaint();
    }

    private Optional<Pointed> pointed(Highlight highlight, MapContent content) {
        Language language = workspace.map().language();
        SiteIndex sites = content.sites();
        String own = highlight.label().in(language);
        int row = sites.row(highlight.id());
        if (row >= 0) {
            return of(sites.position(row), own.isEmpty() ? sites.name(row) : own, !sites.potentialArea(row));
        }
        Optional<Facility> facility = content.facilities().stream()
                .filter(one -> one.id().equals(highlight.id()))
                .findFirst();
        if (facility.isPresent()) {
            return of(facility.get().position(), own.isEmpty() ? facility.get().name() : own, true);
        }
        String country = workspace.messages().country(highlight.id());
        return of(Countries.name(highlight.id()).orElse(null), own.isEmpty() ? country : own, false);
    }

    private static Optional<Pointed> of(@Nullable LonLat at, String name, boolean ring) {
        if (at == null) {
            return Optional.empty();
        }
        Text text = new Text(name);
        text.setFont(FONT);
        Bounds bounds = text.getLayoutBounds();
        return Optional.of(new Pointed(at, name, bounds.getWidth(), bounds.getHeight(), ring));
    }

    @Override
    public boolean empty() {
        return places.isEmpty() || !composed.getAsBoolean();
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        if (!composed.getAsBoolean()) {
            return; // another overlay has something to draw
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (Pointed place : places) {
            ring(g, view, place, taken);
        }
        g.setFont(FONT);
        for (Pointed place : places) {
            name(g, view, place, taken);
        }
    }

    private static void ring(GraphicsContext g, Viewport view, Pointed place, List<Rectangle2D> taken) {
        if (!place.ring()) {
            return;
        }
        double x = view.screenX(WebMercator.worldX(place.at().lon()));
        double y = view.screenY(WebMercator.worldY(place.at().lat()));
        taken.add(new Rectangle2D(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX));
        g.setStroke(DARK);
        g.setLineWidth(6);
        g.strokeOval(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX);
        g.setStroke(YELLOW);
        g.setLineWidth(3.6);
        g.strokeOval(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX);
    }

    /// Writes a name beside its place where nothing else stands; where there is no such room it is left out.
    private static void name(GraphicsContext g, Viewport view, Pointed place, List<Rectangle2D> taken) {
        double wide = place.widthPx() + 2 * PAD_PX;
        double high = place.heightPx() + PAD_PX;
        double x = view.screenX(WebMercator.worldX(place.at().lon()));
        double y = view.screenY(WebMercator.worldY(place.at().lat()));
        double off = place.ring() ? RING_PX + 6 : 0;
        Rectangle2D map = new Rectangle2D(0, 0, view.widthPx(), view.heightPx());
        List<Rectangle2D> rooms = place.ring()
                ? List.of(
                        new Rectangle2D(x + off, y - high / 2, wide, high),
                        new Rectangle2D(x - off - wide, y - high / 2, wide, high),
                        new Rectangle2D(x - wide / 2, y - off - high, wide, high),
                        new Rectangle2D(x - wide / 2, y + off, wide, high),
                        new Rectangle2D(x + off, y - high - 2, wide, high),
                        new Rectangle2D(x + off, y + 2, wide, high))
                : List.of(new Rectangle2D(x - wide / 2, y - high / 2, wide, high));
        rooms.stream()
                .filter(room -> map.contains(room) && taken.stream().noneMatch(room::intersects))
                .findFirst()
                .ifPresent(room -> {
                    taken.add(room);
                    write(g, place.name(), room);
                });
    }

    private static void write(GraphicsContext g, String name, Rectangle2D room) {
        g.setFill(Color.WHITE);
        g.fillRoundRect(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight(), 6, 6);
        g.setStroke(DARK);
        g.setLineWidth(1);
        g.strokeRoundRect(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight(), 6, 6);
        g.setFill(DARK);
        g.fillText(name, room.getMinX() + PAD_PX, room.getMaxY() - PAD_PX - 2);
    }
}
