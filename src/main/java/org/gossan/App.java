package org.gossan;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.opening.OpeningLayout;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.opening.OpeningView;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Shortcuts;
import org.jspecify.annotations.Nullable;

/// The window. FX thread only, but for what [Start] prepares while the toolkit starts.
///
/// It opens with the picture of the last map, if that is still true, else with the map as it is painted anew, and
/// nothing else; the panes are built as soon as it is on the screen. What is typed and clicked meanwhile waits, and
/// reaches them.
public final class App extends Application {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark-map");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;
    private static final Duration REST = Duration.seconds(2);

    /// How long the panes wait for a map that has to be painted first.
    private static final Duration PATIENCE = Duration.seconds(2);

    private static final int TOOLKIT_ANSWERS_S = 2;
    private static final int MOST_SAVING_S = 20;

    private static @Nullable Start prepared;
    private static @Nullable App shown;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Desk desk;
    private @Nullable Start start;
    private @Nullable Upkeep upkeep;
    private boolean begun;
    private boolean mapShown;

    /// Opens the window and returns when it has been closed.
    static void open(Start start) {
        prepared = start;
        launch(App.class);
    }

    /// Keeps what the window remembers and closes the store before the program is ended from outside. For the thread of
    /// a shutdown hook, in which nothing can be drawn any more; returns at once if the window has been closed.
    static void end() {
        App app = shown;
        if (app == null || app.stopped.get()) {
            return;
        }
        // The toolkit takes itself apart at the same time, in a hook of its own, and complains about every pulse.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CountDownLatch saved = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                app.stop();
                saved.countDown();
            });
            // The toolkit ends in a hook of its own and drops what comes later without a word; then nobody else uses
            // the window any more, and this thread may read it.
            if (!saved.await(TOOLKIT_ANSWERS_S, TimeUnit.SECONDS) && !app.stopOnce()) {
                saved.await(MOST_SAVING_S, TimeUnit.SECONDS);
            }
        } catch (IllegalStateException e) {
            app.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start(Stage stage) {
        Start now = Objects.requireNonNull(prepared, "opened by Main");
        start = now;
        shown = this;
        Settings settings = now.settings();
        Optional<OpeningPicture> picture = now.picture().join().filter(last -> fits(last.screen()));
        Optional<OpeningLayout> layout = picture.map(OpeningLayout::of).or(this::layout);
        Scene scene = new Scene(
                layout.<Pane>map(OpeningView::new).orElseGet(Pane::new),
                Math.max(MIN_WIDTH, settings.number("window.width", WIDTH)),
                Math.max(MIN_HEIGHT, settings.number("window.height", HEIGHT)));
        layout.map(OpeningView::paper).ifPresent(scene::setFill);
        stage.setTitle("Gossan");
        stage.setMinWidth(Math.min(MIN_WIDTH, scene.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, scene.getHeight()));
        stage.setMaximized(settings.text("window.maximized").orElse("no").equals("yes"));
        stage.setScene(scene);
        if (picture.isPresent()) {
            open(stage, scene, picture.get(), Milestones.PICTURE);
            stage.show();
            return;
        }
        now.begin();
        if (layout.isEmpty()) {
            build(now, stage, scene);
            stage.show();
            return;
        }
        stage.show();
        now.firstFrame()
                .whenComplete((frame, cause) -> Platform.runLater(() -> {
                    if (desk == null && frame == null) {
                        build(now, stage, scene);
                    } else if (desk == null) {
                        open(stage, scene, layout.get().with(frame.view(), frame.argb()), Milestones.PAINTED);
                    }
                }));
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            if (desk == null) {
                build(now, stage, scene);
            }
        });
        patience.play();
    }

    /// Shows a picture of the map, and builds the panes when it is on the screen.
    private void open(Stage stage, Scene scene, OpeningPicture picture, String milestone) {
        Start now = Objects.requireNonNull(start);
        if (scene.getRoot() instanceof OpeningView opening) {
            opening.show(picture);
        }
        Milestones.afterNextFrame(() -> {
            Milestones.reached(milestone);
            firstMap();
            if (desk != null) {
                return;
            }
            now.begin();
            build(now, stage, scene).map().show(picture);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void firstMap() {
        if (!mapShown) {
            mapShown = true;
            Milestones.reached(Milestones.FIRST_MAP);
        }
    }

    /// Returns where map and bars will lie, if that is known and the first frame will be as large.
    private Optional<OpeningLayout> layout() {
        return Objects.requireNonNull(start).layout().filter(kept -> fits(kept.screen()));
    }

    /// Returns whether what was made for a screen fits this one.
    private static boolean fits(String screen) {
        return screen.isEmpty() || screen.equals(screen());
    }

    private Desk build(Start now, Stage stage, Scene scene) {
        MapState state = now.opening();
        setTheme(state.theme());
        Desk newDesk = new Desk(now.tasks(), now.settings(), state, now.painter(), Milestones::afterNextFrame);
        desk = newDesk;
        Workspace workspace = newDesk.workspace();
        workspace.openOutsideWith(getHostServices()::showDocument);
        MainWindow window = newDesk.window();
        scene.getStylesheets().addAll(Desk.stylesheets());
        scene.setRoot(window);
        workspace.mapProperty().map(MapState::theme).subscribe(theme -> {
            setTheme(theme);
            window.pseudoClassStateChanged(DARK, theme == Theme.DARK);
            scene.setFill(Desk.fill(theme));
        });
        Shortcuts.install(scene, workspace, window, newDesk.targets(() -> stage.setFullScreen(!stage.isFullScreen())));
        stage.getIcons().add(new Image(Objects.requireNonNull(getClass().getResourceAsStream("/icon.png"))));
        now.ground()
                .thenAccept(ground -> Platform.runLater(() -> {
                    // Usually the sites are there as soon; then one frame serves for both.
                    if (!now.loaded().isDone() && !newDesk.map().shows()) {
                        workspace.showGround(ground);
                    }
                }));
        now.loaded().whenComplete((loaded, cause) -> Platform.runLater(() -> arrived(loaded, cause)));
        newDesk.map().paintedProperty().subscribe(painted -> {
            if (painted && !begun) { // a map with other sites is painted anew, but starts only once
                begun = true;
                Milestones.afterNextFrame(() -> {
                    firstMap();
                    // The left panel has been filled after the map, so it is in the next.
                    Milestones.afterNextFrame(() -> live(now, newDesk));
                });
            }
        });
        newDesk.map().focusMap();
        return newDesk;
    }

    private void live(Start now, Desk open) {
        Milestones.reached(Milestones.LIVE);
        now.painted();
        upkeep = Upkeep.begin(now.tasks(), open.workspace(), now.loaded().join().atlas());
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> keep(now, open));
        rest.play();
    }

    /// Keeps everything once the start is over, so that a next start is quick even if this one is killed.
    private static void keep(Start now, Desk open) {
        now.keepDrawings();
        Optional<OpeningPicture> picture = open.picture(screen());
        if (picture.isPresent() && save(now, open)) {
            now.keep(picture.get());
        }
    }

    @Override
    public void stop() {
        stopOnce();
    }

    /// Returns whether this call is the one that stopped the program.
    private boolean stopOnce() {
        Start now = start;
        if (now == null || stopped.getAndSet(true)) {
            return false;
        }
        if (upkeep != null && Platform.isFxApplicationThread()) {
            upkeep.end();
        }
        Desk open = desk;
        if (open != null && Platform.isFxApplicationThread()) {
            open.workspace().editing().settle();
        } else if (open != null) {
            open.workspace().editing().settleUnseen();
        }
        now.close(open != null && save(now, open) ? last(now, open) : Optional.empty());
        return true;
    }

    /// Returns the picture for the next start. After an edit, and while the map moves or shows the past, it is painted
    /// anew out of the store, which waits for it; not if the toolkit has ended already.
    private static Optional<OpeningPicture> last(Start now, Desk open) {
        Optional<OpeningPicture> shown = open.picture(screen());
        if (!Platform.isFxApplicationThread() || (shown.isPresent() && now.showsTheStore())) {
            return shown;
        }
        return now.repaint(
                        open.workspace().map(),
                        open.map().frameView(),
                        open.map().keepFree())
                .map(frame -> open.picture(screen(), frame));
    }

    private static boolean save(Start now, Desk open) {
        try {
            open.remember(now.settings());
            open.layout(screen()).values().forEach(now.settings()::put);
            now.settings().save();
            return true;
        } catch (IOException e) {
            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "cannot keep the settings", e);
            return false;
        }
    }

    private void arrived(@Nullable Loaded loaded, @Nullable Throwable cause) {
        Desk open = desk;
        Start now = start;
        if (open == null || now == null) {
            return;
        }
        if (loaded != null) {
            open.map().offer(now.opening(), now.firstFrame());
            loaded.show(open.workspace());
            open.opened(loaded.atlas());
        } else if (cause != null) {
            now.failed(cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause);
            Platform.exit();
        }
    }

    /// Returns what a picture of the window depends on beside the window itself.
    private static String screen() {
        Screen screen = Screen.getPrimary();
        return screen.getVisualBounds() + " x " + screen.getOutputScaleX();
    }

    private static void setTheme(Theme theme) {
        setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }
}
