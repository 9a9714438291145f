package org.gossan.ui.map;

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
/// under a
/// moving camera would otherwise never get one. FX thread only; painting runs on the paint lane.
final class FrameLoop {

    /// What a frame shows.
    record Request(MapContent content, MapState state, Viewport view) {}

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
        if (request.equals(painting ? waiting : last)) {
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
        return painter.paint(request.state(), request.view(), argb);
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
