package org.gossan.ui.map;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.gossan.geo.Camera;
import org.gossan.geo.WebMercator;
import org.gossan.ui.Tasks;
import org.gossan.ui.pixels.Pixels;

/// The whole world, small, behind tiles and frame: land and sea are there, if blurred, wherever a quick zoom or a long
/// jump gets before anything else has been painted. It shows only then. FX thread only; painted on the paint lane.
final class Backdrop extends Pane {

    /// Zoom of the picture: 4 x 4 tiles, 4 MiB.
    private static final int ZOOM = 2;

    private static final int TILES = 1 << ZOOM;
    private static final int SIDE_PX = TILES * TileCache.SIZE_PX;

    private final Tasks tasks;
    private final ImageView view = new ImageView();
    private int generation;

    Backdrop(Tasks tasks) {
        this.tasks = tasks;
        setId("map-backdrop");
        getStyleClass().add("map-backdrop");
        setMouseTransparent(true);
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().add(view);
    }

    /// Paints the world anew; until it is there the old one stays.
    void paint(TileCache.Painter painter) {
        int asked = ++generation;
        tasks.paint(() -> world(painter), argb -> arrived(argb, asked), cause -> {
            System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "cannot paint the backdrop", cause);
        });
    }

    /// Puts the world where it belongs under a camera.
    void follow(Camera camera, double widthPx, double heightPx) {
        double worldPx = WebMercator.worldPx(camera.zoom());
        view.setFitWidth(worldPx);
        view.setFitHeight(worldPx);
        view.relocate(
                Math.rint(widthPx / 2 - camera.worldX() * worldPx),
                Math.rint(heightPx / 2 - camera.worldY() * worldPx));
    }

    private void arrived(int[] argb, int asked) {
        if (asked == generation) {
            view.setImage(Pixels.image(SIDE_PX, SIDE_PX, IntBuffer.wrap(argb)));
        }
    }

    private static int[] world(TileCache.Painter painter) {
        int[] world = new int[SIDE_PX * SIDE_PX];
        int[] pixels = new int[TileCache.SIZE_PX * TileCache.SIZE_PX];
        for (int tile = 0; tile < TILES * TILES; tile++) {
            int column = tile % TILES;
            int row = tile / TILES;
            painter.paint(ZOOM, column, row, pixels);
            for (int y = 0; y < TileCache.SIZE_PX; y++) {
                int into = (row * TileCache.SIZE_PX + y) * SIDE_PX + column * TileCache.SIZE_PX;
                System.arraycopy(pixels, y * TileCache.SIZE_PX, world, into, TileCache.SIZE_PX);
            }
        }
        return world;
    }
}
