package org.gossan.ui.map;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.gossan.ui.Workspace;

/// What the mouse, the trackpad and the fingers do on the map: drag with glide, wheel, pinch, click, double click,
/// hover.
/// FX thread only.
final class MapMouse {

    /// Scroll pixels of one notch of a usual wheel in JavaFX.
    private static final double NOTCH_PX = 40;

    private static final double LEVELS_PER_NOTCH = 0.5;
    private static final double FINE = 0.2;
    private static final double CLICK_MOVES_PX = 4;
    private static final double GLIDE_FORGETS_AFTER_MS = 80;

    private final MapPane map;
    private final Workspace workspace;
    private final Motion motion;
    private Point2D pressedAt = Point2D.ZERO;
    private Point2D lastAt = Point2D.ZERO;
    private long lastMillis;
    private double speedX;
    private double speedY;
    private boolean dragging;
    private boolean takenByTool;

    MapMouse(MapPane map, Workspace workspace, Motion motion) {
        this.map = map;
        this.workspace = workspace;
        this.motion = motion;
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
        map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        motion.stop();
        pressedAt = new Point2D(event.getX(), event.getY());
        lastAt = pressedAt;
        lastMillis = System.currentTimeMillis();
        speedX = 0;
        speedY = 0;
        dragging = false;
        takenByTool = event.getButton() == MouseButton.PRIMARY
                && map.tools().tool().press(map.tools().pointAt(event));
    }

    private void moved(MouseEvent event) {
        MapPoint at = map.tools().pointAt(event);
        workspace.pointed(at.position());
        map.setCursor(map.tools().moved(at));
    }

    private void left() {
        workspace.pointed(null);
        map.tools().left();
    }

    private void dragged(MouseEvent event) {
        if (takenByTool) {
            MapPoint at = map.tools().pointAt(event);
            workspace.pointed(at.position());
            dragging |= pressedAt.distance(at.x(), at.y()) >= CLICK_MOVES_PX;
            map.tools().tool().drag(at);
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.MIDDLE) {
            return;
        }
        Point2D now = new Point2D(event.getX(), event.getY());
        if (!dragging && now.distance(pressedAt) < CLICK_MOVES_PX) {
            return;
        }
        dragging = true;
        map.tools().left();
        double dx = now.getX() - lastAt.getX();
        double dy = now.getY() - lastAt.getY();
        motion.panBy(dx, dy);
        long millis = System.currentTimeMillis();
        double seconds = Math.max(1, millis - lastMillis) / 1000.0;
        speedX = 0.6 * speedX + 0.4 * dx / seconds;
        speedY = 0.6 * speedY + 0.4 * dy / seconds;
        lastAt = now;
        lastMillis = millis;
    }

    private void released(MouseEvent event) {
        if (takenByTool) {
            takenByTool = false;
            map.tools().tool().release(map.tools().pointAt(event));
            return;
        }
        if (!dragging) {
            return;
        }
        boolean held = System.currentTimeMillis() - lastMillis > GLIDE_FORGETS_AFTER_MS;
        motion.glide(held ? 0 : speedX, held ? 0 : speedY);
    }

    private void clicked(MouseEvent event) {
        if (dragging || !event.isStillSincePress()) {
            return;
        }
        MapPoint at = map.tools().pointAt(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            map.tools().menu(at, event.getScreenX(), event.getScreenY());
        } else if (event.getButton() == MouseButton.PRIMARY) {
            int clicks = event.getClickCount() % 2 == 0 ? 2 : 1;
            boolean done = map.tools().clicked(at, clicks);
            if (!done && clicks == 2) {
                motion.zoomBy(event.isShiftDown() ? -1 : 1, event.getX(), event.getY());
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY();
        if (delta == 0) {
            return;
        }
        double levels = delta / NOTCH_PX * LEVELS_PER_NOTCH * (event.isControlDown() ? FINE : 1);
        // A trackpad sends many small steps that are smooth already; a wheel sends few large ones.
        if (event.isInertia() || Math.abs(delta) < NOTCH_PX / 2) {
            motion.stop();
            motion.zoomTo(map.view().camera().zoom() + levels, event.getX(), event.getY());
        } else {
            motion.zoomBy(Math.clamp(levels, -2.0, 2.0), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        double levels = Math.log(event.getZoomFactor()) / Math.log(2);
        motion.zoomTo(map.view().camera().zoom() + levels, event.getX(), event.getY());
        event.consume();
    }
}
