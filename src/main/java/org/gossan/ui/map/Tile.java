package org.gossan.ui.map;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Pixels of a tile, and the image over them once somebody has asked for it. FX thread only.
final class Tile {

    static final int SIZE_PX = 256;
    static final int PIXELS = SIZE_PX * SIZE_PX;
    static final int BYTES = PIXELS * 4;

    private int[] argb;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable Image image;
    private int view = TilePool.NEVER;

    /// @param argb `int[256 * 256]`, row-major, premultiplied ARGB; the tile's from now on
    Tile(int[] argb) {
        this.argb = argb;
    }

    int argb(int pixel) {
        return argb[pixel];
    }

    /// Returns the image, which will be shown in a view of the map library.
    Image image(int shownIn) {
        view = shownIn;
        Image made = image;
        if (made == null) {
            pixels = new PixelBuffer<>(SIZE_PX, SIZE_PX, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            made = new WritableImage(pixels);
            image = made;
        }
        return made;
    }

    /// Returns the last view that was given the image, or [TilePool#NEVER].
    int view() {
        return view;
    }

    /// Takes other pixels; returns those that nobody needs any more.
    int[] write(int[] painted) {
        if (pixels == null) {
            int[] before = argb;
            argb = painted;
            return before;
        }
        System.arraycopy(painted, 0, argb, 0, PIXELS);
        pixels.updateBuffer(buffer -> null);
        return painted;
    }

    /// Has the pixels rewritten.
    void rewrite(Consumer<int[]> writer) {
        writer.accept(argb);
        if (pixels != null) {
            pixels.updateBuffer(buffer -> null);
        }
    }
}
