package org.gossan.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.jspecify.annotations.Nullable;

/// What lies below and between the sites: land, water, borders and the names of places.
///
/// Of the state only theme, layers and language count; the frame is the viewport's. May be called from any thread.
public interface Ground {

    /// Paints the ground over a whole buffer.
    ///
    /// @param argb `int[view.deviceWidth() * view.deviceHeight()]`, row-major, opaque ARGB, overwritten
    void paint(MapState state, Viewport view, int[] argb);

    /// Paints the same on one core, for a map that moves: the others are needed to show it.
    default void paintMoving(MapState state, Viewport view, int[] argb) {
        paint(state, view, argb);
    }

    /// Paints the ground as vector shapes, in logical pixels from the top-left corner of the view.
    void paint(MapState state, Viewport view, Graphics2D g);

    /// Writes the names of places where nothing stands yet, in logical pixels.
    ///
    /// @param g     draws on pixels or on a page, where names stay shapes
    /// @param taken rectangles in logical pixels that must stay free
    void paintNames(MapState state, Viewport view, Graphics2D g, List<Rectangle2D> taken);

    /// Returns the outline of a state or province in screen coordinates, or `null` if the ground has none.
    ///
    /// @param code ISO 3166-2
    @Nullable
    Shape outline(String code, Viewport view);

    /// Returns the colour of what nothing is known of, opaque ARGB.
    static int paper(Theme theme) {
        return switch (theme) {
            case LIGHT -> 0xFFF3F1EC;
            case DARK -> 0xFF1C2329;
            case PRINT -> 0xFFFFFFFF;
        };
    }

    /// A plain sheet of paper without any shape.
    Ground PAPER = new Ground() {
        @Override
        public void paint(MapState state, Viewport view, int[] argb) {
            Arrays.fill(argb, paper(state.theme()));
        }

        @Override
        public void paint(MapState state, Viewport view, Graphics2D g) {
            g.setColor(new Color(paper(state.theme())));
            g.fill(new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx()));
        }

        @Override
        public void paintNames(MapState state, Viewport view, Graphics2D g, List<Rectangle2D> taken) {}

        @Override
        public @Nullable Shape outline(String code, Viewport view) {
            return null;
        }
    };
}
