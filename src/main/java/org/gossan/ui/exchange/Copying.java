package org.gossan.ui.exchange;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.gossan.store.backup.CopyProgress;
import org.gossan.ui.Workspace;

/// Shows how far a copy is, and stops it. Takes no room while nothing is copied. Used on the FX thread, told of
/// progress
/// on any.
final class Copying extends HBox implements CopyProgress {

    private final ProgressBar bar = new ProgressBar();
    private final Timeline watch;
    private volatile double done;
    private volatile boolean cancelled;

    Copying(Workspace workspace) {
        super(8);
        setId("exchange-progress");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(workspace.text("exchange.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.setId("exchange-stop");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(workspace.text("editing.cancel"));
        cancel.setOnAction(event -> cancelled = true);
        getChildren().setAll(bar, cancel);
        watch = new Timeline(new KeyFrame(Duration.millis(100), event -> bar.setProgress(done)));
        watch.setCycleCount(Timeline.INDEFINITE);
        show(false);
    }

    void begin() {
        cancelled = false;
        done = 0;
        bar.setProgress(0);
        show(true);
        watch.play();
    }

    void end() {
        watch.stop();
        show(false);
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    @Override
    public boolean at(long copied, long total) {
        done = total <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : Math.min(1, (double) copied / total);
        return !cancelled;
    }
}
