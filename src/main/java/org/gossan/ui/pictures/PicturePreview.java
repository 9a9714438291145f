package org.gossan.ui.pictures;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The picture as it will be, small; painted on the paint lane by what writes the file. The newest request wins. FX
/// thread only.
final class PicturePreview extends StackPane {

    /// Longer side of the painted preview.
    static final int PAINTED_PX = 600;

    private static final double SHOWN_WIDTH = 300;
    private static final double SHOWN_HEIGHT = 180;

    private final Workspace workspace;
    private final ImageView view = new ImageView();
    private @Nullable Supplier<BufferedImage> waiting;
    private boolean painting;

    PicturePreview(Workspace workspace) {
        this.workspace = workspace;
        setId("picture-preview");
        getStyleClass().add("picture-preview");
        setMinHeight(SHOWN_HEIGHT + 16);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(workspace.text("shell.picture_preview"));
        view.setPreserveRatio(true);
        view.setFitWidth(SHOWN_WIDTH);
        view.setFitHeight(SHOWN_HEIGHT);
        view.setSmooth(true);
        getChildren().add(view);
    }

    /// Asks for another preview.
    void request(Supplier<BufferedImage> job) {
        waiting = job;
        next();
    }

    private void next() {
        Supplier<BufferedImage> job = waiting;
        if (painting || job == null) {
            return;
        }
        waiting = null;
        painting = true;
        workspace.tasks().paint(job, this::show, this::failed);
    }

    private void show(BufferedImage preview) {
        painting = false;
        int width = preview.getWidth();
        int height = preview.getHeight();
        int[] argb = preview.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        view.setImage(image);
        next();
    }

    private void failed(Throwable cause) {
        painting = false;
        workspace.report(cause);
        next();
    }
}
