package org.gossan;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.gossan.bench.Figure;
import org.gossan.geo.Camera;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.map.MapPane;

/// Pans and zooms like a restless user, from site to site, and reads how much memory that takes.
final class WindowWalk {

    private static final double PEAK_MINUTES = 0.5;
    private static final double MIB = 1 << 20;
    private static final int PAN_FRAMES = 90;
    private static final int PARTS = 10;
    private static final double REST_S = 12;
    private static final double LONGEST_FRAME_MS = 1000;

    private final Desk desk;
    private final MapPane map;
    private final Consumer<Figure> told;
    private final Random random = new Random(20_260_101);
    private int panning;
    private double stepX;
    private double stepY;
    private int views;

    WindowWalk(Desk desk, Consumer<Figure> told) {
        this.desk = desk;
        this.map = desk.map();
        this.told = told;
    }

    /// Plans half a minute, then tells the most memory that the process ever had.
    void peak(Deque<WindowBench.Step> steps) {
        steps.add(then -> walk(PEAK_MINUTES, then));
        steps.add(then -> {
            told.accept(Figure.of("peak RSS, {} open", "MiB", views + " views", status("VmHWM")));
            then.run();
        });
    }

    /// Plans a warm-up of an eleventh, the rest in ten parts, and tells after each the heap that is in use after a
    /// collection and the memory that the process has; at last how far they went from where they were after the
    /// warm-up.
    void soak(Deque<WindowBench.Step> steps, double minutes) {
        double[] heap = new double[PARTS + 1];
        double[] resident = new double[PARTS + 1];
        for (int part = 0; part <= PARTS; part++) {
            int now = part;
            steps.add(then -> walk(minutes / (PARTS + 1), then));
            steps.add(WindowWalk::rest);
            steps.add(this::another);
            steps.add(then -> {
                heap[now] = heapInUse();
                resident[now] = status("VmRSS");
                String at = "after " + now * 100 / PARTS + " %, {}";
                told.accept(Figure.of("soak, heap in use " + at, "MiB", views + " views", heap[now]));
                told.accept(Figure.of("soak, RSS " + at, "MiB", "", resident[now]));
                then.run();
            });
        }
        steps.add(then -> {
            String note = String.format(Locale.ROOT, "%.0f minutes, %d views; median of ten", minutes, views);
            told.accept(Figure.of("soak, heap against after warm-up, {}", "ratio", note, against(heap)));
            told.accept(Figure.of("soak, RSS against after warm-up, {}", "ratio", note, against(resident)));
            then.run();
        });
    }

    /// Returns every later value as a share of the first.
    private static double[] against(double... values) {
        return Arrays.stream(values, 1, values.length)
                .map(value -> value / values[0])
                .toArray();
    }

    /// Waits until what is only softly held has been given up by the next collection.
    private static void rest(Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.seconds(REST_S));
        pause.setOnFinished(event -> then.run());
        pause.play();
    }

    /// Shows another picture after a collection: only then the renderer gives up its copies of images that are gone.
    private void another(Runnable then) {
        heapInUse();
        panning = 1;
        step();
        WindowBench.whenAtRest(map, then);
    }

    /// Goes on for some minutes; time in which no frame comes, as when the machine sleeps, does not count.
    private void walk(double minutes, Runnable then) {
        new AnimationTimer() {
            private double leftMs = minutes * 60_000;
            private long lastNanos = System.nanoTime();

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                leftMs -= Math.min((now - lastNanos) / 1e6, LONGEST_FRAME_MS);
                lastNanos = now;
                if (leftMs < 0) {
                    stop();
                    WindowBench.whenAtRest(map, then);
                } else {
                    step();
                }
            }
        }.start();
    }

    /// Pans for a while, then flies to another site or jumps there.
    private void step() {
        if (panning > 0) {
            panning--;
            Camera now = map.view().camera();
            double worldPx = map.view().worldPx();
            map.goTo(Camera.ofWorld(now.worldX() + stepX / worldPx, now.worldY() + stepY / worldPx, now.zoom()));
        } else if (!map.moving()) {
            views++;
            panning = PAN_FRAMES;
            double angle = random.nextDouble() * 2 * Math.PI;
            stepX = Math.rint(8 * Math.cos(angle));
            stepY = Math.rint(8 * Math.sin(angle));
            SiteIndex sites = sites();
            int row = random.nextInt(Math.max(1, sites.size()));
            Camera goal = new Camera(sites.lon(row), sites.lat(row), 3 + random.nextInt(12) + random.nextDouble());
            if (views % 4 == 0) {
                map.goTo(goal);
            } else {
                map.flyTo(goal);
            }
        }
    }

    private SiteIndex sites() {
        var content = desk.workspace().contentProperty().get();
        return content == null ? SiteIndex.EMPTY : content.sites();
    }

    private static double heapInUse() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    /// Reads memory of this process in MiB as Linux counts it.
    private static double status(String field) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith(field + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("this system does not tell how much memory a process has", e);
        }
    }
}
