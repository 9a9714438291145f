package org.gossan;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.map.FrameSize;

/// What runs while the window's toolkit starts: the store is opened, the facts are loaded, the basemap is mapped into
/// memory. Made on the main thread, then used on the FX thread.
final class Start implements AutoCloseable {

    /// Told how the start went.
    interface Watch {

        /// The first map with sites is on the screen.
        void painted();

        /// The atlas could not be opened; nothing was overwritten.
        void failed(Throwable cause);
    }

    private final Settings settings;
    private final Tasks tasks;
    private final CompletableFuture<Ground> ground;
    private final CompletableFuture<Loaded> loaded;
    private final CompletableFuture<MapFrame> firstFrame;
    private final MapPainter painter = new MapPainter(MapContent.EMPTY);
    private final MapState opening;
    private final Watch watch;

    /// @param storeFile    the store to open or create
    /// @param settingsFile where the window's state is kept
    /// @param dataFolder   the shipped data
    Start(Path storeFile, Path settingsFile, Path dataFolder, Watch watch) {
        this.watch = watch;
        this.tasks = Tasks.threaded();
        this.ground = tasks.beginPainting(() -> Atlas.ground(dataFolder));
        this.settings = Settings.read(settingsFile);
        this.opening = Desk.opening(settings);
        Viewport first = FrameSize.first(settings, opening.camera());
        this.loaded = tasks.begin(() -> Loaded.of(Atlas.open(storeFile, dataFolder), ground.join()));
        this.firstFrame = loaded.thenCompose(open -> tasks.beginPainting(() -> {
            painter.show(open.content());
            return painter.paint(opening, first);
        }));
        ground().thenCompose(content -> tasks.beginPainting(() -> {
            painter.show(content);
            painter.prepare(opening, first);
            return true;
        }));
    }

    Settings settings() {
        return settings;
    }

    /// Returns what the map shows first.
    MapState opening() {
        return opening;
    }

    /// Returns the first map, begun before the window is there to show it.
    CompletableFuture<MapFrame> firstFrame() {
        return firstFrame;
    }

    /// Returns the painter that has begun with the first map.
    MapPainter painter() {
        return painter;
    }

    Tasks tasks() {
        return tasks;
    }

    /// Returns the map without sites, for the time in which they are read.
    CompletableFuture<MapContent> ground() {
        return ground.thenApply(MapContent.EMPTY::withGround);
    }

    CompletableFuture<Loaded> loaded() {
        return loaded;
    }

    void painted() {
        watch.painted();
    }

    void failed(Throwable cause) {
        watch.failed(cause);
    }

    /// Closes the store behind everything that is still to be written.
    @Override
    public void close() {
        // The lane keeps its order: what opens the store has ended when this runs.
        tasks.begin(() -> {
            if (!loaded.isCompletedExceptionally()) {
                loaded.join().atlas().close();
            }
            return true;
        });
        tasks.close();
    }
}
