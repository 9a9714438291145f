package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.render.drawing.DrawingPainter;
import org.gossan.ui.Measured;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/// Draws annotations of one kind: by clicks, or from one end to the other by dragging. Double click or Enter ends a
/// line, Backspace takes a point back, Space puts one in the middle of the map, Esc begins anew. Points go to the sites
/// they are put on, and these are linked; Alt lets them be. FX thread only.
final class DrawTool implements MapTool {

    private static final double DRAG_PX = 4;
    private static final double CLOSE_PX = 9;
    /// How far a stroke of the pen may move when it is smoothed.
    private static final double SMOOTH_PX = 0.7;

    private final Workspace workspace;
    private final MapPane map;
    private final Snapping snapping;
    private final Sketch sketch;
    private final AnnotationStyle style;
    private final Consumer<Annotation> drawn;
    private final Set<String> sites = new LinkedHashSet<>();
    private @Nullable MapPoint pressed;
    private Snapping.@Nullable Spot pointer;
    private boolean dragging;
    private boolean byKeys;

    /// @param drawn told what was drawn, in this style, with its sites; the tool is ready for the next
    DrawTool(
            Workspace workspace,
            MapPane map,
            Snapping snapping,
            AnnotationKind kind,
            AnnotationStyle style,
            Consumer<Annotation> drawn) {
        this.workspace = workspace;
        this.map = map;
        this.snapping = snapping;
        this.sketch = new Sketch(kind);
        this.style = style;
        this.drawn = drawn;
    }

    AnnotationKind kind() {
        return sketch.kind();
    }

    @Override
    public String hintKey() {
        return switch (kind()) {
            case NOTE, POINT, LABEL -> "annotations.hint_place";
            case LINE, ARROW -> "annotations.hint_line";
            case POLYGON -> "annotations.hint_polygon";
            case RECTANGLE, CIRCLE -> "annotations.hint_drag";
            case CALLOUT -> "annotations.hint_callout";
            case INK -> "annotations.hint_ink";
        };
    }

    @Override
    public void end() {
        clear();
    }

    @Override
    public boolean press(MapPoint at) {
        pressed = at;
        dragging = false;
        return Sketch.dragged(kind()) && sketch.points().isEmpty();
    }

    @Override
    public void drag(MapPoint at) {
        MapPoint from = pressed;
        if (from == null || !dragging && from.distanceTo(at) < DRAG_PX) {
            return;
        }
        if (!dragging) {
            dragging = true;
            add(snapping.at(from));
        }
        if (kind() == AnnotationKind.INK) {
            sketch.add(at.position());
        } else {
            pointer = snapping.at(at);
        }
        map.tools().repaint();
    }

    @Override
    public void release(MapPoint at) {
        if (dragging) {
            dragging = false;
            if (kind() != AnnotationKind.INK) {
                add(snapping.at(at));
            }
            finish();
        }
    }

    @Override
    public void move(MapPoint at) {
        byKeys = false;
        pointer = snapping.at(at);
        map.tools().repaint();
    }

    @Override
    public void leave() {
        pointer = null;
        map.tools().repaint();
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        if (kind() == AnnotationKind.INK) {
            return true;
        }
        if (clicks > 1 || closes(at)) {
            finish();
        } else {
            put(snapping.at(at));
        }
        return true;
    }

    /// Returns whether a click on the first corner ends a polygon.
    private boolean closes(MapPoint at) {
        List<LonLat> points = sketch.points();
        if (kind() != AnnotationKind.POLYGON || points.size() < 3) {
            return false;
        }
        Viewport view = map.view();
        LonLat first = points.getFirst();
        return Math.hypot(Screen.x(view, first) - at.x(), Screen.y(view, first) - at.y()) <= CLOSE_PX;
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> {
                if (kind() != AnnotationKind.INK) {
                    byKeys = true;
                    pointer = null;
                    Camera camera = workspace.map().camera();
                    put(new Snapping.Spot(new LonLat(camera.lon(), camera.lat()), null));
                }
            }
            case ENTER -> finish();
            case BACK_SPACE, DELETE -> {
                sketch.takeBack();
                map.tools().repaint();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean cancel() {
        boolean any = !sketch.points().isEmpty();
        clear();
        return any;
    }

    private void put(Snapping.Spot spot) {
        add(spot);
        if (sketch.full()) {
            finish();
        }
    }

    private void add(Snapping.Spot spot) {
        sketch.add(spot.at());
        if (spot.site() != null) {
            sites.add(spot.site());
        }
        map.tools().repaint();
    }

    private void finish() {
        Annotation draft = sketch.draft().orElse(null);
        if (draft == null) {
            map.tools().repaint();
            return;
        }
        if (kind() == AnnotationKind.INK && draft.shape() instanceof LineString stroke) {
            double degrees = SMOOTH_PX * 360 / map.view().worldPx();
            draft = draft.withShape(Sketch.smoothed(stroke, degrees), null);
        }
        Annotation made = draft.withStyle(style).withSites(new ArrayList<>(sites));
        clear();
        drawn.accept(made);
    }

    private void clear() {
        sketch.clear();
        sites.clear();
        pressed = null;
        dragging = false;
        map.tools().repaint();
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        MapPen pen = new MapPen(g, view);
        Snapping.Spot spot = pointer;
        LonLat next = spot == null ? null : spot.at();
        List<LonLat> points = sketch.points();
        if (!points.isEmpty()) {
            sketch.preview(next)
                    .map(one -> one.withStyle(style))
                    .ifPresent(one -> pen.shape(
                            DrawingPainter.outline(one, view),
                            Color.web(style.colour()),
                            Math.max(2, style.widthPx())));
            if (kind() != AnnotationKind.INK) {
                points.forEach(point -> pen.handle(point, false));
                figure(pen, next == null ? points.getLast() : next, next);
            }
        }
        if (spot != null && spot.site() != null) {
            pen.snapped(spot.at());
        }
        if (byKeys) {
            pen.cross();
        }
    }

    private void figure(MapPen pen, LonLat at, @Nullable LonLat next) {
        List<LonLat> way = new ArrayList<>(sketch.points());
        if (next != null) {
            way.add(next);
        }
        if (way.size() > 1 && kind() != AnnotationKind.RECTANGLE && kind() != AnnotationKind.CALLOUT) {
            boolean area = kind() == AnnotationKind.POLYGON && way.size() > 2;
            Measured measured = Measured.of(way);
            pen.figure(at, area ? measured.area(workspace.messages()) : measured.length(workspace.messages()));
        }
    }
}
