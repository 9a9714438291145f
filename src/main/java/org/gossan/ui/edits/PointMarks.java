package org.gossan.ui.edits;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.ui.map.MapOverlay;
import org.jspecify.annotations.Nullable;

/// Shows on the map how far the selected site's point was moved: a ring where sources have it, a line to ours, and one
/// to the point in the open editor. FX thread only.
final class PointMarks implements MapOverlay {

    private static final Color EDGE = Color.rgb(255, 255, 255, 0.9);
    private static final Color INK = Color.rgb(168, 68, 31);
    private static final double RING_PX = 9;

    private @Nullable LonLat published;
    private @Nullable LonLat ours;
    private @Nullable LonLat draft;

    /// Sets what to show; `null` = nothing there.
    void show(@Nullable LonLat newPublished, @Nullable LonLat newOurs, @Nullable LonLat newDraft) {
        published = newPublished;
        ours = newOurs;
        draft = newDraft;
    }

    @Override
    public boolean empty() {
        boolean moved = published != null && ours != null && !published.equals(ours);
        return !moved && draft == null;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        if (empty()) {
            return;
        }
        LonLat from = ours == null ? published : ours;
        if (published != null && ours != null && !published.equals(ours)) {
            line(g, view, published, ours);
            ring(g, view, published, true);
        }
        if (draft != null && !draft.equals(from)) {
            if (from != null) {
                line(g, view, from, draft);
            }
            ring(g, view, draft, false);
        }
    }

    private static void line(GraphicsContext g, Viewport view, LonLat a, LonLat b) {
        g.setLineDashes(6, 4);
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? EDGE : INK);
            g.setLineWidth(pass == 0 ? 4 : 1.8);
            g.strokeLine(x(view, a), y(view, a), x(view, b), y(view, b));
        }
        g.setLineDashes();
    }

    private static void ring(GraphicsContext g, Viewport view, LonLat at, boolean ghost) {
        double x = x(view, at);
        double y = y(view, at);
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? EDGE : INK);
            g.setLineWidth(pass == 0 ? 4.5 : 2);
            g.setLineDashes(ghost && pass == 1 ? new double[] {3, 3} : new double[0]);
            g.strokeOval(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX);
            g.setLineDashes();
            if (!ghost) {
                g.strokeLine(x - 4, y, x + 4, y);
                g.strokeLine(x, y - 4, x, y + 4);
            }
        }
    }

    private static double x(Viewport view, LonLat at) {
        return view.screenX(WebMercator.worldX(at.lon()));
    }

    private static double y(Viewport view, LonLat at) {
        return view.screenY(WebMercator.worldY(at.lat()));
    }
}
