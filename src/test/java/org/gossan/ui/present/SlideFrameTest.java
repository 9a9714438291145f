package org.gossan.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SlideFrameTest {

    private static final int WIDTH = 97;
    private static final int HEIGHT = 61;

    @ParameterizedTest
    @CsvSource({
        "10, 8, 50, 40, 1",
        "10.3, 8.7, 50.6, 40.1, 1",
        "0, 0, 97, 40.5, 1",
        "0, 0, 97, 61, 1",
        "5.25, 6.4, 20.8, 11.1, 2"
    })
    void stripsShowWhatTheWholePictureShows(double x, double y, double width, double height, int scale) {
        Rectangle2D hole = new Rectangle2D.Double(x, y, width, height);
        WritableImage picture = picture(new Rectangle2D.Double(x * scale, y * scale, width * scale, height * scale));
        int[][] seen = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ImageView whole = new ImageView(picture);
            whole.setFitWidth(picture.getWidth() / scale);
            whole.setFitHeight(picture.getHeight() / scale);
            SlideFrame strips = new SlideFrame();
            strips.show(picture, hole, scale);
            return new int[][] {shot(whole, scale), shot(strips, scale)};
        });
        assertEquals(-1, Arrays.mismatch(seen[0], seen[1]));
    }

    /// A picture whose pixels all differ, half seen through where the hole covers a part of them.
    private static WritableImage picture(Rectangle2D hole) {
        WritableImage picture = new WritableImage(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int alpha = hole.contains(x, y, 1, 1) ? 0 : hole.intersects(x, y, 1, 1) ? 128 : 255;
                picture.getPixelWriter().setArgb(x, y, alpha << 24 | x << 17 | y << 10 | x * y & 255);
            }
        }
        return picture;
    }

    private static int[] shot(Node node, int scale) {
        Group root = new Group(node);
        new Scene(root);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(javafx.scene.transform.Transform.scale(scale, scale));
        WritableImage shot = root.snapshot(parameters, new WritableImage(WIDTH, HEIGHT));
        int[] argb = new int[WIDTH * HEIGHT];
        shot.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);
        return argb;
    }
}
