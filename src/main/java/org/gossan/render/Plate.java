package org.gossan.render;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/// Something that lies on a map and knows its size: legend, scale bar, title. Immutable.
///
/// @param width   logical pixels
/// @param height  logical pixels
/// @param painter paints it from 0, 0; any number of times
public record Plate(double width, double height, Consumer<Graphics2D> painter) {

    /// Paints the plate with its top-left corner at a place.
    public void paint(Graphics2D g, double x, double y) {
        Graphics2D own = (Graphics2D) g.create();
        Sprite.smooth(own);
        own.translate(x, y);
        painter.accept(own);
        own.dispose();
    }
}
