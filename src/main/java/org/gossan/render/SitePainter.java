package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.gossan.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Draws a [SitePlan]: rings, clusters, leaders, symbols, and what is selected on top. For one thread at a time.
final class SitePainter {

    private final ClusterPainter clusters = new ClusterPainter();
    private Sprites sprites = new Sprites(1);

    /// Paints the plan into pixels; cluster numbers go through the graphics of the same buffer.
    ///
    /// @param argb `int[view.deviceWidth() * view.deviceHeight()]`, row-major, premultiplied ARGB; drawn over
    /// @param g    draws on `argb` in logical pixels
    void paint(SitePlan plan, Viewport view, int[] argb, Graphics2D g, boolean dark, boolean selected) {
        double scale = view.pixelScale();
        if (sprites.scale() != scale) {
            sprites = new Sprites(scale);
        }
        int width = view.deviceWidth();
        int height = view.deviceHeight();
        for (int i = 0; i < plan.sites; i++) {
            if (plan.error[i] > 0) {
                double x = ringX(plan, i) * scale;
                double y = ringY(plan, i) * scale;
                RingPainter.paint(argb, width, height, x, y, plan.error[i] * scale, scale);
            }
        }
        for (int i = 0; i < plan.clusters; i++) {
            clusters.paint(
                    argb,
                    width,
                    height,
                    device(plan.clusterX[i], scale),
                    device(plan.clusterY[i], scale),
                    plan.counts,
                    4 * i,
                    plan.count(i),
                    dark,
                    scale);
        }
        for (int i = 0; i < plan.clusters; i++) {
            double x = (device(plan.clusterX[i], scale) + 0.5) / scale;
            double y = (device(plan.clusterY[i], scale) + 0.5) / scale;
            ClusterPainter.paintText(g, x, y, plan.count(i), dark);
        }
        leaders(plan, g);
        double zoom = view.camera().zoom();
        @Nullable Sprite[] kept = sprites.ofZoom(zoom);
        for (int i = 0; i < plan.sites; i++) {
            if (selected && i == plan.sites - 1) {
                SymbolPainter.paintHalo(g, plan.x[i], plan.y[i], plan.radius[i] * 1.2 + 2);
            }
            sprites.at(kept, plan.key[i], zoom)
                    .blend(argb, width, height, device(plan.x[i], scale), device(plan.y[i], scale));
        }
    }

    /// Paints the same plan as vector shapes, in logical pixels.
    void paint(SitePlan plan, Graphics2D g, boolean dark, boolean selected) {
        for (int i = 0; i < plan.sites; i++) {
            if (plan.error[i] > 0) {
                RingPainter.paint(g, ringX(plan, i), ringY(plan, i), plan.error[i]);
            }
        }
        for (int i = 0; i < plan.clusters; i++) {
            clusters.paint(g, plan.clusterX[i], plan.clusterY[i], plan.counts, 4 * i, plan.count(i), dark);
        }
        leaders(plan, g);
        for (int i = 0; i < plan.sites; i++) {
            if (selected && i == plan.sites - 1) {
                SymbolPainter.paintHalo(g, plan.x[i], plan.y[i], plan.radius[i] * 1.2 + 2);
            }
            SymbolPainter.paint(g, Symbol.ofKey(plan.key[i]), plan.x[i], plan.y[i], plan.radius[i]);
        }
    }

    private static void leaders(SitePlan plan, Graphics2D g) {
        for (int pass = 0; pass < 2; pass++) {
            g.setColor(pass == 0 ? SymbolPainter.PAPER : SymbolPainter.INK);
            g.setStroke(new BasicStroke(pass == 0 ? 3 : 1.2f));
            for (int i = 0; i < plan.sites; i++) {
                if (!Double.isNaN(plan.anchorX[i])) {
                    g.draw(new Line2D.Double(plan.anchorX[i], plan.anchorY[i], plan.x[i], plan.y[i]));
                }
            }
        }
        for (int i = 0; i < plan.sites; i++) {
            if (!Double.isNaN(plan.anchorX[i])) {
                g.fill(SymbolPainter.circle(plan.anchorX[i], plan.anchorY[i], 2));
            }
        }
    }

    private static double ringX(SitePlan plan, int i) {
        return Double.isNaN(plan.anchorX[i]) ? plan.x[i] : plan.anchorX[i];
    }

    private static double ringY(SitePlan plan, int i) {
        return Double.isNaN(plan.anchorY[i]) ? plan.y[i] : plan.anchorY[i];
    }

    /// Returns the device pixel in which a logical coordinate lies.
    private static int device(double logical, double scale) {
        return (int) Math.floor(logical * scale);
    }
}
