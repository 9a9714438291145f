package org.gossan.ui.edits;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.map.MapTool;
import org.jspecify.annotations.Nullable;

/// Moves the point of the selected site: by dragging it, by clicking where it belongs, or with the arrow keys (Shift:
/// ten times as far). Nothing is kept before the editor in the card is saved. FX thread only.
final class MoveTool implements MapTool {

    private static final double GRAB_PX = 16;
    private static final double STEP_PX = 1;
    private static final double BIG_STEP_PX = 10;

    private final MapPane map;
    private final Supplier<Optional<LonLat>> point;
    private final Consumer<LonLat> moving;
    private final Consumer<LonLat> moved;
    private @Nullable LonLat dragged;

    /// @param point  the point as it stands now, drafts included
    /// @param moving told where the point is while it moves
    /// @param moved  told where it was put
    MoveTool(MapPane map, Supplier<Optional<LonLat>> point, Consumer<LonLat> moving, Consumer<LonLat> moved) {
        this.map = map;
        this.point = point;
        this.moving = moving;
        this.moved = moved;
    }

    @Override
    public String hintKey() {
        return "editing.move_hint";
    }

    @Override
    public boolean press(MapPoint at) {
        dragged = null;
        Viewport view = map.view();
        return point.get()
                .filter(now -> Math.hypot(
                                view.screenX(WebMercator.worldX(now.lon())) - at.x(),
                                view.screenY(WebMercator.worldY(now.lat())) - at.y())
                        <= GRAB_PX)
                .isPresent();
    }

    @Override
    public void drag(MapPoint at) {
        dragged = at.position();
        moving.accept(at.position());
    }

    @Override
    public void release(MapPoint at) {
        if (dragged != null) {
            moved.accept(at.position());
        }
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        if (clicks == 1) {
            moved.accept(at.position());
        }
        return true;
    }

    @Override
    public boolean key(KeyEvent event) {
        double step = event.isShiftDown() ? BIG_STEP_PX : STEP_PX;
        return switch (event.getCode()) {
            case LEFT, KP_LEFT -> nudge(-step, 0);
            case RIGHT, KP_RIGHT -> nudge(step, 0);
            case UP, KP_UP -> nudge(0, -step);
            case DOWN, KP_DOWN -> nudge(0, step);
            case ENTER -> {
                point.get().ifPresent(moved);
                yield true;
            }
            default -> false;
        };
    }

    private boolean nudge(double dx, double dy) {
        Viewport view = map.view();
        point.get()
                .ifPresent(now -> moving.accept(view.lonLatAt(
                        view.screenX(WebMercator.worldX(now.lon())) + dx,
                        view.screenY(WebMercator.worldY(now.lat())) + dy)));
        return true;
    }
}
