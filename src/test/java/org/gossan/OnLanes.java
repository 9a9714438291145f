package org.gossan;

import java.io.IOException;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.gossan.ui.Tasks;
import org.junit.jupiter.api.AfterEach;

/// A test in the whole window that works on threads of its own beside it, as the program does.
class OnLanes extends InWindow {

    private final Tasks tasks = Tasks.threaded();

    @Override
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.on(stage, tasks);
    }

    @Override
    @AfterEach
    void closeAtlas() {
        stored(() -> {
            open.atlas().close();
            return true;
        });
    }

    /// Asks on the store lane, behind what it does already.
    <T> T stored(Supplier<T> question) {
        return tasks.begin(question).join();
    }
}
