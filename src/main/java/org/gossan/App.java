package org.gossan;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.ui.MainWindow;
import org.gossan.ui.Settings;
import org.gossan.ui.Shortcuts;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The window. FX thread only, but for what [Start] prepares while the toolkit starts.
public final class App extends Application {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark-map");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private static @Nullable Start prepared;

    private @Nullable Desk desk;
    private @Nullable Start start;

    /// Opens the window and returns when it has been closed.
    static void open(Start start) {
        prepared = start;
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Start now = Objects.requireNonNull(prepared, "opened by Main");
        start = now;
        Settings settings = now.settings();
        MapState state = now.opening();
        setTheme(state.theme());
        Desk newDesk = new Desk(now.tasks(), settings, state, now.painter());
        desk = newDesk;
        Workspace workspace = newDesk.workspace();
        MainWindow window = newDesk.window();
        Scene scene = new Scene(
                window,
                Math.max(MIN_WIDTH, settings.number("window.width", WIDTH)),
                Math.max(MIN_HEIGHT, settings.number("window.height", HEIGHT)));
        scene.getStylesheets().addAll(Desk.stylesheets());
        workspace.mapProperty().map(MapState::theme).subscribe(theme -> {
            setTheme(theme);
            window.pseudoClassStateChanged(DARK, theme == Theme.DARK);
        });
        Shortcuts.install(scene, workspace, window, newDesk.targets(() -> stage.setFullScreen(!stage.isFullScreen())));
        stage.setTitle("Gossan");
        stage.getIcons().add(new Image(Objects.requireNonNull(getClass().getResourceAsStream("/icon.png"))));
        stage.setMinWidth(Math.min(MIN_WIDTH, scene.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, scene.getHeight()));
        stage.setScene(scene);
        stage.setMaximized(settings.text("window.maximized").orElse("no").equals("yes"));
        now.ground()
                .thenAccept(ground -> Platform.runLater(() -> {
                    // Usually the sites are there as soon; then one frame serves for both.
                    if (!now.loaded().isDone()) {
                        workspace.showGround(ground);
                    }
                }));
        now.loaded().whenComplete((loaded, cause) -> Platform.runLater(() -> arrived(loaded, cause)));
        newDesk.map().paintedProperty().subscribe(painted -> {
            if (painted) {
                now.painted();
            }
        });
        stage.show();
        newDesk.map().focusMap();
    }

    @Override
    public void stop() {
        Start now = start;
        Desk open = desk;
        if (now == null || open == null) {
            return;
        }
        try {
            open.remember(now.settings());
            now.settings().save();
        } catch (IOException e) {
            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "cannot keep the settings", e);
        }
        now.close();
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
        } else if (cause != null) {
            now.failed(cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause);
            Platform.exit();
        }
    }

    private static void setTheme(Theme theme) {
        setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }
}
