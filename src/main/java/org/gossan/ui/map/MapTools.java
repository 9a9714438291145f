package org.gossan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.gossan.geo.Viewport;
import org.gossan.render.Hit;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The map's tool in use, and what tools and features draw over the frame. FX thread only.
public final class MapTools extends Pane {

    /// Below the bar with the tools.
    private static final double HINT_TOP_PX = 62;

    private static final double HINT_MOST_PX = 620;
    /// What the buttons on the right take.
    private static final double HINT_MARGIN_PX = 70;

    private final Workspace workspace;
    private final MapPane map;
    private final ExploreTool usual;
    private final ReadOnlyObjectWrapper<MapTool> tool;
    private final List<MapOverlay> overlays = new ArrayList<>();
    private final Label hint = new Label();
    /// Made with the first overlay: a canvas costs as much memory as the map.
    private @Nullable Canvas canvas;

    MapTools(Workspace workspace, MapPane map, ExploreTool usual) {
        this.workspace = workspace;
        this.map = map;
        this.usual = usual;
        this.tool = new ReadOnlyObjectWrapper<>(usual);
        setMouseTransparent(true);
        hint.setId("tool-hint");
        hint.getStyleClass().add("tool-hint");
        hint.setAlignment(Pos.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setWrapText(true);
        hint.setVisible(false);
    }

    /// The tool in use; exploring unless another was taken.
    public ReadOnlyObjectProperty<MapTool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    MapTool tool() {
        return tool.get();
    }

    /// Gives the mouse and the keys of the map to a tool, until another is taken or it is put away.
    public void use(MapTool next) {
        MapTool before = tool.get();
        if (before.equals(next)) {
            return;
        }
        before.end();
        tool.set(next);
        next.begin();
        hint.textProperty().unbind();
        hint.setVisible(!next.hintKey().isBlank());
        if (hint.isVisible()) {
            hint.textProperty().bind(workspace.text(next.hintKey()));
            if (!getChildren().contains(hint)) {
                getChildren().add(hint);
            }
        }
        map.setCursor(Cursor.DEFAULT);
        repaint();
    }

    /// Returns whether another tool than exploring is in use.
    public boolean inUse() {
        return !tool.get().equals(usual);
    }

    /// Gives the mouse and the keys back to exploring.
    public void putAway() {
        use(usual);
    }

    /// Takes back what is half done; if nothing is, puts the tool away.
    ///
    /// @return whether there was anything to do
    boolean cancel() {
        if (tool.get().cancel()) {
            repaint();
            return true;
        }
        boolean used = inUse();
        putAway();
        return used;
    }

    /// Draws something over the frame from now on; later ones lie over earlier ones, the tool over all.
    public void add(MapOverlay overlay) {
        overlays.add(overlay);
        repaint();
    }

    /// Draws it no more.
    public void remove(MapOverlay overlay) {
        overlays.remove(overlay);
        repaint();
    }

    /// Draws overlays and the tool anew; for when what they show has changed. They follow the camera by themselves.
    public void repaint() {
        if (map.getWidth() >= 1 && map.getHeight() >= 1) {
            paint(map.view());
        }
    }

    /// Returns the site, facility, area or cluster that is drawn at a point, within 4 px.
    public Optional<Hit> hitAt(MapPoint at) {
        return map.hitAt(at.x(), at.y(), ExploreTool.TOLERANCE_PX);
    }

    /// Returns where a pixel of the map is.
    MapPoint pointAt(MouseEvent event) {
        Viewport now = map.view();
        return new MapPoint(
                event.getX(),
                event.getY(),
                now.lonLatAt(event.getX(), event.getY()),
                now.worldX(event.getX()),
                now.worldY(event.getY()),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown());
    }

    /// Adds lines to the menu that exploring opens; asked each time it opens.
    public void addMenu(Function<MapPoint, List<MenuItem>> items) {
        usual.addMenu(items);
    }

    /// Tells the tool where the mouse is.
    ///
    /// @return the cursor there
    Cursor moved(MapPoint at) {
        MapTool now = tool();
        now.move(at);
        Cursor cursor = now.cursor(at);
        if (!now.explores()) {
            return cursor;
        }
        if (cursor.equals(Cursor.DEFAULT)) {
            usual.move(at);
            return usual.cursor(at);
        }
        usual.leave();
        return cursor;
    }

    /// Tells the tool that the mouse is elsewhere, or drags the map.
    void left() {
        tool().leave();
        usual.leave();
    }

    /// Returns whether a click did something.
    boolean clicked(MapPoint at, int clicks) {
        return tool().click(at, clicks) || tool().explores() && usual.click(at, clicks);
    }

    /// Opens the tool's menu, or that of exploring.
    void menu(MapPoint at, double screenX, double screenY) {
        if (!tool().menu(at, screenX, screenY)) {
            usual.menu(at, screenX, screenY);
        }
    }

    /// Returns what can be clicked; later overlays lie over earlier ones.
    Optional<MapOverlay.Target> targetAt(MapPoint at) {
        return overlays.reversed().stream()
                .flatMap(overlay -> overlay.hit(at).stream())
                .findFirst();
    }

    private void paint(Viewport view) {
        boolean empty = tool.get().empty() && overlays.stream().allMatch(MapOverlay::empty);
        Canvas on = canvas;
        if (on != null) {
            on.setVisible(!empty);
        }
        if (empty) {
            return;
        }
        if (on == null) {
            on = new Canvas();
            on.setId("map-overlay");
            canvas = on;
            getChildren().addFirst(on);
        }
        on.setWidth(view.widthPx());
        on.setHeight(view.heightPx());
        on.getGraphicsContext2D().clearRect(0, 0, on.getWidth(), on.getHeight());
        for (MapOverlay overlay : overlays) {
            paint(overlay, on, view);
        }
        paint(tool.get(), on, view);
    }

    private static void paint(MapOverlay overlay, Canvas on, Viewport view) {
        on.getGraphicsContext2D().save();
        overlay.paint(on.getGraphicsContext2D(), view);
        on.getGraphicsContext2D().restore();
    }

    @Override
    protected void layoutChildren() {
        double room = Math.clamp(getWidth() - 2 * HINT_MARGIN_PX, 200, HINT_MOST_PX);
        double width = Math.min(hint.prefWidth(-1), room);
        hint.resizeRelocate(
                Math.rint(Math.max(0, (getWidth() - width) / 2)),
                HINT_TOP_PX,
                Math.rint(width),
                hint.prefHeight(width));
    }
}
