package org.gossan.render.slide;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;

/// A text of a slide with its box, for whoever sets real text. Immutable.
///
/// @param words  the whole text, not wrapped
/// @param fit    as it is painted
/// @param box    design units; the lines start at its top-left corner
/// @param aligned 0 = left, 1 = right
public record SlideText(
        Role role, String words, TextFit fit, Weight weight, Color colour, Rectangle2D box, double aligned) {

    /// What a text is on the slide.
    public enum Role {
        TITLE,
        MESSAGE,
        CAUTION_HEADING,
        CAUTION,
        PANEL,
        CREDITS,
        SOURCES,
        CLASSIFICATION,
        PAGE,
        PROBLEM
    }

    /// Returns the lines at their places, in design units.
    public List<Drawing.Words> lines() {
        List<Drawing.Words> lines = new ArrayList<>();
        double y = box.getY() + fit.sizePx() * 0.95;
        for (String line : fit.lines()) {
            double free = box.getWidth() - TextFit.width(line, weight.font(fit.sizePx()));
            lines.add(new Drawing.Words(line, weight, fit.sizePx(), colour, box.getX() + free * aligned, y));
            y += fit.sizePx() * TextFit.LINE;
        }
        return lines;
    }
}
