package org.gossan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.bench.Figure;
import org.gossan.format.BriefingFiles;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.geo.Camera;
import org.gossan.model.Facts;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.evidence.FactBook;
import org.gossan.render.slide.SlideSettings;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.present.Presentation;
import org.gossan.ui.present.Screens;
import org.gossan.ui.present.Show;

/// Presents the shipped briefing in the window, and times how soon after the key the map moves and what the frames of
/// the flights cost.
final class WindowPresent {

    /// A scene whose map does not move from the last one.
    private static final double STILL_MS = 1000;

    private final Desk desk;
    private final MapPane map;
    private final Path data;
    private final Consumer<Figure> told;
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();

    WindowPresent(Desk desk, Path data, Consumer<Figure> told) {
        this.desk = desk;
        this.map = desk.map();
        this.data = data;
        this.told = told;
    }

    /// Plans to walk through all scenes and back.
    void plan(Deque<WindowBench.Step> steps) {
        Briefing briefing;
        Facts facts;
        try {
            briefing = BriefingFiles.read(data.resolve("briefings")).getFirst();
            facts = FactFiles.read(data.resolve("facts"));
        } catch (FormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        Show show = new Show(
                briefing,
                FactBook.of(facts),
                Atlas.wording(data),
                SlideSettings.of(LocalDate.now(ZoneId.systemDefault())),
                new UUID(0, 0));
        steps.add(then -> {
            Presentation.begin(desk.workspace(), map, desk.window(), new ThisWindow(), show, left -> {});
            WindowBench.whenAtRest(map, then);
        });
        for (int turn = 1; turn < 2 * briefing.shown().size() - 1; turn++) {
            KeyCode key = turn < briefing.shown().size() ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP;
            steps.add(then -> new Change(key, then).begin());
        }
        steps.add(then -> {
            tell("scene change, key to moved map, {}", "ms", waits);
            tell("scene flight frame, {}", "ms/frame", gaps);
            then.run();
        });
    }

    private void tell(String name, String unit, List<Double> list) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length > 0) {
            double most = Figure.quantile(0.95, values);
            told.accept(Figure.of(name, unit, String.format("%d of them; p95 %.1f", values.length, most), values));
            told.accept(Figure.of(name + ", p95", unit, "", most));
        }
    }

    /// The window stays as it is.
    private final class ThisWindow implements Screens {

        @Override
        public List<Rectangle2D> bounds() {
            return List.of(new Rectangle2D(0, 0, map.getWidth(), map.getHeight()));
        }

        @Override
        public void fill(Stage stage, Rectangle2D screen) {}

        @Override
        public void release(Stage stage, Rectangle2D before) {}
    }

    /// One key, and the flight that follows.
    private final class Change extends AnimationTimer {

        private final KeyCode key;
        private final Runnable then;
        private Camera before = map.view().camera();
        private long pressedNanos;
        private long lastNanos;
        private int moved;

        Change(KeyCode key, Runnable then) {
            this.key = key;
            this.then = then;
        }

        void begin() {
            before = map.view().camera();
            start();
            pressedNanos = System.nanoTime();
            Event.fireEvent(
                    desk.window().getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            boolean still = moved == 0 && map.view().camera().equals(before);
            if (!still) {
                moved++;
                // In the pulse after the next one, the first that moved has been drawn.
                if (moved == 3) {
                    waits.add((now - pressedNanos) / 1e6);
                }
                if (moved > 3 && map.moving()) {
                    gaps.add((now - lastNanos) / 1e6);
                }
            }
            lastNanos = now;
            boolean over = moved > 3 && !map.moving() || still && now - pressedNanos > STILL_MS * 1e6;
            if (over) {
                stop();
                WindowBench.whenAtRest(map, then);
            }
        }
    }
}
