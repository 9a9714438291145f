package org.gossan.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gossan.render.MapFrame;
import org.jspecify.annotations.Nullable;

/// The pixels of frames, three sets in turn: one on the screen, the one before it, which the renderer may still be
/// reading, and one that is being painted. Frames in memory of their own each would be megabytes of garbage that
/// survives long enough to be moved about: pauses of 0.2 s while the map pans. FX thread only.
@SuppressWarnings("ReferenceEquality") // an array is what it is by identity
final class FrameBuffers {

    private static final int RESTING = 2;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slot(int[] argb, int width, int height, PixelBuffer<IntBuffer> pixels, Image image) {}

    private final Deque<Slot> resting = new ArrayDeque<>();
    private @Nullable Slot shown;
    private @Nullable Slot lent;

    /// Returns memory for the next frame, which belongs to the painter until the frame is shown.
    ///
    /// @return `int[pixels]` with anything in it
    int[] take(int pixels) {
        giveBack();
        resting.removeIf(slot -> slot.argb.length != pixels);
        if (resting.size() < RESTING) {
            return new int[pixels];
        }
        Slot oldest = resting.removeFirst();
        lent = oldest;
        return oldest.argb;
    }

    /// Returns the image of a frame; it changes no more until two others have been shown.
    Image show(MapFrame frame) {
        int width = frame.view().deviceWidth();
        int height = frame.view().deviceHeight();
        Slot next = slot(frame.argb());
        if (next == null || next.width != width || next.height != height) {
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(frame.argb()), PixelFormat.getIntArgbPreInstance());
            next = new Slot(frame.argb(), width, height, pixels, new WritableImage(pixels));
        } else {
            next.pixels.updateBuffer(buffer -> null);
        }
        giveBack();
        Slot before = shown;
        if (before != null && before.argb != next.argb) {
            resting.addLast(before);
            if (resting.size() > RESTING) {
                resting.removeFirst();
            }
        }
        shown = next;
        return next.image;
    }

    /// Returns how many bytes the pixels take that are kept.
    long bytes() {
        long pixels = shown == null ? 0 : shown.argb.length;
        pixels += lent == null ? 0 : lent.argb.length;
        return 4
                * (pixels + resting.stream().mapToLong(slot -> slot.argb.length).sum());
    }

    private @Nullable Slot slot(int[] argb) {
        Slot waiting = lent;
        if (waiting != null && waiting.argb == argb) {
            lent = null;
            return waiting;
        }
        Slot now = shown;
        return now != null && now.argb == argb ? now : null;
    }

    /// A frame that failed or came from elsewhere leaves its memory unused.
    private void giveBack() {
        Slot unused = lent;
        if (unused != null) {
            resting.addFirst(unused);
            lent = null;
        }
    }
}
