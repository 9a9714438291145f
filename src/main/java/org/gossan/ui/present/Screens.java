package org.gossan.ui.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The screens a briefing is presented on. FX thread only.
public interface Screens {

    /// Returns the screens, the speaker's own first; at least one.
    List<Rectangle2D> bounds();

    /// Makes a window fill a screen.
    void fill(Stage stage, Rectangle2D screen);

    /// Makes a window as it was before [#fill].
    void release(Stage stage, Rectangle2D before);

    /// Returns the screens of this machine.
    static Screens ofSystem() {
        return new Screens() {
            @Override
            public List<Rectangle2D> bounds() {
                Screen own = Screen.getPrimary();
                return java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(own),
                                Screen.getScreens().stream().filter(other -> !other.equals(own)))
                        .map(Screen::getBounds)
                        .toList();
            }

            @Override
            public void fill(Stage stage, Rectangle2D screen) {
                stage.setX(screen.getMinX());
                stage.setY(screen.getMinY());
                stage.setFullScreenExitHint("");
                stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
                stage.setFullScreen(true);
            }

            @Override
            public void release(Stage stage, Rectangle2D before) {
                stage.setFullScreen(false);
                stage.setX(before.getMinX());
                stage.setY(before.getMinY());
            }
        };
    }
}
