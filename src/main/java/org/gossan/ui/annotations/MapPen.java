package org.gossan.ui.annotations;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;

/// Draws shapes and handles over the map, legible on light and dark ground. FX thread only.
final class MapPen {

    static final Color ACCENT = Color.web("#0969DA");
    private static final Color UNDER = Color.web("#FFFFFF", 0.9);
    private static final double HANDLE_PX = 4.5;
    private static final double SNAP_PX = 11;

    private final GraphicsContext g;
    private final Viewport view;

    MapPen(GraphicsContext g, Viewport view) {
        this.g = g;
        this.view = view;
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    /// Draws a shape in screen coordinates.
    void shape(Shape shape, Color ink, double width, double... dashes) {
        trace(shape);
        g.setLineDashes();
        g.setStroke(UNDER);
        g.setLineWidth(width + 3);
        g.stroke();
        g.setStroke(ink);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.stroke();
        g.setLineDashes();
    }

    private void trace(Shape shape) {
        g.beginPath();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> g.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> g.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> g.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> g.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> g.closePath();
            }
        }
    }

    /// Draws a point that can be dragged.
    ///
    /// @param chosen whether keys act on it
    void handle(LonLat at, boolean chosen) {
        double x = x(at);
        double y = y(at);
        g.setFill(chosen ? ACCENT : Color.WHITE);
        g.fillRect(x - HANDLE_PX, y - HANDLE_PX, 2 * HANDLE_PX, 2 * HANDLE_PX);
        g.setStroke(chosen ? Color.WHITE : ACCENT);
        g.setLineWidth(1.5);
        g.strokeRect(x - HANDLE_PX, y - HANDLE_PX, 2 * HANDLE_PX, 2 * HANDLE_PX);
    }

    /// Draws a place where a point can be pulled out of a line.
    void between(LonLat at) {
        double x = x(at);
        double y = y(at);
        g.setFill(Color.web("#FFFFFF", 0.85));
        g.fillOval(x - 3.5, y - 3.5, 7, 7);
        g.setStroke(ACCENT);
        g.setLineWidth(1);
        g.strokeOval(x - 3.5, y - 3.5, 7, 7);
    }

    /// Shows that a point goes to the site that is here.
    void snapped(LonLat at) {
        double x = x(at);
        double y = y(at);
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? UNDER : ACCENT);
            g.setLineWidth(pass == 0 ? 4.5 : 2);
            g.strokeOval(x - SNAP_PX, y - SNAP_PX, 2 * SNAP_PX, 2 * SNAP_PX);
        }
    }

    /// Marks the middle of the map, where Space puts a point.
    void cross() {
        double x = view.widthPx() / 2.0;
        double y = view.heightPx() / 2.0;
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? UNDER : ACCENT);
            g.setLineWidth(pass == 0 ? 4 : 1.5);
            g.strokeLine(x - 9, y, x + 9, y);
            g.strokeLine(x, y - 9, x, y + 9);
        }
    }

    /// Writes a figure beside a point.
    void figure(LonLat at, String text) {
        double x = x(at) + 14;
        double y = y(at) - 10;
        g.setStroke(UNDER);
        g.setLineWidth(4);
        g.strokeText(text, x, y);
        g.setFill(Color.web("#1F2328"));
        g.fillText(text, x, y);
    }

    private double x(LonLat at) {
        return Screen.x(view, at);
    }

    private double y(LonLat at) {
        return Screen.y(view, at);
    }
}
