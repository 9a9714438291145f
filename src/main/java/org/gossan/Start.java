package org.gossan;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.IndexCache;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.map.FrameSize;
import org.gossan.ui.opening.FirstPictures;
import org.gossan.ui.opening.OpeningFile;
import org.gossan.ui.opening.OpeningKey;
import org.gossan.ui.opening.OpeningLayout;
import org.gossan.ui.opening.OpeningPicture;
import org.jspecify.annotations.Nullable;

/// What runs while the window's toolkit starts: the picture of the last map is read. If there is one that is still true
/// the
/// store waits until it is on the screen; else the store is opened at once, the facts are loaded, the basemap is mapped
/// into
/// memory and the first map painted. Made on the main thread, then used on the FX thread.
final class Start implements AutoCloseable {

    /// Told how the start went.
    interface Watch {

        /// The first map out of the store is on the screen.
        void painted();

        /// The atlas could not be opened; nothing was overwritten.
        void failed(Throwable cause);
    }

    /// Where the window's files are.
    ///
    /// @param store    the store to open or create
    /// @param settings what the window remembers
    /// @param picture  the picture of the last map
    /// @param data     folder of the shipped data
    /// @param first    pictures for who has neither settings nor a store; empty if the set-up left none
    record Files(Path store, Path settings, Path picture, Path data, Optional<Path> first) {}

    private static final int MOST_REPAINTED_SITES = 100_000;

    private final Files files;
    private final Settings settings;
    private final Tasks tasks;
    private final OpeningFile pictureFile;
    private final CompletableFuture<Optional<OpeningPicture>> picture;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<Ground> ground;
    private final CompletableFuture<Loaded> loaded;
    private final CompletableFuture<MapFrame> firstFrame;
    private final Optional<OpeningLayout> layout;
    private final MapPainter painter = new MapPainter(MapContent.EMPTY);
    private final MapState opening;
    private final Watch watch;
    private volatile String keptKey = "";

    /// The store's revision that the last picture was made of; -1 = the one that was loaded. Store lane only.
    private long repainted = -1;

    /// @param language    the language that was asked for; `null` = the one that is remembered
    /// @param ownLanguage the language of the first start of all
    Start(Files files, @Nullable Language language, Language ownLanguage, Watch watch) {
        this.files = files;
        this.watch = watch;
        this.tasks = Tasks.threaded();
        this.settings = Settings.read(files.settings());
        if (language != null) {
            settings.put("language", language.code());
        }
        this.opening = Desk.opening(settings, ownLanguage);
        this.pictureFile = new OpeningFile(files.picture());
        Map<String, String> values = settings.values();
        this.picture = pictureFile.exists()
                ? tasks.beginPainting(() -> orBegin(readPicture(values)))
                : tasks.beginPainting(() -> orBegin(firstPicture(values)));
        Viewport first = FrameSize.first(settings, opening.camera());
        this.layout = (settings.text("map.width").isEmpty()
                        ? Optional.of(OpeningLayout.first(opening.theme()))
                        : OpeningLayout.read(settings.values()))
                .filter(kept -> kept.fits(first));
        List<Rectangle2D> keepFree = FrameSize.keptFree(settings);
        this.ground = begun.thenCompose(yes -> tasks.beginPainting(() -> Atlas.ground(files.data())));
        this.loaded = begun.thenCompose(yes -> tasks.begin(this::load));
        this.firstFrame = loaded.thenCompose(open -> tasks.beginPainting(() -> {
            painter.show(open.content());
            return painter.paint(opening, first, keepFree);
        }));
        ground().thenCompose(content -> tasks.beginPainting(() -> {
            painter.show(content);
            painter.prepare(opening, first);
            return true;
        }));
    }

    private Optional<OpeningPicture> orBegin(Optional<OpeningPicture> found) {
        if (found.isEmpty()) {
            begin();
        }
        return found;
    }

    private Optional<OpeningPicture> readPicture(Map<String, String> values) {
        String key = OpeningKey.of(values, OpeningKey.store(Atlas.file(files.store())), files.data());
        Optional<OpeningPicture> found = pictureFile.read(key);
        if (found.isPresent()) {
            keptKey = key;
        }
        return found;
    }

    private Optional<OpeningPicture> firstPicture(Map<String, String> values) {
        boolean first = Set.of("language").containsAll(values.keySet())
                && !java.nio.file.Files.exists(Atlas.file(files.store()));
        return first
                ? files.first().flatMap(folder -> new FirstPictures(folder, files.data()).read(opening.language()))
                : Optional.empty();
    }

    /// Paints the pictures of the first starts of all: opening map and facts as they ship, bars around them.
    ///
    /// @param folder  where they are kept
    /// @param data    folder of the shipped data
    /// @param content what a new store holds
    /// @throws IOException if they cannot be written
    static void keepFirst(Path folder, Path data, MapContent content) throws IOException {
        Settings none = Settings.empty(folder.resolve("none"));
        MapPainter painter = new MapPainter(content);
        for (Language language : Language.values()) {
            MapState state = Desk.opening(none, language);
            Viewport view = FrameSize.first(none, state.camera());
            MapFrame frame = painter.paint(state, view, FrameSize.keptFree(none));
            OpeningLayout layout = OpeningLayout.first(state.theme());
            new FirstPictures(folder, data).write(language, layout.with(view, frame.argb()));
        }
    }

    private Loaded load() {
        return Loaded.of(Atlas.open(files.store(), files.data()), ground.join());
    }

    /// Opens the store and begins to paint, unless that has been begun. For any thread.
    void begin() {
        begun.complete(true);
    }

    /// Returns the picture of the map that this start will show; empty if none was left or something has changed since.
    CompletableFuture<Optional<OpeningPicture>> picture() {
        return picture;
    }

    /// Returns where map and bars lay when the window was closed, if the first frame fits there.
    Optional<OpeningLayout> layout() {
        return layout;
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

    /// Returns whether what was loaded is what the store holds still. Waits for the store lane.
    boolean showsTheStore() {
        return ready() && tasks.begin(() -> loaded.join().isCurrent()).join();
    }

    /// Paints the map out of the store as it is now; waits for the store lane and the paint lane. Empty before the
    /// store was read, if it cannot be, and for so many sites that nobody would wait for it.
    Optional<MapFrame> repaint(MapState state, Viewport view, List<Rectangle2D> keepFree) {
        if (!ready() || loaded.join().content().sites().size() > MOST_REPAINTED_SITES) {
            return Optional.empty();
        }
        try {
            return Optional.of(tasks.begin(() -> now(loaded.join(), state))
                    .thenCompose(content -> tasks.beginPainting(() -> {
                        painter.show(content);
                        return painter.paint(state, view, keepFree);
                    }))
                    .join());
        } catch (CompletionException e) {
            warn(e);
            return Optional.empty();
        }
    }

    private MapContent now(Loaded open, MapState state) {
        repainted = open.atlas().store().revision();
        return open.atlas().content(ground.join(), state.values());
    }

    private boolean ready() {
        return loaded.isDone() && !loaded.isCompletedExceptionally();
    }

    /// Keeps the settings as they are and the picture for the next start; not while the store holds what is not on the
    /// map yet. The settings must have been saved.
    void keep(OpeningPicture now) {
        Map<String, String> values = settings.values();
        tasks.begin(() -> key(loaded.join(), values))
                .thenAccept(key -> tasks.work(() -> write(key, now), kept -> {}, cause -> warn(cause)));
    }

    /// Keeps what was drawn for the next start, if that is worth while.
    void keepDrawings() {
        tasks.begin(() -> loaded.join().atlas().drawings().unkept())
                .thenAccept(unkept -> unkept.ifPresent(write -> tasks.work(
                        () -> {
                            write.run();
                            return true;
                        },
                        kept -> {},
                        Start::warn)));
    }

    /// Closes the store behind everything that is still to be written, and keeps a picture for the next start.
    ///
    /// @param last the picture of the map; empty if it was not at rest. The settings must have been saved.
    void close(Optional<OpeningPicture> last) {
        Map<String, String> values = settings.values();
        // The lane keeps its order: what opens the store has ended when this runs.
        CompletableFuture<String> key = tasks.begin(() -> {
            if (!begun.isDone() || loaded.isCompletedExceptionally()) {
                return "";
            }
            Loaded open = loaded.join();
            boolean shown = repainted < 0
                    ? open.isCurrent()
                    : repainted == open.atlas().store().revision();
            open.atlas().drawings().unkept().ifPresent(Runnable::run);
            open.atlas().close();
            return shown ? OpeningKey.of(values, OpeningKey.store(Atlas.file(files.store())), files.data()) : "";
        });
        tasks.close();
        if (last.isPresent() && key.isDone() && !key.isCompletedExceptionally()) {
            write(key.join(), last.get());
        }
    }

    @Override
    public void close() {
        close(Optional.empty());
    }

    /// Returns the key of a picture of what was loaded; empty if the store has changed since. On the store lane.
    private String key(Loaded open, Map<String, String> values) {
        String state = IndexCache.state(open.atlas().store().stamp());
        return open.isCurrent()
                ? OpeningKey.of(values, OpeningKey.state(Atlas.file(files.store()), state), files.data())
                : "";
    }

    private boolean write(String key, OpeningPicture now) {
        if (key.isEmpty() || key.equals(keptKey)) {
            return false;
        }
        try {
            pictureFile.write(key, now);
            keptKey = key;
            return true;
        } catch (IOException e) {
            // The next start is slower, and that is all.
            return false;
        }
    }

    private static void warn(Throwable cause) {
        System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "cannot keep the picture of the map", cause);
    }
}
