package org.gossan.ui.exchange;

import java.io.UncheckedIOException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gossan.ui.Workspace;

/// Labels and buttons that follow the language, and what went wrong in a sentence. FX thread only.
final class Texts {

    private static final int MOST = 60;

    private Texts() {}

    static Label title(Workspace workspace, String key) {
        return label(workspace, key, "section-title");
    }

    static Label label(Workspace workspace, String key, String style) {
        Label label = wrapping(style);
        label.textProperty().bind(workspace.text(key));
        return label;
    }

    /// Returns an empty label that wraps and never shows half a line.
    static Label wrapping(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }

    /// Returns a heading of a file on one line of a list: it is written by anybody, and may be a megabyte.
    static String excerpt(String heading) {
        String line = heading.substring(0, Math.min(heading.length(), 2 * MOST)).replaceAll("\\s+", " ");
        return heading.length() <= MOST ? line : line.substring(0, Math.min(line.length(), MOST)) + " …";
    }

    static Button button(Workspace workspace, String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    static String words(Workspace workspace, Throwable cause) {
        return cause instanceof UncheckedIOException io
                ? workspace
                        .messages()
                        .text(
                                "exchange.disk",
                                String.valueOf(
                                        io.getCause() == null
                                                ? io.getMessage()
                                                : io.getCause().getMessage()))
                : workspace.editing().words(cause);
    }
}
