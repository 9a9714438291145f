package org.gossan.ui.present;

import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Where the speaker's pane is: in a window of its own on another screen, or a sheet over the map that a key shows and
/// hides. FX thread only.
final class SpeakerView {

    private static final double SHEET_WIDTH_PX = 760;
    private static final double SHEET_HEIGHT_PX = 420;

    private final Workspace workspace;
    private final SpeakerPane pane;
    private final Pane over;
    private @Nullable Stage stage;

    /// @param over lies over the map
    SpeakerView(Workspace workspace, SpeakerPane pane, Pane over) {
        this.workspace = workspace;
        this.pane = pane;
        this.over = over;
        pane.setVisible(false);
    }

    SpeakerPane pane() {
        return pane;
    }

    /// Opens a window that fills a screen.
    ///
    /// @param keys   act in it as in the audience's
    /// @param closed told when the speaker closes it
    void open(Rectangle2D screen, List<String> stylesheets, EventHandler<KeyEvent> keys, Runnable closed) {
        Stage own = new Stage();
        own.setTitle(workspace.messages().text("present.speaker"));
        Scene scene = new Scene(pane, screen.getWidth() * 0.9, screen.getHeight() * 0.85);
        scene.getStylesheets().setAll(stylesheets);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        own.setScene(scene);
        own.setX(screen.getMinX());
        own.setY(screen.getMinY());
        own.setMaximized(true);
        own.setOnCloseRequest(event -> closed.run());
        pane.setVisible(true);
        stage = own;
        own.show();
    }

    /// Lies over the map, hidden.
    void lieOver() {
        pane.setManaged(false);
        pane.lieOverMap();
        over.getChildren().add(pane);
    }

    /// Shows or hides the sheet.
    void toggle() {
        if (stage == null) {
            pane.setVisible(!pane.isVisible());
            place();
        }
    }

    /// Puts the sheet where it belongs in the map as large as it is.
    void place() {
        if (stage == null) {
            double width = Math.min(over.getWidth(), SHEET_WIDTH_PX);
            double height = Math.min(over.getHeight() * 0.5, SHEET_HEIGHT_PX);
            pane.resizeRelocate((over.getWidth() - width) / 2, over.getHeight() - height, width, height);
        }
    }

    void close() {
        pane.end();
        if (stage != null) {
            stage.close();
        }
    }
}
