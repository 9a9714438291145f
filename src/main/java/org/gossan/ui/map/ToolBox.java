package org.gossan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.gossan.geo.Viewport;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The tool in use, and what tools and features draw over the frame. FX thread only.
final class ToolBox extends Pane {

    private static final double HINT_TOP_PX = 12;

    private final Workspace workspace;
    private final MapTool usual;
    private final ReadOnlyObjectWrapper<MapTool> tool;
    private final List<MapOverlay> overlays = new ArrayList<>();
    private final Label hint = new Label();
    /// Made with the first overlay: a canvas costs as much memory as the map.
    private @Nullable Canvas canvas;

    ToolBox(Workspace workspace, MapTool usual) {
        this.workspace = workspace;
        this.usual = usual;
        this.tool = new ReadOnlyObjectWrapper<>(usual);
        setMouseTransparent(true);
        hint.setId("tool-hint");
        hint.getStyleClass().add("tool-hint");
        hint.setAlignment(Pos.CENTER);
        hint.setVisible(false);
    }

    ReadOnlyObjectProperty<MapTool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    MapTool tool() {
        return tool.get();
    }

    void use(MapTool next) {
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
    }

    boolean inUse() {
        return !tool.get().equals(usual);
    }

    void putAway() {
        use(usual);
    }

    /// Takes back what is half done; if nothing is, puts the tool away.
    ///
    /// @return whether there was anything to do
    boolean cancel() {
        if (tool.get().cancel()) {
            return true;
        }
        boolean used = inUse();
        putAway();
        return used;
    }

    void add(MapOverlay overlay) {
        overlays.add(overlay);
    }

    void remove(MapOverlay overlay) {
        overlays.remove(overlay);
    }

    /// Returns what can be clicked; later overlays lie over earlier ones.
    Optional<MapOverlay.Target> hit(MapPoint at) {
        return overlays.reversed().stream()
                .flatMap(overlay -> overlay.hit(at).stream())
                .findFirst();
    }

    /// Draws all overlays anew, the tool's on top.
    void paint(Viewport view) {
        if (canvas == null && overlays.isEmpty() && !inUse()) {
            return;
        }
        Canvas on = canvas;
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
        double width = Math.min(hint.prefWidth(-1), getWidth());
        hint.resizeRelocate(Math.rint((getWidth() - width) / 2), HINT_TOP_PX, Math.rint(width), hint.prefHeight(width));
    }
}
