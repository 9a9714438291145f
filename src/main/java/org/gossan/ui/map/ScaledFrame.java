package org.gossan.ui.map;

import java.nio.IntBuffer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gossan.render.MapFrame;
import org.jspecify.annotations.Nullable;

/// A frame under a zooming camera as pixels of the window, for computers without a graphics card: there JavaFX takes
/// four times as long to scale a picture as to show one. Two pictures in turn: the renderer may still be reading one
/// while the next is made. FX thread only.
final class ScaledFrame {

    /// Only a graphics card draws in three dimensions.
    private static final boolean NEEDED = !Platform.isSupported(ConditionalFeature.SCENE3D);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Picture(int[] argb, int width, int height, PixelBuffer<IntBuffer> pixels, Image image) {

        static Picture of(int width, int height) {
            int[] argb = new int[width * height];
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            return new Picture(argb, width, height, pixels, new WritableImage(pixels));
        }
    }

    private final FrameScaler scaler = new FrameScaler();
    private @Nullable Picture shown;
    private @Nullable Picture before;

    static boolean needed() {
        return NEEDED;
    }

    /// Returns the window's pixels with the frame on them, transparent beside it.
    ///
    /// @param width  of the window, device px
    /// @param height of the window, device px
    /// @param left   edge of the frame, device px of the window
    /// @param top    edge of the frame, device px of the window
    /// @param scale  device px of the window in a device px of the frame
    Image image(MapFrame frame, int width, int height, double left, double top, double scale) {
        Picture next = before;
        before = shown;
        if (next == null || next.width != width || next.height != height) {
            next = Picture.of(width, height);
        }
        shown = next;
        scaler.scale(
                frame.argb(),
                frame.view().deviceWidth(),
                frame.view().deviceHeight(),
                next.argb,
                width,
                height,
                left,
                top,
                scale);
        next.pixels.updateBuffer(buffer -> null);
        return next.image;
    }

    /// Lets go of the pictures until the map zooms again.
    void release() {
        shown = null;
        before = null;
    }

    /// Returns how many bytes the pixels take.
    long bytes() {
        return (shown == null ? 0 : 4L * shown.argb.length) + (before == null ? 0 : 4L * before.argb.length);
    }
}
