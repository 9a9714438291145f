package org.gossan;

import java.util.Deque;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.gossan.bench.Figure;
import org.gossan.geo.Camera;
import org.gossan.geo.WebMercator;
import org.gossan.render.MapFrame;
import org.gossan.ui.map.MapPane;
import org.jspecify.annotations.Nullable;

/// Pans and zooms the window as fast as frames come, and looks for pixels that nothing was drawn on.
final class WindowFrames {

    private static final double WARM_MS = 2500;
    private static final double PAN_MS = 4000;
    private static final double ZOOM_MS = 8000;
    private static final double BLANK_MS = 6000;
    private static final int STEP_PX = 5;
    private static final int THERE_AND_BACK = 80;
    private static final int BLANK = 0xFFFF00FF;

    private static final Camera CONTINENT = new Camera(-105, 45, 4);
    private static final Camera DISTRICT = new Camera(-112.2, 41.7, 10);
    private static final Camera FAR = new Camera(-80.5, 48.3, 8);

    private final MapPane map;
    private final Consumer<Figure> told;

    WindowFrames(Desk desk, Consumer<Figure> told) {
        this.map = desk.map();
        this.told = told;
    }

    void plan(Deque<WindowBench.Step> steps) {
        steps.add(then -> pan("pan frame, {}", CONTINENT, then));
        steps.add(then -> pan("pan frame z10, {}", DISTRICT, then));
        steps.add(this::zoom);
        steps.add(this::blanks);
    }

    private void pan(String name, Camera from, Runnable then) {
        map.goTo(from);
        double worldPx = WebMercator.worldPx(from.zoom());
        Painted painted = new Painted();
        new FrameTimes(
                        WARM_MS,
                        PAN_MS,
                        frame -> {
                            int at = frame % THERE_AND_BACK;
                            int px = (at < THERE_AND_BACK / 2 ? at : THERE_AND_BACK - at) * STEP_PX;
                            map.goTo(Camera.ofWorld(from.worldX() + px / worldPx, from.worldY(), from.zoom()));
                            painted.look();
                        },
                        times -> {
                            tell(name, times, painted);
                            then.run();
                        })
                .start();
    }

    private void zoom(Runnable then) {
        map.goTo(CONTINENT);
        Painted painted = new Painted();
        Tour tour = new Tour();
        new FrameTimes(
                        WARM_MS,
                        ZOOM_MS,
                        frame -> {
                            tour.next();
                            painted.look();
                        },
                        times -> {
                            tell("zoom frame, {}", times, painted);
                            then.run();
                        })
                .start();
    }

    private void tell(String name, FrameTimes times, Painted painted) {
        double[] gaps = times.gapsMs();
        String note = String.format(
                "p95 %.1f; FX thread p95 %.2f ms; a painted frame each %.1f",
                Figure.quantile(0.95, gaps), times.drawingMs(), times.frames() / (double) Math.max(1, painted.count));
        Figure all = Figure.of(name, "ms/frame", note, gaps);
        told.accept(all);
        told.accept(Figure.of(name + ", p95", "ms/frame", "", Figure.quantile(0.95, gaps)));
    }

    /// Flies as above, with a colour below the map that is nowhere on it: where it shows, nothing was drawn.
    private void blanks(Runnable then) {
        map.goTo(CONTINENT);
        map.setStyle("-fx-background-color: #ff00ff;");
        map.lookup("#map-backdrop").setStyle("-fx-background-color: #ff00ff;");
        int[] most = {0};
        Tour tour = new Tour();
        WritableImage picture = new WritableImage((int) map.getWidth(), (int) map.getHeight());
        new FrameTimes(
                        0,
                        BLANK_MS,
                        frame -> {
                            tour.next();
                            map.snapshot(new SnapshotParameters(), picture);
                            most[0] = Math.max(most[0], blank(picture));
                        },
                        times -> {
                            map.setStyle("");
                            map.lookup("#map-backdrop").setStyle("");
                            told.accept(Figure.of(
                                    "zoom frame, most blank pixels, {}",
                                    "px",
                                    times.frames() + " frames looked at",
                                    most[0]));
                            then.run();
                        })
                .start();
    }

    private static int blank(WritableImage picture) {
        PixelReader pixels = picture.getPixelReader();
        int blank = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                blank += pixels.getArgb(x, y) == BLANK ? 1 : 0;
            }
        }
        return blank;
    }

    /// Flies from one place to the next without end.
    private final class Tour {

        private static final Camera[] STOPS = {DISTRICT, CONTINENT, FAR, DISTRICT, CONTINENT};
        private int at;
        private Camera goal = CONTINENT;

        void next() {
            if (map.view().camera().equals(goal) || !map.moving()) {
                map.flyTo(STOPS[at++ % STOPS.length]);
                goal = STOPS[(at - 1) % STOPS.length];
            }
        }
    }

    /// Counts the frames that come from the painter.
    private final class Painted {

        private @Nullable MapFrame last = map.frame();
        private int count;

        @SuppressWarnings("ReferenceEquality") // the very frame that was there before
        void look() {
            MapFrame now = map.frame();
            if (now != last) {
                last = now;
                count++;
            }
        }
    }
}
