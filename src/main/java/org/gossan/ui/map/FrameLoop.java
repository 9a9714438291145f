package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Tasks;
import org.jspecify.annotations.Nullable;

/// Has frames painted one after the other: the newest request wins, a frame under way is finished, because the map
/// under a moving camera would otherwise never get one. While the camera moves, no frame is painted that the margin of
/// the last one makes needless: painting takes processor and memory from the pulses. FX thread only; painting runs on
/// the paint lane.
final class FrameLoop {

    /// How far the map may go from a frame before another is painted; the rest of the margin lasts until that is there.
    private static final double AMPLE_PX = FrameSize.MARGIN_PX / 2.0;

    /// What a frame shows.
    ///
    /// @param moving   whether the camera keeps moving: the ground may be pieced together then
    /// @param keepFree boxes that no name touches; a map that moves has none, or names would hop over its furniture
    record Request(MapContent content, MapState state, Viewport view, boolean moving, List<Rectangle2D> keepFree) {

        /// Returns whether another frame than this one can wait: the camera moves on, but has not gone far.
        @SuppressWarnings("ReferenceEquality") // the very snapshot
        boolean suffices(Request wanted) {
            Viewport now = wanted.view;
            return wanted.moving
                    && wanted.content == content
                    && now.equals(view.withCamera(now.camera()))
                    && now.camera().zoom() == view.camera().zoom()
                    && Math.abs(view.screenX(now.camera().worldX()) - view.widthPx() / 2.0) <= AMPLE_PX
                    && Math.abs(view.screenY(now.camera().worldY()) - view.heightPx() / 2.0) <= AMPLE_PX
                    && wanted.state.equals(state.withCamera(wanted.state.camera()));
        }
    }

    private record Offer(MapState state, CompletableFuture<MapFrame> frame) {}

    private final Tasks tasks;
    private final MapPainter painter;
    private final Function<Viewport, int[]> memory;
    private final BiConsumer<MapFrame, Request> show;
    private final Consumer<Throwable> error;
    private @Nullable Offer offered;
    private @Nullable Request waiting;
    private @Nullable Request last;
    private boolean painting;

    /// @param memory gives the pixels for a frame of a size; they are the painter's until the frame is shown
    FrameLoop(
            Tasks tasks,
            MapPainter painter,
            Function<Viewport, int[]> memory,
            BiConsumer<MapFrame, Request> show,
            Consumer<Throwable> error) {
        this.tasks = tasks;
        this.painter = painter;
        this.memory = memory;
        this.show = show;
        this.error = error;
    }

    /// Offers a frame that is being painted already; the next request takes it if it asks for the same.
    void offer(MapState state, CompletableFuture<MapFrame> frame) {
        offered = new Offer(state, frame);
    }

    /// Asks for a frame, unless the newest one is the same already.
    void request(Request request) {
        Request newest = painting && waiting != null ? waiting : last;
        if (newest != null && (request.equals(newest) || newest.suffices(request))) {
            return;
        }
        waiting = request;
        next();
    }

    /// Returns whether a frame is being painted or waits.
    boolean busy() {
        return painting || waiting != null;
    }

    private void next() {
        Request request = waiting;
        if (painting || request == null) {
            return;
        }
        waiting = null;
        painting = true;
        last = request;
        Offer offer = offered;
        offered = null;
        int[] argb = memory.apply(request.view());
        tasks.paint(() -> paint(request, offer, argb), frame -> painted(frame, request), this::failed);
    }

    private MapFrame paint(Request request, @Nullable Offer offer, int[] argb) {
        if (offer != null && offer.state().equals(request.state())) {
            // Painted on this very lane, so it has ended.
            MapFrame frame = offer.frame().getNow(null);
            if (frame != null && frame.view().equals(request.view())) {
                return frame;
            }
        }
        painter.show(request.content());
        return request.moving()
                ? painter.paintMoving(request.state(), request.view(), argb)
                : painter.paint(request.state(), request.view(), argb, request.keepFree());
    }

    private void painted(MapFrame frame, Request request) {
        painting = false;
        show.accept(frame, request);
        next();
    }

    private void failed(Throwable cause) {
        painting = false;
        error.accept(cause);
        next();
    }
}
