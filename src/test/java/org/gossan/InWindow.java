package org.gossan;

import java.io.IOException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A test in the whole window, on a new store that knows its author.
///
/// The window is opened by a method of JUnit, because TestFX looks for its own in the class of the test only.
@ExtendWith(ApplicationExtension.class)
class InWindow {

    private static final long MOST_MS = 60_000;

    OpenWindow open;

    @BeforeEach
    final void openWindow() {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        open = WaitForAsyncUtils.waitForAsyncFx(MOST_MS, () -> opened(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Opens the window. FX thread.
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.named(stage);
    }

    @AfterEach
    void closeAtlas() {
        open.atlas().close();
    }
}
