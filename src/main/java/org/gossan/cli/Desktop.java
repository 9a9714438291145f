package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.gossan.atlas.Atlas;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.model.Language;
import org.jspecify.annotations.Nullable;

/// What needs more than a terminal; the program's entry point brings it, so that a command without window loads none.
public interface Desktop {

    /// Shows the window until it is closed.
    ///
    /// @param store    the store to open or make
    /// @param language the language to show from now on; `null` = the one it had
    /// @return exit code
    int open(Path store, @Nullable Language language);

    /// Opens the store and draws the map once without a screen, so that an AOT cache can be recorded.
    ///
    /// @return exit code
    int train(Path store);

    /// Draws a map with its furniture into a file.
    ///
    /// @throws IOException if the file cannot be written; then there is none
    void draw(Atlas atlas, Picture picture) throws IOException;

    /// Opens the window, measures it and closes it; once in a process.
    ///
    /// @param told gets the figures
    /// @throws IllegalStateException if the window does not come up or something in it fails
    void measure(WindowTask task, Consumer<Figure> told);
}
