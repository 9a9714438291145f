package org.gossan.ui.briefings;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.ScrollEvent;

/// Scrolls a strip sideways only: by the wheel, and by itself while something is dragged near one of its ends. FX
/// thread only.
final class StripScroll {

    private static final double EDGE_PX = 90;
    /// At the very end of the strip; less farther away from it.
    private static final double MOST_PX_PER_S = 1400;

    private final ListView<?> list;
    private final AnimationTimer timer;
    private double pxPerS;
    private long lastNanos;

    private StripScroll(ListView<?> list) {
        this.list = list;
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                double seconds = lastNanos == 0 ? 1 / 60.0 : Math.min(0.1, (nowNanos - lastNanos) / 1e9);
                lastNanos = nowNanos;
                scroll(pxPerS * seconds);
            }
        };
    }

    /// Scrolls a list from now on.
    static void of(ListView<?> list) {
        StripScroll scroll = new StripScroll(list);
        // The list itself would move its cells up and down, too, as they are higher than it by a scroll bar.
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            double more =
                    Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
            scroll.scroll(-more);
            event.consume();
        });
        list.addEventFilter(
                DragEvent.DRAG_OVER,
                event -> scroll.dragged(list.sceneToLocal(event.getSceneX(), 0).getX()));
        list.addEventHandler(DragEvent.DRAG_EXITED, event -> scroll.stop());
        list.addEventFilter(DragEvent.DRAG_DROPPED, event -> scroll.stop());
        list.addEventFilter(DragEvent.DRAG_DONE, event -> scroll.stop());
    }

    private void dragged(double x) {
        double left = Math.max(0, EDGE_PX - x);
        double right = Math.max(0, x - (list.getWidth() - EDGE_PX));
        double before = pxPerS;
        pxPerS = (right - left) / EDGE_PX * MOST_PX_PER_S;
        if (pxPerS == 0) {
            stop();
        } else if (before == 0) {
            lastNanos = 0;
            timer.start();
        }
    }

    private void stop() {
        pxPerS = 0;
        timer.stop();
    }

    private void scroll(double px) {
        Node flow = list.lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> cells) {
            cells.scrollPixels(px);
        }
    }
}
