package org.gossan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.cli.Desktop;
import org.gossan.cli.Picture;
import org.gossan.cli.Surroundings;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.publish.Snapshot;
import org.gossan.publish.SnapshotOptions;
import org.gossan.render.MapContent;
import org.gossan.ui.Tasks;
import org.jspecify.annotations.Nullable;

/// The window as the command line knows it. Loaded only by commands that show one.
final class FxDesktop implements Desktop {

    private static final int DONE = 0;
    private static final int ENVIRONMENT = 3;
    private static final String PICTURE = "gossan.png";
    private static final int PICTURE_WIDTH = 1600;
    private static final int PICTURE_HEIGHT = 1000;

    private final Surroundings surroundings;

    FxDesktop(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Shows the window; without a screen it draws the opening map into the current folder instead.
    @Override
    public int open(Path store, @Nullable Language language) {
        Language spoken = language == null ? surroundings.language() : language;
        Messages messages = Messages.of(spoken);
        Display display = Display.find();
        if (display == Display.NO_GTK) {
            surroundings.err().println(messages.text("desktop.no_gtk"));
            return ENVIRONMENT;
        }
        if (display == Display.NO_SCREEN || !run(store, language, () -> {})) {
            Path picture = drawOpening(store, spoken);
            surroundings.out().println(messages.text("desktop.no_screen", picture));
            return DONE;
        }
        return DONE;
    }

    /// Shows the window until its first map, then closes it. A store is made first, so that a recording knows that too.
    @Override
    public int train(Path store) {
        Path made = Path.of(store + ".made");
        Path shipped = AtlasFolders.shipped();
        try (Atlas atlas = Atlas.open(made, shipped)) {
            Optional<Path> pictures = AtlasFolders.firstPictures();
            if (pictures.isPresent()) {
                Start.keepFirst(pictures.get(), shipped, atlas.content(Atlas.ground(shipped)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(store, null, Platform::exit);
        return DONE;
    }

    @Override
    public void draw(Atlas atlas, Picture picture) throws IOException {
        MapContent content = atlas.content(
                Atlas.ground(AtlasFolders.shipped()), picture.state().values());
        Snapshot.write(
                picture.file(),
                picture.state(),
                content,
                SnapshotOptions.of(picture.widthPx(), picture.heightPx(), picture.dpi()));
    }

    @Override
    public void measure(WindowTask task, Consumer<Figure> told) {
        WindowBench.run(task, told);
    }

    private Path drawOpening(Path store, Language language) {
        Path file = Path.of(PICTURE).toAbsolutePath();
        MapState state = MapState.opening(PICTURE_WIDTH, PICTURE_HEIGHT).withLanguage(language);
        try (Atlas atlas = Atlas.open(store, AtlasFolders.shipped())) {
            draw(atlas, new Picture(file, state, PICTURE_WIDTH, PICTURE_HEIGHT, 96));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// Returns when the window has been closed; `false` if there is no screen behind the one that is named.
    private boolean run(Path store, @Nullable Language language, Runnable whenPainted) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AtlasFolders folders = surroundings.folders();
        Start.Files files = new Start.Files(
                store,
                folders.settings(),
                folders.openingPicture(),
                AtlasFolders.shipped(),
                AtlasFolders.firstPictures());
        Tasks.atEnd(App::end);
        Start start = new Start(files, language, surroundings.language(), new Start.Watch() {
            @Override
            public void painted() {
                whenPainted.run();
            }

            @Override
            public void failed(Throwable cause) {
                failure.set(cause);
            }
        });
        try {
            App.open(start);
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws when it cannot connect to the display.
            start.close();
            return false;
        } catch (RuntimeException e) {
            start.close();
            // JavaFX wraps what the window failed with in words that say nothing.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        Throwable cause = failure.get();
        if (cause instanceof RuntimeException known) {
            throw known;
        }
        if (cause != null) {
            throw new IllegalStateException(cause);
        }
        return true;
    }
}
