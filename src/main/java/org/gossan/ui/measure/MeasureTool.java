package org.gossan.ui.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gossan.geo.Camera;
import org.gossan.geo.GroundPath;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.ui.Measured;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.jspecify.annotations.Nullable;

/// Measures the way along clicked points and the area it encloses. Double click or Enter ends a way, the next click
/// begins another; Backspace takes a point back, Space adds the middle of the map. FX thread only.
final class MeasureTool implements MapTool {

    private static final Color LINE = Color.web("#B3261E");
    private static final Color UNDER = Color.web("#FFFFFF", 0.9);
    private static final Color INSIDE = Color.web("#B3261E", 0.12);
    private static final double DOT_PX = 4;
    private static final double CROSS_PX = 9;

    private final Workspace workspace;
    private final MapPane map;
    private final Consumer<List<LonLat>> told;
    private final Consumer<Boolean> used;
    private final List<LonLat> points = new ArrayList<>();
    private @Nullable LonLat pointer;
    private boolean ended;
    private boolean byKeys;

    /// @param told gets the way whenever it changes, the pointer's position included
    /// @param used told whether the tool is in use
    MeasureTool(Workspace workspace, MapPane map, Consumer<List<LonLat>> told, Consumer<Boolean> used) {
        this.workspace = workspace;
        this.map = map;
        this.told = told;
        this.used = used;
    }

    @Override
    public void begin() {
        clear();
        used.accept(true);
    }

    @Override
    public void end() {
        clear();
        used.accept(false);
    }

    @Override
    public void move(MapPoint at) {
        byKeys = false;
        if (!ended) {
            pointer = at.position();
            changed();
        }
    }

    @Override
    public void leave() {
        pointer = null;
        changed();
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        if (clicks == 1) {
            add(at.position());
        } else {
            finish();
        }
        return true;
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return event.getCode() == KeyCode.C && copy();
        }
        switch (event.getCode()) {
            case SPACE -> {
                Camera camera = workspace.map().camera();
                pointer = null;
                byKeys = true;
                add(new LonLat(camera.lon(), camera.lat()));
            }
            case ENTER -> finish();
            case BACK_SPACE, DELETE -> takeBack();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean cancel() {
        boolean any = !points.isEmpty();
        clear();
        return any;
    }

    /// Copies what was measured.
    ///
    /// @return whether there was anything
    boolean copy() {
        if (points.size() < 2) {
            return false;
        }
        workspace.copy(Measured.of(points).text(workspace.messages()));
        return true;
    }

    void takeBack() {
        if (!points.isEmpty()) {
            points.removeLast();
            ended = false;
            changed();
        }
    }

    private void add(LonLat point) {
        if (ended) {
            points.clear();
            ended = false;
        }
        if (points.isEmpty() || !points.getLast().equals(point)) {
            points.add(point);
        }
        changed();
    }

    private void finish() {
        ended = points.size() > 1;
        pointer = null;
        changed();
    }

    private void clear() {
        points.clear();
        pointer = null;
        ended = false;
        byKeys = false;
        changed();
    }

    private void changed() {
        told.accept(way());
        map.tools().repaint();
    }

    private List<LonLat> way() {
        List<LonLat> way = new ArrayList<>(points);
        LonLat next = pointer;
        if (next != null && !points.isEmpty() && !ended) {
            way.add(next);
        }
        return way;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        List<LonLat> way = way();
        if (way.size() > 2) {
            List<LonLat> closed = new ArrayList<>(way);
            closed.add(way.getFirst());
            trace(g, view, GroundPath.drawn(closed));
            g.setFill(INSIDE);
            g.fill();
        }
        trace(g, view, GroundPath.drawn(way));
        g.setStroke(UNDER);
        g.setLineWidth(5);
        g.stroke();
        g.setStroke(LINE);
        g.setLineWidth(2);
        g.stroke();
        for (LonLat point : points) {
            double x = view.screenX(WebMercator.worldX(point.lon()));
            double y = view.screenY(WebMercator.worldY(point.lat()));
            g.setFill(UNDER);
            g.fillOval(x - DOT_PX - 1.5, y - DOT_PX - 1.5, 2 * DOT_PX + 3, 2 * DOT_PX + 3);
            g.setFill(LINE);
            g.fillOval(x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX);
        }
        if (byKeys) {
            double x = view.widthPx() / 2.0;
            double y = view.heightPx() / 2.0;
            g.setLineWidth(1.5);
            g.strokeLine(x - CROSS_PX, y, x + CROSS_PX, y);
            g.strokeLine(x, y - CROSS_PX, x, y + CROSS_PX);
        }
    }

    private static void trace(GraphicsContext g, Viewport view, List<LonLat> way) {
        g.beginPath();
        boolean first = true;
        for (LonLat point : way) {
            double x = view.screenX(WebMercator.worldX(point.lon()));
            double y = view.screenY(WebMercator.worldY(point.lat()));
            if (first) {
                g.moveTo(x, y);
                first = false;
            } else {
                g.lineTo(x, y);
            }
        }
    }
}
