package org.gossan.ui.map;

import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.gossan.geo.Camera;
import org.gossan.geo.Flight;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.jspecify.annotations.Nullable;

/// Moves the camera over time: flights, wheel zooms that ease out, drags that glide to a stop. One motion at a time; a
/// new
/// one replaces the old. FX thread only.
final class Motion {

    /// Share of the remaining wheel zoom that is left after one second.
    private static final double ZOOM_REST_PER_S = 1e-7;
    /// Share of a drag's speed that is left after one second.
    private static final double GLIDE_REST_PER_S = 0.01;

    private static final double GLIDE_ENDS_PX_PER_S = 20;
    private static final double ZOOM_ENDS = 0.002;

    private final Supplier<Viewport> view;
    private final Consumer<Camera> goTo;
    private final Runnable rested;
    private final AnimationTimer timer;
    private @Nullable DoubleFunction<@Nullable Camera> step;
    private long lastNanos;
    private double wheelTarget;
    private boolean wheeling;
    private boolean reduced;

    /// @param view   the present window
    /// @param goTo   shows a camera
    /// @param rested called when a motion has ended
    Motion(Supplier<Viewport> view, Consumer<Camera> goTo, Runnable rested) {
        this.view = view;
        this.goTo = goTo;
        this.rested = rested;
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                tick(nowNanos);
            }
        };
    }

    /// Returns whether every motion is a jump.
    boolean reduced() {
        return reduced;
    }

    /// Makes every motion a jump, for people who get dizzy.
    void reduce(boolean jump) {
        reduced = jump;
    }

    /// Returns whether something moves.
    boolean running() {
        return step != null;
    }

    /// Stops where the camera is.
    void stop() {
        if (step != null) {
            step = null;
            wheeling = false;
            timer.stop();
            rested.run();
        }
    }

    /// Flies to a camera.
    void fly(Camera to) {
        Flight flight = Flight.between(view.get().camera(), to, view.get().widthPx());
        double duration = flight.durationS();
        if (reduced || duration == 0) {
            jump(to);
            return;
        }
        double[] elapsed = {0};
        start(seconds -> {
            elapsed[0] += seconds;
            goTo.accept(flight.at(elapsed[0] / duration));
            return elapsed[0] < duration ? view.get().camera() : null;
        });
    }

    /// Zooms by levels around a pixel, easing out; further notches add to the way that is left.
    void zoomBy(double levels, double screenX, double screenY) {
        double now = view.get().camera().zoom();
        double from = wheeling ? wheelTarget : now;
        double target = Math.clamp(from + levels, Camera.MIN_ZOOM, Camera.MAX_ZOOM);
        if (reduced) {
            zoomTo(target, screenX, screenY);
            rested.run();
            return;
        }
        start(seconds -> {
            double zoom = view.get().camera().zoom();
            double rest = (target - zoom) * Math.pow(ZOOM_REST_PER_S, seconds);
            boolean ended = Math.abs(rest) < ZOOM_ENDS;
            zoomTo(ended ? target : target - rest, screenX, screenY);
            return ended || view.get().camera().zoom() == zoom && seconds > 0
                    ? null
                    : view.get().camera();
        });
        wheelTarget = target;
        wheeling = true;
    }

    /// Zooms at once around a pixel: what is under it stays under it.
    void zoomTo(double zoom, double screenX, double screenY) {
        Viewport now = view.get();
        double x = now.worldX(screenX);
        double y = now.worldY(screenY);
        Camera zoomed = now.camera().withZoom(zoom);
        double worldPx = WebMercator.worldPx(zoomed.zoom());
        goTo.accept(Camera.ofWorld(
                x - (screenX - now.widthPx() / 2.0) / worldPx, y - (screenY - now.heightPx() / 2.0) / worldPx, zoom));
    }

    /// Moves the picture by pixels at once.
    void panBy(double dxPx, double dyPx) {
        Viewport now = view.get();
        double worldPx = now.worldPx();
        goTo.accept(Camera.ofWorld(
                now.camera().worldX() - dxPx / worldPx,
                now.camera().worldY() - dyPx / worldPx,
                now.camera().zoom()));
    }

    /// Lets the picture glide on with a speed.
    void glide(double pxPerSecondX, double pxPerSecondY) {
        if (reduced || Math.hypot(pxPerSecondX, pxPerSecondY) < GLIDE_ENDS_PX_PER_S) {
            rested.run();
            return;
        }
        double[] speed = {pxPerSecondX, pxPerSecondY};
        start(seconds -> {
            panBy(speed[0] * seconds, speed[1] * seconds);
            double rest = Math.pow(GLIDE_REST_PER_S, seconds);
            speed[0] *= rest;
            speed[1] *= rest;
            return Math.hypot(speed[0], speed[1]) < GLIDE_ENDS_PX_PER_S
                    ? null
                    : view.get().camera();
        });
    }

    private void jump(Camera to) {
        step = null;
        wheeling = false;
        timer.stop();
        goTo.accept(to);
        rested.run();
    }

    private void start(DoubleFunction<@Nullable Camera> next) {
        wheeling = false;
        if (step == null) {
            lastNanos = 0;
            timer.start();
        }
        step = next;
    }

    @SuppressWarnings("ReferenceEquality") // the very motion that was running, or another one by now
    private void tick(long nowNanos) {
        double seconds = lastNanos == 0 ? 1 / 60.0 : Math.min(0.1, (nowNanos - lastNanos) / 1e9);
        lastNanos = nowNanos;
        DoubleFunction<@Nullable Camera> now = step;
        if (now != null && now.apply(seconds) == null && step == now) {
            stop();
        }
    }
}
