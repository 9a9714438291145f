package org.gossan.ui.map;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells a camera that keeps moving, as under a drag, from one that jumped: the first change after a rest is a jump,
/// every further one a movement until nothing has changed for a while. FX thread only.
final class Stillness {

    private static final Duration REST = Duration.millis(150);

    private final PauseTransition pause = new PauseTransition(REST);
    private boolean recent;
    private boolean moving;

    /// @param rested told when a movement, not a jump, has ended
    Stillness(Runnable rested) {
        pause.setOnFinished(event -> {
            boolean moved = moving;
            recent = false;
            moving = false;
            if (moved) {
                rested.run();
            }
        });
    }

    /// Notes that the camera has changed.
    void moved() {
        moving = recent;
        recent = true;
        pause.playFromStart();
    }

    /// Returns whether the camera keeps moving.
    boolean moving() {
        return moving;
    }
}
