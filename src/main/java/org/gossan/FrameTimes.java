package org.gossan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import org.gossan.bench.Figure;

/// Times the pulses of a scene that changes on every one of them. With `-Djavafx.animation.fullspeed=true` the toolkit
/// pulses as often as it can and begins no frame before the one before the last is rendered, so the time between two
/// pulses is what a frame costs. FX thread only.
final class FrameTimes extends AnimationTimer {

    private static final int WARM_FRAMES = 3;

    private final double warmMs;
    private final double measureMs;
    private final IntConsumer draw;
    private final Consumer<FrameTimes> then;
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> drawing = new ArrayList<>();
    private long beginNanos;
    private long measureNanos;
    private long lastNanos;
    private int frame;

    /// @param warmMs    how long frames do not count
    /// @param measureMs how long they count then
    /// @param draw      changes the scene; gets the number of the frame
    /// @param then      told when it is over
    FrameTimes(double warmMs, double measureMs, IntConsumer draw, Consumer<FrameTimes> then) {
        this.warmMs = warmMs;
        this.measureMs = measureMs;
        this.draw = draw;
        this.then = then;
    }

    @Override
    public void handle(long ignored) {
        long now = System.nanoTime();
        beginNanos = beginNanos == 0 ? now : beginNanos;
        boolean counts = measureNanos != 0;
        if (counts) {
            gaps.add((now - lastNanos) / 1e6);
            if (now - measureNanos > measureMs * 1e6) {
                stop();
                then.accept(this);
                return;
            }
        } else if (frame > WARM_FRAMES && now - beginNanos > warmMs * 1e6) {
            measureNanos = now;
        }
        lastNanos = now;
        draw.accept(frame++);
        if (counts) {
            drawing.add((System.nanoTime() - now) / 1e6);
        }
    }

    /// Returns milliseconds from pulse to pulse.
    double[] gapsMs() {
        return values(gaps);
    }

    /// Returns frames that did count.
    int frames() {
        return gaps.size();
    }

    /// Returns milliseconds of the FX thread for changing the scene, at the 95th of 100 frames.
    double drawingMs() {
        return Figure.quantile(0.95, values(drawing));
    }

    private static double[] values(List<Double> list) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        return values.length == 0 ? new double[1] : Arrays.copyOf(values, values.length);
    }
}
