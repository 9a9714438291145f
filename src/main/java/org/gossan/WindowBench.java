package org.gossan;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gossan.atlas.Atlas;
import org.gossan.bench.BenchRun;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.sites.SiteIndexFile;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.map.MapPane;
import org.jspecify.annotations.Nullable;

/// The real window with the sites of a benchmark: measured, then closed. Once in a process; FX thread only but for
/// [#run].
public final class WindowBench extends Application {

    /// The screen of the toolkit that draws into memory is fixed at 1000 x 1000 px.
    private static final int HEADLESS_WIDTH_PX = 1000;

    private static final int SCREEN_WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1000;

    /// Work on the window that ends by calling what it is given.
    @FunctionalInterface
    interface Step {
        void begin(Runnable then);
    }

    private static final AtomicReference<@Nullable WindowTask> TASK = new AtomicReference<>();
    private static final AtomicReference<Consumer<Figure>> TOLD = new AtomicReference<>(figure -> {});
    private static final AtomicReference<@Nullable Throwable> FAILURE = new AtomicReference<>();

    private final Tasks tasks = Tasks.threaded();
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean ended;

    /// Opens the window, measures and closes it.
    ///
    /// @throws IllegalStateException if something in it fails
    static void run(WindowTask task, Consumer<Figure> told) {
        TASK.set(task);
        TOLD.set(told);
        launch(WindowBench.class);
        Throwable failure = FAILURE.get();
        if (failure != null) {
            throw new IllegalStateException("the window could not be measured: " + failure, failure);
        }
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> fail(cause));
        WindowTask task = Objects.requireNonNull(TASK.get(), "set by run");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        int width = headless ? HEADLESS_WIDTH_PX : SCREEN_WIDTH_PX;
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        Settings settings = Settings.read(Path.of("no such file"));
        if (task.kind() == WindowTask.Kind.FILTER) {
            settings.put("table", "open");
            settings.put("table.only-map", "no");
        }
        Desk desk = new Desk(tasks, settings, MapState.opening(width, HEIGHT_PX), new MapPainter(MapContent.EMPTY));
        Scene scene = new Scene(desk.window(), width, HEIGHT_PX);
        scene.getStylesheets().addAll(Desk.stylesheets());
        scene.setFill(Desk.fill(Theme.LIGHT));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        tasks.store(
                () -> read(task),
                content -> {
                    desk.workspace().show(content, id -> {
                        throw new IllegalArgumentException("no facts of " + id);
                    });
                    steps.add(then -> whenAtRest(desk.map(), then));
                    plan(task, desk);
                    next();
                },
                this::fail);
    }

    private static MapContent read(WindowTask task) {
        try {
            var index = SiteIndexFile.read(task.index(), BenchRun.REVISION)
                    .orElseThrow(() -> new IOException(task.index() + " has no sites"));
            return new MapContent(
                    Atlas.ground(task.data()), index, java.util.List.of(), Map.of(), Year.now(ZoneId.systemDefault()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plan(WindowTask task, Desk desk) {
        Consumer<Figure> told = Objects.requireNonNull(TOLD.get(), "set by run");
        switch (task.kind()) {
            case FRAMES -> new WindowFrames(desk, told).plan(steps);
            case FILTER -> new WindowFilters(desk, told).plan(steps);
            case MEMORY -> new WindowWalk(desk, told).peak(steps);
            case SOAK -> new WindowWalk(desk, told).soak(steps, task.minutes());
            case PRESENT -> new WindowPresent(desk, task.data(), told).plan(steps);
        }
        steps.add(then -> {
            ended = true;
            Platform.exit();
        });
    }

    @Override
    public void stop() {
        tasks.close();
    }

    private void next() {
        Step step = steps.pollFirst();
        if (step != null) {
            try {
                step.begin(() -> Platform.runLater(this::next));
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }
    }

    private void fail(Throwable cause) {
        if (!ended) { // what is still under way then finds closed lanes
            FAILURE.compareAndSet(null, cause);
        }
        Platform.exit();
    }

    /// Goes on when nothing moves and nothing is being painted.
    static void whenAtRest(MapPane map, Runnable then) {
        if (map.atRest()) {
            then.run();
        } else {
            Platform.runLater(() -> whenAtRest(map, then));
        }
    }
}
