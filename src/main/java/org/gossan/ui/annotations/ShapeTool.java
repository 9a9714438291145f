package org.gossan.ui.annotations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.model.edits.Annotation;
import org.gossan.render.drawing.DrawingPainter;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.jspecify.annotations.Nullable;

/// Changes the shape of the selected annotation: its points are dragged, new ones pulled out between them, the whole
/// moved by its line or symbol. The arrow keys move the chosen point, or the whole; Delete takes the chosen point out.
/// Everything else on the map is as when exploring. FX thread only.
final class ShapeTool implements MapTool {

    private static final double GRAB_PX = 9;
    private static final double LINE_PX = 6;
    private static final double STEP_PX = 1;
    private static final double BIG_STEP_PX = 10;

    private final MapPane map;
    private final Snapping snapping;
    private final Consumer<Annotation> changed;
    private final Runnable left;
    private Annotation shown;
    private Annotation draft;
    private Handles.@Nullable Handle held;
    private Handles.@Nullable Handle chosen;
    private @Nullable MapPoint from;
    private boolean dragging;

    /// @param shown   what is selected; has a place
    /// @param changed told of every change, to keep it
    /// @param left    told when Esc leaves the annotation
    ShapeTool(MapPane map, Snapping snapping, Annotation shown, Consumer<Annotation> changed, Runnable left) {
        this.map = map;
        this.snapping = snapping;
        this.shown = shown;
        this.draft = shown;
        this.changed = changed;
        this.left = left;
    }

    /// Takes the annotation as it is now.
    void show(Annotation now) {
        if (!dragging) {
            shown = now;
            draft = now;
            chosen = chosen == null ? null : same(chosen).orElse(null);
            map.tools().repaint();
        }
    }

    Annotation shown() {
        return shown;
    }

    @Override
    public boolean explores() {
        return true;
    }

    @Override
    public String hintKey() {
        return "annotations.hint_shape";
    }

    @Override
    public boolean press(MapPoint at) {
        from = at;
        dragging = false;
        held = handleAt(at).orElse(null);
        if (held != null) {
            return true;
        }
        return on(at);
    }

    @Override
    public void drag(MapPoint at) {
        MapPoint start = from;
        if (start == null) {
            return;
        }
        dragging = true;
        draft = target(start, at);
        map.tools().repaint();
    }

    private Annotation target(MapPoint start, MapPoint at) {
        Handles.Handle handle = held;
        return handle == null
                ? Handles.moved(shown, start.position(), at.position())
                : Handles.dragged(shown, handle, snapping.at(at).at());
    }

    @Override
    public void release(MapPoint at) {
        MapPoint start = from;
        if (!dragging || start == null) {
            return;
        }
        dragging = false;
        Handles.Handle handle = held;
        draft = target(start, at);
        held = null;
        chosen = handle == null ? null : nearest(draft, handle, at).orElse(null);
        keep();
    }

    private void keep() {
        map.tools().repaint();
        if (!draft.equals(shown)) {
            changed.accept(draft);
        }
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        Optional<Handles.Handle> handle =
                handleAt(at).filter(one -> one.role() == Handles.Role.POINT || one.role() == Handles.Role.CORNER);
        chosen = handle.orElse(null);
        map.tools().repaint();
        return handle.isPresent() || on(at);
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        double step = event.isShiftDown() ? BIG_STEP_PX : STEP_PX;
        return switch (event.getCode()) {
            case LEFT, KP_LEFT -> nudge(-step, 0);
            case RIGHT, KP_RIGHT -> nudge(step, 0);
            case UP, KP_UP -> nudge(0, -step);
            case DOWN, KP_DOWN -> nudge(0, step);
            case PAGE_DOWN -> walk(1);
            case PAGE_UP -> walk(-1);
            case DELETE, BACK_SPACE -> takeOut();
            default -> false;
        };
    }

    private boolean nudge(double dx, double dy) {
        Viewport view = map.view();
        Handles.Handle handle = chosen;
        LonLat at =
                handle == null ? new LonLat(view.camera().lon(), view.camera().lat()) : handle.at();
        LonLat to = view.lonLatAt(Screen.x(view, at) + dx, Screen.y(view, at) + dy);
        draft = handle == null ? Handles.moved(shown, at, to) : Handles.dragged(shown, handle, to);
        chosen = handle == null ? null : nearest(draft, handle, null).orElse(null);
        keep();
        return true;
    }

    /// Chooses the next point, so that the keys can move it.
    private boolean walk(int by) {
        List<Handles.Handle> points = Handles.of(shown).stream()
                .filter(one -> one.role() != Handles.Role.BETWEEN)
                .toList();
        if (points.isEmpty()) {
            return false;
        }
        int at = chosen == null ? (by > 0 ? -1 : 0) : points.indexOf(chosen);
        chosen = points.get(Math.floorMod(at + by, points.size()));
        map.tools().repaint();
        return true;
    }

    private boolean takeOut() {
        Handles.Handle handle = chosen;
        if (handle == null) {
            return false;
        }
        Handles.without(shown, handle).ifPresent(without -> {
            draft = without;
            chosen = null;
            keep();
        });
        return true;
    }

    @Override
    public boolean cancel() {
        if (dragging || chosen != null) {
            dragging = false;
            held = null;
            from = null;
            chosen = null;
            draft = shown;
            return true;
        }
        left.run();
        return true;
    }

    @Override
    public Cursor cursor(MapPoint at) {
        if (handleAt(at).isPresent()) {
            return Cursor.CROSSHAIR;
        }
        return on(at) ? Cursor.MOVE : Cursor.DEFAULT;
    }

    private boolean on(MapPoint at) {
        return DrawingPainter.hits(shown, map.view(), at.x(), at.y(), LINE_PX);
    }

    private Optional<Handles.Handle> handleAt(MapPoint at) {
        Viewport view = map.view();
        return Handles.of(shown).stream()
                .filter(one ->
                        Math.hypot(Screen.x(view, one.at()) - at.x(), Screen.y(view, one.at()) - at.y()) <= GRAB_PX)
                .findFirst();
    }

    /// Returns the handle of a changed shape that another one has become.
    private static Optional<Handles.Handle> nearest(Annotation now, Handles.Handle was, @Nullable MapPoint at) {
        boolean between = was.role() == Handles.Role.BETWEEN;
        Predicate<Handles.Handle> same = one -> between
                ? one.role() == Handles.Role.POINT && one.part() == was.part() && one.index() == was.index() + 1
                : one.role() == was.role() && one.part() == was.part() && one.index() == was.index();
        return Handles.of(now).stream()
                .filter(same)
                .filter(one -> at == null || one.role() != Handles.Role.CORNER)
                .findFirst();
    }

    private Optional<Handles.Handle> same(Handles.Handle was) {
        return nearest(shown, was, null);
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        MapPen pen = new MapPen(g, view);
        pen.shape(DrawingPainter.outline(draft, view), MapPen.ACCENT, 1.5, 5, 4);
        List<Handles.Handle> handles = Handles.of(draft);
        if (!dragging) {
            handles.stream().filter(one -> one.role() == Handles.Role.BETWEEN).forEach(one -> pen.between(one.at()));
        }
        handles.stream()
                .filter(one -> one.role() != Handles.Role.BETWEEN)
                .forEach(one -> pen.handle(one.at(), one.equals(chosen)));
    }
}
