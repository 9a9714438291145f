package org.gossan;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.gossan.ui.present.Screens;

/// Screens that are made up. Windows stay as they are: what a full screen leaves of a window is there for the next
/// test, too.
///
/// @param bounds of each screen; may change
record StillScreens(List<Rectangle2D> bounds) implements Screens {

    /// One screen, as large as the window of the tests.
    static StillScreens one() {
        return new StillScreens(List.of(new Rectangle2D(0, 0, 990, 760)));
    }

    @Override
    public void fill(Stage stage, Rectangle2D screen) {}

    @Override
    public void release(Stage stage, Rectangle2D before) {}
}
